package se.vpsamverkan.portal.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.notification.MailState;
import se.vpsamverkan.notification.MailView;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.PersonView;
import se.vpsamverkan.web.Words;

/** Mails in the reader's words. */
@Component
class MailLines {

    private final Directory directory;
    private final Words words;

    MailLines(Directory directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    MailLine of(MailView mail) {
        return new MailLine(
                mail.id().toString(),
                mail.caseKey().value(),
                name(mail.person()),
                mail.to(),
                mail.subject(),
                mail.text(),
                mail.state(),
                words.say("mail.state." + mail.state()),
                mail.state() == MailState.FAILED,
                words.moment(mail.createdAt()),
                mail.sentAt() == null ? null : words.moment(mail.sentAt()),
                mail.state() == MailState.NEW && mail.tries() > 0 ? words.moment(mail.nextTryAt()) : null,
                mail.tries(),
                mail.error(),
                mail.resendOf() == null ? null : mail.resendOf().toString(),
                mail.calendar());
    }

    List<MailLine> of(List<MailView> mails) {
        return mails.stream().map(this::of).toList();
    }

    private String name(PersonId person) {
        return directory.person(person).map(PersonView::name).orElse("");
    }

    /**
     * A mail.
     *
     * @param nextTry when it is tried again; null unless a try has failed and another comes
     * @param resendOf the mail it sends again; null: none
     * @param calendar the calendar files that went along; null: none
     */
    record MailLine(
            String id,
            String caseKey,
            String name,
            String to,
            String subject,
            String text,
            MailState state,
            String stateName,
            boolean failed,
            String written,
            @Nullable String sent,
            @Nullable String nextTry,
            int tries,
            @Nullable String error,
            @Nullable String resendOf,
            @Nullable String calendar) {

        /** Whether it can be sent once more. */
        public boolean mayResend() {
            return state == MailState.SENT || state == MailState.FAILED || state == MailState.EXPIRED;
        }
    }
}

package se.vpsamverkan.portal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.notification.MailState;
import se.vpsamverkan.notification.MailView;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.party.PersonView;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** Every mail the administration's cases have led to: to whom, in what state, with which text. */
@Controller
class OutboxController {

    private final Outbox outbox;
    private final ConsultationCases cases;
    private final Permissions permissions;
    private final Directory directory;
    private final Words words;

    OutboxController(
            Outbox outbox, ConsultationCases cases, Permissions permissions, Directory directory, Words words) {
        this.outbox = outbox;
        this.cases = cases;
        this.permissions = permissions;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/utgaende-post")
    String show(Actor actor, Model model) {
        permissions.check(actor, Act.READ_OUTBOX).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        List<CaseMail> perCase = new ArrayList<>();
        Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
        if (actor.administration() != null) {
            for (CaseView view : cases.all(actor.administration())) {
                List<MailView> mails = outbox.of(actor, view.key()).orElseThrow(Refused::new);
                mails.forEach(mail -> counts.merge(mail.state(), 1, Integer::sum));
                List<MailLine> lines =
                        new ArrayList<>(mails.stream().map(this::line).toList());
                java.util.Collections.reverse(lines);
                perCase.add(new CaseMail(view.key().value(), view.title(), lines));
            }
        }
        model.addAttribute("cases", perCase);
        model.addAttribute(
                "counts",
                counts.entrySet().stream()
                        .map(each -> words.say("mail.count", words.say("mail.state." + each.getKey()), each.getValue()))
                        .toList());
        return "portal/outbox";
    }

    private MailLine line(MailView mail) {
        return new MailLine(
                directory.person(mail.person()).map(PersonView::name).orElse(""),
                mail.to(),
                mail.subject(),
                mail.text(),
                words.say("mail.state." + mail.state()),
                mail.state() == MailState.FAILED,
                words.moment(mail.createdAt()),
                mail.sentAt() == null ? null : words.moment(mail.sentAt()),
                mail.tries(),
                mail.error());
    }

    /** The mails of a case, the newest first. */
    record CaseMail(String key, String title, List<MailLine> mails) {}

    /** A mail. */
    record MailLine(
            String name,
            String to,
            String subject,
            String text,
            String state,
            boolean failed,
            String written,
            @Nullable String sent,
            int tries,
            @Nullable String error) {}
}

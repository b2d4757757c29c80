package se.vpsamverkan.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.notification.MailRows.NewMail;
import se.vpsamverkan.notification.MailRows.StoredMail;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;

/**
 * Every mail of a case as a row written in the transaction of the act it tells of. The rows are the evidence of notice:
 * what was written to whom, and when the mail server took it.
 */
@Service
@Transactional
public class Outbox {

    private final MailRows rows;
    private final ConsultationCases cases;
    private final MailVisibility visibility;
    private final Directory directory;
    private final Permissions permissions;
    private final ObjectProvider<MailTransport> transport;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(
            MailRows rows,
            ConsultationCases cases,
            MailVisibility visibility,
            Directory directory,
            Permissions permissions,
            ObjectProvider<MailTransport> transport,
            MailSettings settings,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.visibility = visibility;
        this.directory = directory;
        this.permissions = permissions;
        this.transport = transport;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A mail before it becomes a row.
     *
     * @param occurrence which time: rung, submission, version; with the rest it makes the dedupe key
     * @param ownTime the reader's own time it tells of; null: none
     */
    record Draft(
            About about,
            String trigger,
            String occurrence,
            Audience audience,
            Recipient to,
            MailText text,
            @Nullable Instant notAfter,
            @Nullable OwnTime ownTime) {}

    /** Writes the row unless the same was written before; the caller holds the case's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean write(Draft draft) {
        var about = draft.about();
        var key = String.join(
                "|",
                about.caseKey().value(),
                draft.trigger(),
                String.valueOf(about.subject()),
                draft.occurrence(),
                draft.to().person().toString(),
                String.valueOf(about.due()));
        var state = transport.getIfAvailable() == null ? MailState.HELD : MailState.NEW;
        return rows.insertOnce(row(draft, key, state, null));
    }

    private NewMail row(Draft draft, String key, MailState state, @Nullable UUID resendOf) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        return new NewMail(
                id,
                key,
                draft.about(),
                draft.trigger(),
                draft.audience(),
                draft.to(),
                draft.text(),
                state,
                now,
                now,
                draft.notAfter(),
                "<" + id + "@" + settings.messageIdDomain() + ">",
                draft.ownTime(),
                resendOf);
    }

    /** The case's mails in the order they were written, as this person may see them. */
    @Transactional(readOnly = true)
    public Result<List<MailView>> of(Actor by, CaseKey caseKey) {
        Optional<Refusal> no = permissions.check(by, Act.READ_OUTBOX, caseKey);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        return Result.done(rows.of(caseKey).stream()
                .filter(this::mayKnow)
                .map(StoredMail::mail)
                .toList());
    }

    /** Every mail of the case in the order they were written; for the replay and the archive, not for pages. */
    @Transactional(readOnly = true)
    public List<MailView> allOf(CaseKey caseKey) {
        return rows.of(caseKey).stream().map(StoredMail::mail).toList();
    }

    /** One mail. */
    @Transactional(readOnly = true)
    public Result<MailView> mail(Actor by, MailId id) {
        return checked(by, id, Act.READ_OUTBOX)
                .map(Result::<MailView>refused)
                .orElseGet(() -> rows.find(id)
                        .map(row -> Result.done(row.mail()))
                        .orElseGet(() -> Result.refused("notification.no-such-mail")));
    }

    /** Keeps a waiting mail back. */
    public Result<Nothing> hold(Actor by, MailId id) {
        var no = checked(by, id, Act.RESEND_MAIL);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        return rows.move(id, MailState.NEW, MailState.HELD)
                ? Result.done()
                : Result.refused("notification.not-waiting");
    }

    /** Lets a held mail go. Only an administrator: mails held since before a server was set up may be long stale. */
    public Result<Nothing> release(Actor by, MailId id) {
        var no = onlyAdministrator(by).or(() -> checked(by, id, Act.RESEND_MAIL));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        if (transport.getIfAvailable() == null) {
            return Result.refused("notification.no-server");
        }
        return rows.move(id, MailState.HELD, MailState.NEW) ? Result.done() : Result.refused("notification.not-held");
    }

    /**
     * Lets these held mails go, and no others: those an administrator has just looked at. Answers how many; one that is
     * no longer held is left out. Refused as a whole when one of them may not be seen.
     */
    public Result<Integer> releaseAll(Actor by, List<MailId> ids) {
        int released = 0;
        for (MailId id : ids) {
            var each = release(by, id).refusal();
            if (each.isEmpty()) {
                released++;
            } else if (!each.get().code().equals("notification.not-held")) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Result.refused(each.get());
            }
        }
        return Result.done(released);
    }

    /** Whether there is a mail server to send through. */
    public boolean hasServer() {
        return transport.getIfAvailable() != null;
    }

    /** Sends a mail once more: a new row with its own Message-ID, to the person's address as it is now. */
    public Result<MailId> resend(Actor by, MailId id) {
        var no = checked(by, id, Act.RESEND_MAIL);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        var found = rows.find(id).orElseThrow();
        var mail = found.mail();
        if (mail.state() != MailState.SENT && mail.state() != MailState.FAILED && mail.state() != MailState.EXPIRED) {
            return Result.refused("notification.not-sent-yet");
        }
        var person = directory.person(mail.person()).orElseThrow();
        var state = transport.getIfAvailable() == null ? MailState.HELD : MailState.NEW;
        cases.lock(mail.caseKey());
        // asked for by a person, so nobody asks again whether it is owed: the step is left out
        var draft = new Draft(
                new About(
                        mail.caseKey(),
                        null,
                        found.about().subject(),
                        found.about().due()),
                mail.trigger(),
                "resend",
                found.audience(),
                new Recipient(mail.person(), person.email(), mail.union()),
                new MailText(mail.subject(), mail.text(), mail.html()),
                null,
                null); // the calendar file follows from the row it sends again
        var row = row(draft, "resend|" + UUID.randomUUID(), state, mail.id().value());
        rows.insertOnce(row);
        return Result.done(new MailId(row.id()));
    }

    private boolean mayKnow(StoredMail row) {
        return visibility.mayKnow(
                row.mail().caseKey(), row.mail().union(), row.mail().trigger());
    }

    private static Optional<Refusal> onlyAdministrator(Actor by) {
        return by.role() == Role.SYS_ADMIN
                ? Optional.empty()
                : Optional.of(Refusal.of("notification.only-administrator"));
    }

    private Optional<Refusal> checked(Actor by, MailId id, Act act) {
        var no = permissions.check(by, act);
        if (no.isPresent()) {
            return no;
        }
        var found = rows.find(id).filter(this::mayKnow);
        return found.isEmpty()
                ? Optional.of(Refusal.of("notification.no-such-mail"))
                : permissions.check(by, act, found.get().mail().caseKey());
    }
}

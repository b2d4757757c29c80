package se.vpsamverkan.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;

/**
 * The stop of all mail, in the whole installation: after a backup was restored nobody knows what people have got since,
 * so every new mail is held back until somebody has looked through the outbox and lets mail go again.
 */
@Service
@Transactional
public class MailStop {

    private final JdbcClient jdbc;
    private final MailRows rows;
    private final MailVisibility visibility;
    private final ConsultationCases cases;
    private final Directory directory;
    private final Permissions permissions;
    private final ObjectProvider<MailTransport> transport;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailStop(
            JdbcClient jdbc,
            MailRows rows,
            MailVisibility visibility,
            ConsultationCases cases,
            Directory directory,
            Permissions permissions,
            ObjectProvider<MailTransport> transport,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.visibility = visibility;
        this.cases = cases;
        this.directory = directory;
        this.permissions = permissions;
        this.transport = transport;
        this.events = events;
        this.clock = clock;
    }

    /** Since when all mail is stopped; empty when it is not. */
    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        return jdbc.sql("select since from mail_stop order by since fetch first 1 rows only")
                .query((row, no) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** How many mails of the reader's own administration are held for each person, the one with most first. */
    @Transactional(readOnly = true)
    public Result<Map<PersonId, Integer>> held(Actor by) {
        Optional<Refusal> no = permissions.check(by, Act.READ_OUTBOX);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        Map<PersonId, Integer> each = new LinkedHashMap<>();
        heldMails(by).forEach(mail -> each.merge(mail.person(), 1, Integer::sum));
        Map<PersonId, Integer> sorted = new LinkedHashMap<>();
        each.entrySet().stream()
                .sorted(Map.Entry.<PersonId, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Result.done(sorted);
    }

    /**
     * Lets new mail go again. What is held stays held, unless an administrator lets that go too.
     *
     * @param heldToo the held mails go as well; only for an administrator
     * @param expected how many held mails were shown when this was decided; another number refuses, so that nothing goes
     *     out that nobody has looked at
     */
    public Result<Integer> lift(Actor by, boolean heldToo, int expected) {
        Optional<Refusal> no = mayLift(by, heldToo);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        List<MailView> held = heldToo ? heldMails(by) : List.of();
        if (heldToo && held.size() != expected) {
            return Result.refused("notification.held-changed");
        }
        if (jdbc.sql("delete from mail_stop").update() == 0) {
            return Result.refused("notification.not-stopped");
        }
        Map<CaseKey, Integer> released = new LinkedHashMap<>();
        held.stream()
                .filter(mail -> rows.move(mail.id(), MailState.HELD, MailState.NEW))
                .forEach(mail -> released.merge(mail.caseKey(), 1, Integer::sum));
        directory.administrations().stream()
                .flatMap(administration -> cases.all(administration.id()).stream())
                .filter(view -> view.live() || released.containsKey(view.key()))
                .map(CaseView::key)
                .forEach(key -> events.publishEvent(
                        new MailStopLifted(key, released.getOrDefault(key, 0), by, clock.instant())));
        return Result.done(
                released.values().stream().mapToInt(Integer::intValue).sum());
    }

    private Optional<Refusal> mayLift(Actor by, boolean heldToo) {
        Optional<Refusal> no = permissions.check(by, Act.RESEND_MAIL);
        if (no.isPresent()) {
            return no;
        }
        if (heldToo && by.role() != Role.SYS_ADMIN) {
            return Optional.of(Refusal.of("notification.only-administrator"));
        }
        return heldToo && transport.getIfAvailable() == null
                ? Optional.of(Refusal.of("notification.no-server"))
                : Optional.empty();
    }

    private List<MailView> heldMails(Actor by) {
        var administration = by.administration();
        return administration == null
                ? List.of()
                : cases.all(administration).stream()
                        .flatMap(view -> rows.of(view.key()).stream())
                        .map(MailRows.StoredMail::mail)
                        .filter(mail -> mail.state() == MailState.HELD)
                        .filter(mail -> visibility.mayKnow(mail.caseKey(), mail.union(), mail.trigger()))
                        .toList();
    }
}

package se.vpsamverkan.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.cycle.PlanCalculator;
import se.vpsamverkan.cycle.PlanCase;
import se.vpsamverkan.cycle.PlanRequest;
import se.vpsamverkan.cycle.PlanSettings;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.testing.Office;

/** Cases for the tests of mail, and what they ask of them. */
@Component
class MailCases {

    private final ConsultationCases cases;
    private final CaseDocuments documents;
    private final Deadlines deadlines;
    private final Reminders reminders;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailCases(
            ConsultationCases cases,
            CaseDocuments documents,
            Deadlines deadlines,
            Directory directory,
            Notifier notifier,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.deadlines = deadlines;
        // the table as written, so that a failure here is not the engine's
        var ladder = new StaticListableBeanFactory();
        ladder.addBean("ladder", LadderTable.INSTANCE);
        this.reminders = new Reminders(ladder.getBeanProvider(ReminderLadder.class), cases, directory, notifier);
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A case whose VP has gone out to the office's unions; the meeting is two months ahead. */
    CaseKey dispatched(Office office) {
        LocalDateTime now = Dates.local(clock.instant());
        var meeting =
                WorkingDays.swedish().plus(now.toLocalDate().plusDays(60), 1).atTime(LocalTime.of(13, 0));
        var plan = new PlanCalculator(WorkingDays.swedish(), PlanSettings.DEFAULTS)
                .propose(PlanRequest.of(meeting), now)
                .orThrow()
                .plan();
        var key = cases.plan(
                        office.hr(),
                        new PlanCase(
                                office.administration(),
                                2031,
                                CaseKind.SAMVERKAN,
                                "VP-samverkan 2031",
                                plan,
                                office.unionIds(),
                                false,
                                null))
                .orThrow();
        cases.confirmPlan(office.hr(), key, null).orThrow();
        documents
                .prepare(
                        office.hr(),
                        key,
                        NewDocument.vp("Verksamhetsplan 2031", "vp.pdf", "plan".getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        documents.dispatchVp(office.hr(), key, new DispatchVp(null)).orThrow();
        return key;
    }

    DeadlineView deadline(CaseKey key, DeadlineKind kind, @Nullable UUID subject) {
        return deadlines.find(key, kind, subject).orElseThrow();
    }

    /** Begins to watch a step of the case, as its feature would. */
    DeadlineView open(CaseKey key, DeadlineKind kind, @Nullable UUID subject, Instant due) {
        return deadlines.view(inTransaction(() -> deadlines.open(key, kind, subject, due, Actor.system())));
    }

    DeadlineView move(DeadlineView deadline, Instant due) {
        transaction.executeWithoutResult(status -> deadlines.move(deadline.id(), due, Actor.system()));
        return deadlines.view(deadline.id());
    }

    /** The rung's mails; answers how many were written. */
    int remind(DeadlineView deadline, String code) {
        return remind(deadline, code, 0);
    }

    int remind(DeadlineView deadline, String code, int occurrence) {
        var rung = LadderTable.INSTANCE.rungs(deadline.kind()).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
        return inTransaction(() -> reminders.remind(deadline, new PlannedRung(rung, deadline.due(), occurrence)));
    }

    List<MailView> mails(CaseKey key, String trigger) {
        return all(key).filter(mail -> mail.trigger().equals(trigger)).toList();
    }

    Stream<MailView> all(CaseKey key) {
        return outbox.allOf(key).stream();
    }

    <T> T inTransaction(Supplier<T> work) {
        T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return result;
    }
}

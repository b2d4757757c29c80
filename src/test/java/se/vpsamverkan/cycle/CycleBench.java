package se.vpsamverkan.cycle;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.testing.Office;

/**
 * Sets up the services of this feature on the real database with a clock of their own and with their events caught, so
 * that a test sees what this feature does and nothing of what others make of it.
 */
@Component
public class CycleBench {

    private final CaseStore store;
    private final WatchedDeadlines watched;
    private final RegistrationRows registrationRows;
    private final EntityManager entities;
    private final Directory directory;
    private final Permissions permissions;
    private final TransactionTemplate transactions;

    CycleBench(
            CaseStore store,
            WatchedDeadlines watched,
            RegistrationRows registrationRows,
            EntityManager entities,
            Directory directory,
            Permissions permissions,
            TransactionTemplate transactions) {
        this.store = store;
        this.watched = watched;
        this.registrationRows = registrationRows;
        this.entities = entities;
        this.directory = directory;
        this.permissions = permissions;
        this.transactions = transactions;
    }

    CaseStore store() {
        return store;
    }

    /** New services whose clock shows this Swedish time. */
    public Services at(String local) {
        return new Services(LocalDateTime.parse(local));
    }

    /** An ordinary plan with a meeting on Tuesday 30 November 2027 at 13.00 and a board on 9 December. */
    public static TimePlan plan(CaseKind kind) {
        PlanRequest request =
                new PlanRequest(kind, LocalDateTime.of(2027, 11, 30, 13, 0), Map.of(), LocalDate.of(2027, 12, 9));
        return new PlanCalculator(WorkingDays.swedish(), PlanSettings.DEFAULTS)
                .propose(request, LocalDateTime.of(2027, 1, 1, 8, 0))
                .orThrow()
                .plan();
    }

    /** A wish for an ordinary case with the office's first two unions. */
    public static PlanCase wish(Office office, CaseKind kind) {
        List<UnionId> unions = office.unionIds().subList(0, 2);
        return new PlanCase(office.administration(), 2028, kind, "VP-samverkan 2028", plan(kind), unions, false, null);
    }

    /** The services, their events and their clock. */
    public final class Services extends Clock {

        /** What was published, in order. */
        public final List<DomainEvent> events = Collections.synchronizedList(new ArrayList<>());

        /** Told of each event at once, as a listener would be. */
        public Consumer<DomainEvent> listener = event -> {};

        public final ApplicationEventPublisher publisher = event -> {
            events.add((DomainEvent) event);
            listener.accept((DomainEvent) event);
        };

        public final Deadlines deadlines;
        public final ConsultationCases cases;
        public final Registrations registrations;
        private LocalDateTime now;

        private Services(LocalDateTime now) {
            this.now = now;
            deadlines = new Deadlines(watched, store, entities, publisher, this);
            DateMoves moves = new DateMoves(store, deadlines, publisher, this);
            cases = new ConsultationCases(
                    store,
                    deadlines,
                    moves,
                    new CaseEndings(deadlines, publisher, this),
                    directory,
                    permissions,
                    publisher,
                    this);
            registrations = new Registrations(registrationRows, store, permissions, entities, this);
        }

        /** Moves the clock to this Swedish time. */
        public void setTime(String local) {
            now = LocalDateTime.parse(local);
        }

        /** Does it in a transaction of its own. */
        public <T> T in(Supplier<T> work) {
            return Objects.requireNonNull(transactions.execute(status -> work.get()));
        }

        /** Does it in a transaction of its own. */
        public void run(Runnable work) {
            transactions.executeWithoutResult(status -> work.run());
        }

        /** A confirmed case of the office. */
        public CaseKey running(Office office) {
            CaseKey key = in(() ->
                    cases.plan(office.hr(), wish(office, CaseKind.SAMVERKAN)).orThrow());
            in(() -> cases.confirmPlan(office.hr(), key, null).orThrow());
            events.clear();
            return key;
        }

        /** A case whose VP has gone out, as the document feature would have done it. */
        public CaseKey dispatched(Office office) {
            CaseKey key = running(office);
            run(() -> {
                cases.dispatched(key, instant());
                deadlines.met(key, DeadlineKind.VP_DISPATCH, null, office.hr());
                deadlines.openPlanned(key, DeadlineKind.INPUT, null, office.hr());
            });
            events.clear();
            return key;
        }

        /** Everything this feature knows of the case, to see that nothing changed. */
        public List<Object> everything(CaseKey key) {
            return in(() -> List.of(
                    cases.view(key),
                    cases.planVersions(key),
                    deadlines.all(key),
                    registrations.of(key),
                    List.copyOf(events)));
        }

        @Override
        public Instant instant() {
            return now.atZone(Sweden.ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}

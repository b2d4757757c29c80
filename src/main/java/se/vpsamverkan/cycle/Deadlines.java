package se.vpsamverkan.cycle;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AnswersKept;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;

/**
 * The watched deadlines of all cases: a row exists from the moment its step begins. Nobody else computes an instant
 * that page, mail, calendar and timer show. Callers hold the case's lock when they write.
 */
@Service
@Transactional
public class Deadlines {

    private final WatchedDeadlines deadlines;
    private final CaseStore store;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(
            WatchedDeadlines deadlines,
            CaseStore store,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deadlines = deadlines;
        this.store = store;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins to watch an instant; the subject is null if the case has only one such step. If the step is watched
     * already, its deadline is moved.
     */
    public DeadlineId open(CaseKey key, DeadlineKind kind, @Nullable UUID subject, Instant due, Actor by) {
        Optional<WatchedDeadline> watched = openRow(key, kind, subject);
        if (watched.isPresent()) {
            move(watched.get(), due, by);
            return watched.get().id();
        }
        Instant now = clock.instant();
        WatchedDeadline begun = new WatchedDeadline(key, kind, subject, due, now);
        List<WatchedDeadline> all = known(key);
        entities.persist(begun);
        if (!all.contains(begun)) {
            all.add(0, begun);
        }
        events.publishEvent(new DeadlineSet(key, begun.id(), kind, subject, due, by, now));
        return begun.id();
    }

    /** Begins to watch the plan's instant for the step; a plan without it is the caller's bug. */
    public DeadlineId openPlanned(CaseKey key, DeadlineKind kind, @Nullable UUID subject, Actor by) {
        return open(key, kind, subject, store.plan(store.get(key)).of(kind).instant(), by);
    }

    /** What it was about is done; nothing happens if none is open. */
    public void met(CaseKey key, DeadlineKind kind, @Nullable UUID subject, Actor by) {
        openRow(key, kind, subject).ifPresent(row -> {
            Instant now = clock.instant();
            row.settled(DeadlineState.MET, now);
            events.publishEvent(new DeadlineMet(key, row.id(), kind, subject, by, now));
        });
    }

    /** Its time ran out and what follows from that was done; nothing happens if it is not open. No event. */
    public void passed(DeadlineId id) {
        WatchedDeadline row = row(id);
        if (row.isOpen()) {
            row.settled(DeadlineState.PASSED, clock.instant());
        }
    }

    /** Gives an open deadline a new instant; the same instant changes nothing. */
    public void move(DeadlineId id, Instant due, Actor by) {
        WatchedDeadline row = row(id);
        if (!row.isOpen()) {
            throw new IllegalStateException("deadline " + id + " is not open");
        }
        move(row, due, by);
    }

    private void move(WatchedDeadline row, Instant due, Actor by) {
        Instant from = row.due();
        if (from.equals(due)) {
            return;
        }
        row.movedTo(due);
        events.publishEvent(
                new DeadlineMoved(row.caseKey(), row.id(), row.kind(), row.subject(), from, due, by, clock.instant()));
    }

    /** The step's deadline: the open one, else the newest, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<DeadlineView> find(CaseKey key, DeadlineKind kind, @Nullable UUID subject) {
        return rows(key, kind, subject)
                .min(Comparator.comparing((WatchedDeadline row) -> !row.isOpen()))
                .map(WatchedDeadline::view);
    }

    /** One deadline; an unknown id is the caller's bug. */
    @Transactional(readOnly = true)
    public DeadlineView view(DeadlineId id) {
        return row(id).view();
    }

    /** The case's open deadlines in order of time. */
    @Transactional(readOnly = true)
    public List<DeadlineView> open(CaseKey key) {
        return deadlines.findByCaseKeyAndStateOrderByDueAscOpenedAtAsc(key.value(), DeadlineState.OPEN).stream()
                .map(WatchedDeadline::view)
                .toList();
    }

    /** All deadlines the case has had, in order of time. */
    @Transactional(readOnly = true)
    public List<DeadlineView> all(CaseKey key) {
        return deadlines.findByCaseKeyOrderByDueAscOpenedAtAsc(key.value()).stream()
                .map(WatchedDeadline::view)
                .toList();
    }

    /** Every deadline of the kind the case has had, the newest first. */
    @Transactional(readOnly = true)
    public List<DeadlineView> all(CaseKey key, DeadlineKind kind) {
        return deadlines.findByCaseKeyAndKindOrderByOpenedAtDesc(key.value(), kind).stream()
                .map(WatchedDeadline::view)
                .toList();
    }

    /** Cancels the case's open deadlines of all kinds but these. No event: the case's own event ends the watches. */
    public void finishAll(CaseKey key, Set<DeadlineKind> except) {
        Instant now = clock.instant();
        deadlines.findByCaseKeyAndStateOrderByDueAscOpenedAtAsc(key.value(), DeadlineState.OPEN).stream()
                .filter(row -> !except.contains(row.kind()))
                .forEach(row -> row.settled(DeadlineState.CANCELLED, now));
    }

    private Optional<WatchedDeadline> openRow(CaseKey key, DeadlineKind kind, @Nullable UUID subject) {
        return rows(key, kind, subject).filter(WatchedDeadline::isOpen).findFirst();
    }

    private Stream<WatchedDeadline> rows(CaseKey key, DeadlineKind kind, @Nullable UUID subject) {
        return known(key).stream().filter(row -> row.kind() == kind && Objects.equals(row.subject(), subject));
    }

    /** The case's deadlines, the newest first. */
    private List<WatchedDeadline> known(CaseKey key) {
        return AnswersKept.once(
                Deadlines.class, key, () -> new ArrayList<>(deadlines.findByCaseKeyOrderByOpenedAtDesc(key.value())));
    }

    private WatchedDeadline row(DeadlineId id) {
        return deadlines.findById(id.value()).orElseThrow(() -> new IllegalStateException("no deadline " + id));
    }
}

package se.vpsamverkan.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.UnionId;

/**
 * Moving dates: a begun step's deadline gets a new instant, one not begun only a new line in the plan. Each move makes
 * a version of the plan with its reason. Permissions and the lock are the caller's.
 */
@Component
class DateMoves {

    /** Of these a case may have several at once; moving one of them leaves the plan's own date as it was. */
    private static final Set<DeadlineKind> SEVERAL = Set.of(
            DeadlineKind.INPUT,
            DeadlineKind.DOCUMENT_INPUT,
            DeadlineKind.DEPARTMENT_ANSWERS,
            DeadlineKind.CENTRAL_WINDOW);

    private final CaseStore store;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DateMoves(CaseStore store, Deadlines deadlines, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    Result<Nothing> move(Actor by, ConsultationCase found, MoveDate wish) {
        List<DeadlineView> all = deadlines.all(found.key(), wish.kind());
        boolean anyOpen = all.stream().anyMatch(DeadlineView::isOpen);
        if (!found.live() && !(found.state() == CaseState.CLOSED && anyOpen)) {
            return Result.refused("cycle.case-ended");
        }
        if (wish.kind() == DeadlineKind.MEETING) {
            return Result.refused("cycle.meeting-is-moved-there");
        }
        Optional<Refusal> bad = badTime(wish.to(), wish.kind()).or(() -> missingReason(wish.reason()));
        if (bad.isPresent()) {
            return Result.refused(bad.get());
        }
        Deadline to = read(wish.to(), wish.kind());
        TimePlan plan = store.plan(found);
        boolean ofPlan = wish.subject() == null || !SEVERAL.contains(wish.kind());
        List<DeadlineView> moved = all.stream()
                .filter(DeadlineView::isOpen)
                .filter(open -> isMoved(open, wish, to))
                .toList();
        Optional<Refusal> refusal = noSuchStep(wish, plan, ofPlan, all, moved)
                .or(() -> same(plan, ofPlan, wish, moved, to))
                .or(() -> shortened(found, plan, wish, moved, to));
        TimePlan changed = ofPlan ? plan.with(wish.kind(), to) : plan;
        refusal = refusal.or(() -> PlanRules.contradiction(changed));
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        write(
                by,
                found,
                changed,
                new PlanChange(wish.kind(), wish.subject(), wish.reason().strip()));
        moved.forEach(deadline -> deadlines.move(deadline.id(), to.instant(), by));
        return Result.done();
    }

    Result<Nothing> extend(Actor by, ConsultationCase found, UnionId union, LocalDateTime to, String reason) {
        if (!found.live()) {
            return Result.refused("cycle.case-ended");
        }
        if (!store.invited(found).contains(union)) {
            return Result.refused("cycle.union-not-invited");
        }
        if (found.dispatchedAt() == null) {
            return Result.refused("cycle.input-not-begun");
        }
        Optional<Refusal> refusal =
                badTime(to, DeadlineKind.INPUT).or(() -> missingReason(reason)).or(() -> notLonger(found, union, to));
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        write(by, found, store.plan(found), new PlanChange(DeadlineKind.INPUT, union.value(), reason.strip()));
        deadlines.open(
                found.key(), DeadlineKind.INPUT, union.value(), Deadline.of(to).instant(), by);
        return Result.done();
    }

    /** Whether the time may be a union's own: real, to come, and longer than what it has. */
    Optional<Refusal> badOwnTime(ConsultationCase found, UnionId union, LocalDateTime to) {
        return badTime(to, DeadlineKind.INPUT)
                .or(() -> inputIsOpen(found) ? notLonger(found, union, to) : Optional.empty());
    }

    /** Whether the time common to all unions runs. */
    boolean inputIsOpen(ConsultationCase found) {
        return open(found, null).isPresent();
    }

    void moveInPlan(Actor by, ConsultationCase found, Map<DeadlineKind, Deadline> moved, String reason) {
        TimePlan plan = store.plan(found);
        TimePlan changed = plan;
        for (Map.Entry<DeadlineKind, Deadline> one : moved.entrySet()) {
            changed = changed.with(one.getKey(), one.getValue());
        }
        if (!changed.equals(plan)) {
            DeadlineKind only = moved.size() == 1 ? moved.keySet().iterator().next() : null;
            write(by, found, changed, new PlanChange(only, null, reason));
        }
    }

    private void write(Actor by, ConsultationCase found, TimePlan plan, PlanChange change) {
        Instant now = clock.instant();
        int version = store.newPlan(found, plan, by, now, change);
        events.publishEvent(new PlanChanged(found.key(), version, by, now));
    }

    private Optional<Refusal> badTime(LocalDateTime to, DeadlineKind kind) {
        if (kind != DeadlineKind.BOARD_DECISION && !Deadline.exists(to)) {
            return Deadline.checked(to).refusal();
        }
        Deadline due = read(to, kind);
        return due.instant().isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(Refusal.of("cycle.new-time-is-past", due.spoken()));
    }

    private static Deadline read(LocalDateTime to, DeadlineKind kind) {
        return kind == DeadlineKind.BOARD_DECISION ? Deadline.endOf(to.toLocalDate()) : Deadline.of(to);
    }

    private static Optional<Refusal> missingReason(String reason) {
        return reason.isBlank() ? Optional.of(Refusal.of("cycle.reason-missing")) : Optional.empty();
    }

    /** A union's own, longer time follows when the common time is moved past it: nobody gets less than the others. */
    private static boolean isMoved(DeadlineView open, MoveDate wish, Deadline to) {
        if (wish.subject() != null) {
            return wish.subject().equals(open.subject());
        }
        return wish.kind() != DeadlineKind.INPUT
                || open.subject() == null
                || open.due().isBefore(to.instant());
    }

    private static Optional<Refusal> noSuchStep(
            MoveDate wish, TimePlan plan, boolean ofPlan, List<DeadlineView> all, List<DeadlineView> moved) {
        boolean ended = moved.isEmpty()
                && all.stream()
                        .anyMatch(
                                one -> wish.subject() == null || wish.subject().equals(one.subject()));
        if (ended) {
            return Optional.of(Refusal.of("cycle.step-ended"));
        }
        boolean planned = wish.kind() == DeadlineKind.BOARD_DECISION
                || plan.find(wish.kind()).isPresent();
        boolean known = wish.subject() == null ? planned : !moved.isEmpty();
        return known && (planned || !ofPlan) ? Optional.empty() : Optional.of(Refusal.of("cycle.not-a-movable-step"));
    }

    private static Optional<Refusal> same(
            TimePlan plan, boolean ofPlan, MoveDate wish, List<DeadlineView> moved, Deadline to) {
        boolean planSame = !ofPlan || plan.find(wish.kind()).filter(to::equals).isPresent();
        boolean allSame = moved.stream().allMatch(one -> one.due().equals(to.instant()));
        return planSame && allSame ? Optional.of(Refusal.of("cycle.same-date", to.spoken())) : Optional.empty();
    }

    /** process.md 2: after dispatch the unions' time is shortened only with their recorded consent. */
    private static Optional<Refusal> shortened(
            ConsultationCase found, TimePlan plan, MoveDate wish, List<DeadlineView> moved, Deadline to) {
        if (!wish.kind().ofUnion() || found.dispatchedAt() == null || wish.unionsConsent()) {
            return Optional.empty();
        }
        Optional<Instant> longest = moved.isEmpty()
                ? plan.find(wish.kind()).map(Deadline::instant)
                : moved.stream().map(DeadlineView::due).max(Instant::compareTo);
        return longest.filter(due -> to.instant().isBefore(due))
                .map(due -> Refusal.of(
                        "cycle.unions-time-shortened", Deadline.at(due).spoken(), to.spoken()));
    }

    private Optional<Refusal> notLonger(ConsultationCase found, UnionId union, LocalDateTime to) {
        Optional<DeadlineView> now = open(found, union.value()).or(() -> open(found, null));
        if (now.isEmpty()) {
            return Optional.of(Refusal.of("cycle.input-ended"));
        }
        return Deadline.of(to).instant().isAfter(now.get().due())
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "cycle.not-longer", Deadline.at(now.get().due()).spoken()));
    }

    private Optional<DeadlineView> open(ConsultationCase found, @Nullable UUID subject) {
        return deadlines.all(found.key(), DeadlineKind.INPUT).stream()
                .filter(DeadlineView::isOpen)
                .filter(one -> Objects.equals(one.subject(), subject))
                .findFirst();
    }
}

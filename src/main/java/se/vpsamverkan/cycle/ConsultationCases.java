package se.vpsamverkan.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;

/** The consultations: planning, steering and ending them. Every act locks its case row first. */
@Service
@Transactional
public class ConsultationCases {

    private final CaseStore store;
    private final Deadlines deadlines;
    private final DateMoves moves;
    private final CaseEndings endings;
    private final Directory directory;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsultationCases(
            CaseStore store,
            Deadlines deadlines,
            DateMoves moves,
            CaseEndings endings,
            Directory directory,
            Permissions permissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.deadlines = deadlines;
        this.moves = moves;
        this.endings = endings;
        this.directory = directory;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a case with a draft plan; the key is the administration's next of that VP year. */
    public Result<CaseKey> plan(Actor by, PlanCase wish) {
        return plan(by, wish, null);
    }

    /**
     * As above, but only under the key that {@link #nextKey} promised: who plans the same case twice, or at the same
     * time as somebody else, gets one case. Without a promise any key will do.
     */
    public Result<CaseKey> plan(Actor by, PlanCase wish, @Nullable CaseKey promised) {
        Optional<Refusal> refusal = permissions
                .check(by, Act.PLAN)
                .or(() -> foreign(by, wish.administration()))
                .or(() -> CaseRules.refuse(wish));
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        int number = store.nextNumber(wish.administration(), wish.vpYear());
        String code = directory.administration(wish.administration()).code();
        CaseKey key = CaseKey.of(wish.vpYear(), code, number);
        if (promised != null && !promised.equals(key)) {
            return Result.refused("cycle.planned-meanwhile", promised.value());
        }
        Instant now = clock.instant();
        store.add(new ConsultationCase(key, wish), wish, by, now);
        events.publishEvent(new CasePlanned(key, wish.administration(), wish.kind(), by, now));
        return Result.done(key);
    }

    /** The key that the administration's next case of the year gets, unless another is planned before it. */
    @Transactional(readOnly = true)
    public CaseKey nextKey(AdministrationId administration, int vpYear) {
        String code = directory.administration(administration).code();
        return CaseKey.of(vpYear, code, store.count(administration, vpYear) + 1);
    }

    /** HR confirms the plan; text and meeting begin. {@code anchoredOn}: the day it was minuted in the group (D1). */
    public Result<Nothing> confirmPlan(Actor by, CaseKey key, @Nullable LocalDate anchoredOn) {
        return act(by, Act.CONFIRM_PLAN, key, found -> {
            if (found.state() != CaseState.PLANNED) {
                return Result.refused("cycle.already-confirmed");
            }
            if (anchoredOn != null && anchoredOn.isAfter(today())) {
                return Result.refused("cycle.anchored-in-future", Dates.briefDay(anchoredOn));
            }
            found.confirmed(anchoredOn);
            events.publishEvent(new PlanConfirmed(key, found.kind(), by, clock.instant()));
            if (found.kind().hasTextRound()) {
                deadlines.openPlanned(key, DeadlineKind.VP_DISPATCH, null, by);
            }
            return Result.done();
        });
    }

    /** Moves one date: the plan gets a new version and a begun step's deadline a new instant. */
    public Result<Nothing> moveDate(Actor by, CaseKey key, MoveDate wish) {
        Optional<Refusal> refusal = permissions.check(by, Act.MOVE_DATE, key);
        return refusal.isPresent() ? Result.refused(refusal.get()) : moves.move(by, store.lock(key), wish);
    }

    /** Gives one union longer time than the others, while the input step runs. */
    public Result<Nothing> extendForUnion(Actor by, CaseKey key, UnionId union, LocalDateTime to, String reason) {
        return act(by, Act.EXTEND_FOR_UNION, key, found -> moves.extend(by, found, union, to, reason));
    }

    /** Invites one more union; after dispatch its time begins at once and ends with the others'. */
    public Result<Nothing> inviteUnion(Actor by, CaseKey key, UnionId union) {
        return inviteUnion(by, key, union, null);
    }

    /** As above with a time of its own, which is needed when the others' time has ended. */
    public Result<Nothing> inviteUnion(Actor by, CaseKey key, UnionId union, @Nullable LocalDateTime ownTime) {
        return act(by, Act.INVITE_UNION, key, found -> {
            if (store.invited(found).contains(union)) {
                return Result.refused("cycle.union-already-invited");
            }
            boolean begun = found.dispatchedAt() != null;
            if (begun && ownTime == null && !moves.inputIsOpen(found)) {
                return Result.refused("cycle.own-time-needed");
            }
            if (!begun && ownTime != null) {
                return Result.refused("cycle.input-not-begun");
            }
            Optional<Refusal> badTime = ownTime == null ? Optional.empty() : moves.badOwnTime(found, union, ownTime);
            if (badTime.isPresent()) {
                return Result.refused(badTime.get());
            }
            Instant now = clock.instant();
            store.invite(found, union, now);
            if (begun) {
                events.publishEvent(new UnionInvited(key, union, by, now));
            }
            if (ownTime != null) {
                Instant due = Deadline.of(ownTime).instant();
                deadlines.open(key, DeadlineKind.INPUT, union.value(), due, by);
            }
            return Result.done();
        });
    }

    /** The matter was withdrawn; the records are kept. */
    public Result<Nothing> cancel(Actor by, CaseKey key, String reason) {
        return act(by, Act.CANCEL_CASE, key, found -> {
            if (reason.isBlank()) {
                return Result.refused("cycle.reason-missing");
            }
            Instant now = clock.instant();
            deadlines.finishAll(key, Set.of());
            found.cancelled(now, reason.strip());
            events.publishEvent(new CaseCancelled(key, by, now));
            return Result.done();
        });
    }

    /** Records what day the board decided; what hindered it is shown, but a fact is not refused for it. */
    public Result<Nothing> recordBoardDecision(Actor by, CaseKey key, LocalDate decidedOn, @Nullable String diaryNo) {
        return act(by, Act.RECORD_BOARD_DECISION, key, found -> {
            Optional<Refusal> refusal = endings.decisionRefused(found, decidedOn, diaryNo);
            if (refusal.isPresent()) {
                return Result.refused(refusal.get());
            }
            endings.decided(by, found, decidedOn, diaryNo);
            return Result.done();
        });
    }

    /** Why no decision of the board can be recorded now, whatever its day; empty when one can. */
    @Transactional(readOnly = true)
    public Optional<Refusal> decisionRefused(CaseKey key) {
        return endings.decisionRefused(store.get(key));
    }

    /** What was left open is handed on to the group's next meeting. */
    public Result<Nothing> handOverCarryOver(Actor by, CaseKey key, int openItems) {
        return act(by, Act.CLOSE_CASE, key, found -> {
            Optional<Refusal> refusal = endings.handOverRefused(found);
            if (refusal.isPresent()) {
                return Result.refused(refusal.get());
            }
            endings.handedOver(by, found, openItems);
            return Result.done();
        });
    }

    /** Why what is left open cannot be handed on now; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<Refusal> handOverRefused(CaseKey key) {
        return endings.handOverRefused(store.get(key));
    }

    /** The process's last step. Open deadlines of steps that end with the case are cancelled before the event. */
    public void close(CaseKey key) {
        endings.close(store.lock(key));
    }

    /** Called by the document feature when the VP goes out: the unions' time begins. */
    public void dispatched(CaseKey key, Instant at) {
        store.lock(key).dispatched(at);
    }

    /** Called by a feature that itself moved the dates of its steps (the meeting): the plan gets a new version. */
    public void planMoved(Actor by, CaseKey key, Map<DeadlineKind, Deadline> moved, String reason) {
        moves.moveInPlan(by, store.lock(key), moved, reason);
    }

    /** The case, its row locked until the transaction ends; an unknown key is the caller's bug. */
    public CaseView lock(CaseKey key) {
        return store.view(store.lock(key));
    }

    /** The case; an unknown key is the caller's bug. */
    @Transactional(readOnly = true)
    public CaseView view(CaseKey key) {
        return store.view(store.get(key));
    }

    /** The case, or empty if there is none with this key. */
    @Transactional(readOnly = true)
    public Optional<CaseView> find(CaseKey key) {
        return store.find(key).map(store::view);
    }

    /** An administration's cases, the newest year first. */
    @Transactional(readOnly = true)
    public List<CaseView> all(AdministrationId administration) {
        return store.views(store.of(administration));
    }

    /** The unions invited to the case, in printed order. */
    @Transactional(readOnly = true)
    public List<UnionId> invited(CaseKey key) {
        return store.invited(store.get(key));
    }

    /** Every version of the case's plan, the oldest first. */
    @Transactional(readOnly = true)
    public List<PlanVersionView> planVersions(CaseKey key) {
        return store.planVersions(store.get(key));
    }

    /** Permission, lock, and the rule common to all acts: an ended case is not changed. */
    private Result<Nothing> act(Actor by, Act act, CaseKey key, Function<ConsultationCase, Result<Nothing>> verb) {
        Optional<Refusal> refusal = permissions.check(by, act, key);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        ConsultationCase found = store.lock(key);
        return found.live() ? verb.apply(found) : Result.refused("cycle.case-ended");
    }

    private static Optional<Refusal> foreign(Actor by, AdministrationId administration) {
        return by.isSystem() || administration.equals(by.administration())
                ? Optional.empty()
                : Optional.of(Refusal.of("party.other-administration"));
    }

    private LocalDate today() {
        return Dates.dateOf(clock.instant());
    }
}

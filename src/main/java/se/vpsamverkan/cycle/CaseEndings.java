package se.vpsamverkan.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Refusal;

/**
 * How a case comes to its end: the board decides, what is left open is handed on, the case closes. Permissions and the
 * lock are the caller's.
 */
@Component
class CaseEndings {

    /** Minutes are adjusted and published also after the board's decision has closed the case. */
    private static final Set<DeadlineKind> OUTLIVES_CASE = Set.of(
            DeadlineKind.MINUTES_DRAFT,
            DeadlineKind.MINUTES_COMMENTS,
            DeadlineKind.JUSTERING,
            DeadlineKind.PUBLICATION);

    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseEndings(Deadlines deadlines, ApplicationEventPublisher events, Clock clock) {
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Whatever the decision's day: it is recorded once, and after the outcome. */
    Optional<Refusal> decisionRefused(ConsultationCase found) {
        if (found.decidedOn() != null) {
            return Optional.of(Refusal.of("cycle.decision-already-recorded"));
        }
        return boardDecides(found) ? Optional.empty() : Optional.of(Refusal.of("cycle.outcome-not-recorded"));
    }

    Optional<Refusal> decisionRefused(ConsultationCase found, LocalDate decidedOn, @Nullable String diaryNo) {
        Optional<Refusal> refusal = decisionRefused(found);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (decidedOn.isAfter(Dates.dateOf(clock.instant()))) {
            return Optional.of(Refusal.of("cycle.decision-in-future", Dates.briefDay(decidedOn)));
        }
        return diaryNo != null && diaryNo.strip().length() > CaseRules.LONGEST_NUMBER
                ? Optional.of(Refusal.of("cycle.bad-register-number"))
                : Optional.empty();
    }

    void decided(Actor by, ConsultationCase found, LocalDate decidedOn, @Nullable String diaryNo) {
        CaseKey key = found.key();
        found.boardDecided(decidedOn, diaryNo == null || diaryNo.isBlank() ? null : diaryNo.strip());
        events.publishEvent(new BoardDecisionRecorded(key, decidedOn, by, clock.instant()));
        deadlines.met(key, DeadlineKind.BOARD_DECISION, null, by);
    }

    Optional<Refusal> handOverRefused(ConsultationCase found) {
        if (found.state() != CaseState.RUNNING) {
            return Optional.of(Refusal.of("cycle.not-confirmed"));
        }
        if (found.carriedOver() != null) {
            return Optional.of(Refusal.of("cycle.already-handed-over"));
        }
        return boardDecides(found) && found.decidedOn() == null
                ? Optional.of(Refusal.of("cycle.decision-missing"))
                : Optional.empty();
    }

    void handedOver(Actor by, ConsultationCase found, int openItems) {
        found.handedOver(openItems);
        events.publishEvent(new CarryOverHandedOver(found.key(), openItems, by, clock.instant()));
    }

    /** Open deadlines of steps that end with the case are cancelled before the event. */
    void close(ConsultationCase found) {
        if (found.state() != CaseState.RUNNING || found.carriedOver() == null) {
            throw new IllegalStateException(found.key() + " is not ready to be closed");
        }
        Instant now = clock.instant();
        deadlines.finishAll(found.key(), OUTLIVES_CASE);
        found.closed(now);
        events.publishEvent(new CaseClosed(found.key(), Actor.system(), now));
    }

    /** The board's step begins when the outcome is recorded; a case without a board never has it. */
    private boolean boardDecides(ConsultationCase found) {
        return deadlines.find(found.key(), DeadlineKind.BOARD_DECISION, null).isPresent();
    }
}

package se.vpsamverkan.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Sweden;

/**
 * The board's day against the central windows (R3, D13), computed anew whenever it is asked: moving the board's date
 * changes nothing but this. Before the outcome is known the plan's window only warns; a window that is open blocks.
 */
@Component
class BoardDateHindrance implements HindranceSource {

    private final CaseStore store;
    private final Deadlines deadlines;

    BoardDateHindrance(CaseStore store, Deadlines deadlines) {
        this.store = store;
        this.deadlines = deadlines;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hindrance> hindrances(CaseKey caseKey) {
        ConsultationCase found = store.get(caseKey);
        TimePlan plan = store.plan(found);
        LocalDate board = plan.boardDate();
        if (board == null || !found.live() || found.decidedOn() != null) {
            return List.of();
        }
        return outcomeKnown(caseKey) ? againstOpenWindows(caseKey, board) : againstPlan(plan, board);
    }

    /** The board's step begins when the outcome is recorded. */
    private boolean outcomeKnown(CaseKey caseKey) {
        return deadlines.find(caseKey, DeadlineKind.BOARD_DECISION, null).isPresent();
    }

    private List<Hindrance> againstOpenWindows(CaseKey caseKey, LocalDate board) {
        Instant boardDay = board.atStartOfDay(Sweden.ZONE).toInstant();
        Optional<DeadlineView> last = deadlines.open(caseKey).stream()
                .filter(open -> open.kind() == DeadlineKind.CENTRAL_WINDOW)
                .max(Comparator.comparing(DeadlineView::due));
        return last
                .filter(window -> window.due().isAfter(boardDay))
                .map(window -> Hindrance.blocking(
                        "cycle.board-before-window",
                        Dates.briefDay(board),
                        Deadline.at(window.due()).spoken()))
                .stream()
                .toList();
    }

    private static List<Hindrance> againstPlan(TimePlan plan, LocalDate board) {
        return PlanCalculator.earliestDecision(plan)
                .filter(end -> !board.isAfter(end.date()))
                .map(end -> Hindrance.warning("cycle.board-too-early", Dates.briefDay(board), end.spoken()))
                .stream()
                .toList();
    }
}

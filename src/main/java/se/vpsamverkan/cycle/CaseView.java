package se.vpsamverkan.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.UnionId;

/**
 * A case as it stands.
 *
 * @param invited in printed order; also those invited before dispatch whose time has not begun
 * @param recreated recreated from a record: every printed page says so
 * @param note HR's note to the reader; null if none
 * @param planVersion from 1
 * @param anchoredOn the day the time plan was minuted in the group (D1); null if it was not, or before confirmation
 * @param dispatchedAt when the VP went out; null before
 * @param decidedOn the day the board decided; null before
 * @param decisionDiaryNo the board's register number of the decision; null if not given
 * @param carriedOver how many open items were handed on; null before that was done
 * @param endReason why it was cancelled; null otherwise
 */
public record CaseView(
        CaseKey key,
        AdministrationId administration,
        int vpYear,
        CaseKind kind,
        String title,
        CaseState state,
        List<UnionId> invited,
        boolean recreated,
        @Nullable String note,
        int planVersion,
        TimePlan plan,
        @Nullable LocalDate anchoredOn,
        @Nullable Instant dispatchedAt,
        @Nullable LocalDate decidedOn,
        @Nullable String decisionDiaryNo,
        @Nullable Integer carriedOver,
        @Nullable String endReason) {

    public CaseView {
        invited = List.copyOf(invited);
    }

    /** The day the board meets according to the plan; null if no board decides or the day is not known. */
    public @Nullable LocalDate boardDate() {
        return plan.boardDate();
    }

    /** Whether the VP has been sent to the unions. */
    public boolean dispatched() {
        return dispatchedAt != null;
    }

    /** Whether the case goes on: neither closed nor cancelled. */
    public boolean live() {
        return state == CaseState.PLANNED || state == CaseState.RUNNING;
    }
}

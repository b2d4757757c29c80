package se.vpsamverkan.worklist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;

/**
 * One timer of a deadline: it fired at its instant or was cancelled before it.
 *
 * @param deadline what it watches
 * @param caseKey the case
 * @param name the rung of the reminder ladder: {@code WD1}, {@code DUE}
 * @param subject what the deadline is about, null: the case
 * @param due when it was to fire
 * @param firedAt when it fired, null: it has not
 * @param cancelledAt when it was cancelled, null: it was not
 * @param why why it was cancelled, null: it was not
 */
public record TimerRow(
        DeadlineId deadline,
        CaseKey caseKey,
        String name,
        @Nullable UUID subject,
        Instant due,
        @Nullable Instant firedAt,
        @Nullable Instant cancelledAt,
        @Nullable String why) {}

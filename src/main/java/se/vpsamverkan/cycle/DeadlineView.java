package se.vpsamverkan.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;

/**
 * A watched deadline.
 *
 * @param subject which of several steps of the kind; null if the case has only one
 * @param due the first instant that is too late for whole days, the last that is in time for clock times; read it with
 *     {@link se.vpsamverkan.kernel.Deadline#at}
 */
public record DeadlineView(
        DeadlineId id,
        CaseKey caseKey,
        DeadlineKind kind,
        @Nullable UUID subject,
        Instant due,
        DeadlineState state) {

    /** Whether it is still watched. */
    public boolean isOpen() {
        return state == DeadlineState.OPEN;
    }
}

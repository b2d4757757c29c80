package se.vpsamverkan.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.kernel.UnionId;

/**
 * A disagreeing union's central track.
 *
 * @param closes when the time to call ends; read it with {@link se.vpsamverkan.kernel.Deadline#at}
 * @param endedAt when it was waived, held or ran out; null while it hinders
 */
public record CentralTrackView(
        CentralTrackId id,
        CaseKey caseKey,
        UnionId union,
        CentralState state,
        Instant openedAt,
        Instant closes,
        @Nullable Instant calledAt,
        @Nullable Instant endedAt) {}

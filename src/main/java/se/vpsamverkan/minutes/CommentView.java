package se.vpsamverkan.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CommentId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.UnionId;

/**
 * A comment on draft minutes, kept word for word.
 *
 * @param seat the adjuster's seat; null if somebody else commented
 * @param late received after the cut-off
 * @param reply the secretary's words with the decision; null if none
 */
public record CommentView(
        CommentId id,
        @Nullable AdjusterId seat,
        @Nullable PersonId author,
        @Nullable UnionId union,
        int version,
        String text,
        boolean late,
        CommentState state,
        @Nullable String reply,
        Instant at) {}

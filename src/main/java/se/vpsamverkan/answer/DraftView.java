package se.vpsamverkan.answer;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.ItemId;

/**
 * A distributed item and its answer so far; for the employer's side only, see {@link AnswerVisibility}.
 *
 * @param text null while nothing is written
 * @param writtenAt null while nothing is written
 * @param inReview the answer is in the batch that HR or the director has
 * @param released the unions have it
 */
public record DraftView(
        ItemId item,
        Addressee addressee,
        @Nullable Disposition disposition,
        Set<AnswerReason> reasons,
        @Nullable String text,
        @Nullable String internalNote,
        @Nullable Instant writtenAt,
        boolean inReview,
        boolean released) {

    public DraftView {
        reasons = Set.copyOf(reasons);
    }

    /** Whether somebody has written the answer. */
    public boolean written() {
        return writtenAt != null;
    }
}

package se.vpsamverkan.answer;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.ItemId;

/**
 * A distributed item and its answer so far; for the employer's side only, see {@link AnswerVisibility}.
 *
 * @param text null while nothing is typed; may be half an answer while none is written
 * @param writtenAt null while nothing is written
 * @param written an answer stands; not while HR waits for a new one
 * @param inReview the answer is in the batch that HR or the director has
 * @param returned HR has sent the answer back, and the department has not handed over since
 * @param released the unions have it
 * @param takenBack its union took the item back at the meeting; nobody has to answer it
 */
public record DraftView(
        ItemId item,
        Addressee addressee,
        @Nullable Disposition disposition,
        Set<AnswerReason> reasons,
        @Nullable String text,
        @Nullable String internalNote,
        @Nullable Instant writtenAt,
        boolean written,
        boolean inReview,
        boolean returned,
        boolean released,
        boolean takenBack) {

    public DraftView {
        reasons = Set.copyOf(reasons);
    }

    /** Stands for what is typed so far, for a page that lies open while others write. */
    public String mark() {
        return new AnswerDraft(disposition, reasons, text == null ? "" : text, internalNote).mark();
    }
}

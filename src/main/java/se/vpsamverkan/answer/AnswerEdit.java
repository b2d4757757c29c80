package se.vpsamverkan.answer;

import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.ItemId;

/**
 * What one saver wants an answer to be.
 *
 * @param seen the {@link DraftView#mark} of the answer as she had it before her; null for whatever stands
 */
public record AnswerEdit(ItemId item, @Nullable String seen, AnswerDraft draft) {

    /** Whether she left it as it was. */
    boolean untouched() {
        return draft.mark().equals(seen);
    }
}

package se.vpsamverkan.answer;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.SeenMark;

/**
 * An answer as it is written; seen by the employer only until the release.
 *
 * @param disposition needed for a yrkande or förslag, never for a question; null if none
 * @param reasons may be empty
 * @param text what the union will read, kept verbatim; may be empty when the disposition says it all
 * @param internalNote never leaves the employer's side (P3); null if none
 */
public record AnswerDraft(
        @Nullable Disposition disposition,
        Set<AnswerReason> reasons,
        String text,
        @Nullable String internalNote) {

    public AnswerDraft {
        reasons = Set.copyOf(reasons);
    }

    /** An answer without reasons or note. */
    public static AnswerDraft of(@Nullable Disposition disposition, String text) {
        return new AnswerDraft(disposition, Set.of(), text, null);
    }

    /** The {@link SeenMark} of all of it. */
    public String mark() {
        return SeenMark.of(disposition + "\n" + new TreeSet<>(reasons) + "\n" + text + "\n" + internalNote);
    }
}

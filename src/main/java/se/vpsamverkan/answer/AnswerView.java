package se.vpsamverkan.answer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.ItemId;

/**
 * An answer the unions have. It has no internal note by construction (P3).
 *
 * @param disposition null for a question or comment answered in words only
 * @param referredTo to whom the matter was referred; null if it was not
 * @param supplements in the order given
 */
public record AnswerView(
        ItemId item,
        @Nullable Disposition disposition,
        Set<AnswerReason> reasons,
        String text,
        @Nullable String referredTo,
        AnswerGiven given,
        Instant releasedAt,
        List<SupplementView> supplements) {

    public AnswerView {
        reasons = Set.copyOf(reasons);
        supplements = List.copyOf(supplements);
    }
}

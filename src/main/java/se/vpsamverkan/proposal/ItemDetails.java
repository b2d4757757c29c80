package se.vpsamverkan.proposal;

import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.DocumentId;

/**
 * What makes a block an item.
 *
 * @param format how the union wrote its list, such as {@code numbered}, {@code dash}, {@code prose}; null if unknown
 * @param reference the place in the VP or an annex the item is about; null if it names none (E30)
 * @param keptId the item's id in the record it is recreated from; it then is its number too. Null for everything new
 * @param about the dispatched document the item answers, which may have an answer window of its own; null for the VP
 */
public record ItemDetails(
        ItemKind kind,
        @Nullable String format,
        @Nullable VpReference reference,
        @Nullable String keptId,
        @Nullable DocumentId about) {

    /** An item that says no more than its kind. */
    public static ItemDetails of(ItemKind kind) {
        return new ItemDetails(kind, null, null, null, null);
    }
}

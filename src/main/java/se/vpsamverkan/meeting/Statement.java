package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.UnionId;

/**
 * What a union said for the record, word for word.
 *
 * @param id null for a statement not recorded before
 * @param union who said it
 * @param endorses the items it is about: supported, or taken back; empty for every other kind
 */
public record Statement(@Nullable UUID id, UnionId union, StatementKind kind, String text, List<ItemId> endorses) {

    public Statement {
        endorses = List.copyOf(endorses);
    }

    /** A new statement that supports no item. */
    public static Statement of(UnionId union, StatementKind kind, String text) {
        return new Statement(null, union, kind, text, List.of());
    }
}

package se.vpsamverkan.proposal;

import org.jspecify.annotations.Nullable;

/**
 * One piece of a union's input. Text and label are kept exactly as written, spelling and white space included (E38).
 *
 * @param list which of the union's lists the block stands in, from 1; each list has its own numbering (E22)
 * @param label the union's own mark before the text, such as {@code 3.}, {@code -} or {@code Fråga:}; null if none
 * @param item set exactly for {@link BlockType#ITEM}
 * @param statement set exactly for {@link BlockType#STATEMENT}
 */
public record Block(
        BlockType type,
        int list,
        @Nullable String label,
        String text,
        @Nullable ItemDetails item,
        @Nullable StatementKind statement) {

    public Block {
        if (list < 1) {
            throw new IllegalArgumentException("lists count from 1: " + list);
        }
        if ((type == BlockType.ITEM) != (item != null) || (type == BlockType.STATEMENT) != (statement != null)) {
            throw new IllegalArgumentException("details do not fit a block of type " + type);
        }
    }

    /** An item of the first list. */
    public static Block item(ItemKind kind, @Nullable String label, String text) {
        return item(1, label, text, ItemDetails.of(kind));
    }

    /** An item of any list with all its details. */
    public static Block item(int list, @Nullable String label, String text, ItemDetails details) {
        return new Block(BlockType.ITEM, list, label, text, details, null);
    }

    /** A statement. */
    public static Block statement(StatementKind kind, String text) {
        return new Block(BlockType.STATEMENT, 1, null, text, null, kind);
    }

    /** A heading, introduction, motivation or the signatories. */
    public static Block text(BlockType type, int list, String text) {
        return new Block(type, list, null, text, null, null);
    }

    /** Whether the block is an item. */
    public boolean isItem() {
        return item != null;
    }
}

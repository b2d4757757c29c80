package se.vpsamverkan.proposal.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.BlockType;
import se.vpsamverkan.proposal.ItemDetails;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.StatementKind;

/** What a paragraph can be, as one choice: kinds of blocks, of items and of statements side by side. */
enum BlockChoice {
    PROPOSAL(ItemKind.PROPOSAL),
    SUGGESTION(ItemKind.SUGGESTION),
    QUESTION(ItemKind.QUESTION),
    COMMENT(ItemKind.COMMENT),
    HEADING(BlockType.HEADING),
    INTRODUCTION(BlockType.INTRODUCTION),
    MOTIVATION(BlockType.MOTIVATION),
    SPECIAL_STATEMENT(StatementKind.SPECIAL_STATEMENT),
    RESERVATION(StatementKind.RESERVATION),
    COULD_NOT_COMMENT(StatementKind.COULD_NOT_COMMENT),
    REACTION_TO_ANSWERS(StatementKind.REACTION_TO_ANSWERS),
    REMARK(StatementKind.COMMENT),
    SIGNATORIES(BlockType.SIGNATORIES);

    private final BlockType type;
    private final @Nullable ItemKind item;
    private final @Nullable StatementKind statement;

    BlockChoice(BlockType type) {
        this(type, null, null);
    }

    BlockChoice(ItemKind item) {
        this(BlockType.ITEM, item, null);
    }

    BlockChoice(StatementKind statement) {
        this(BlockType.STATEMENT, null, statement);
    }

    BlockChoice(BlockType type, @Nullable ItemKind item, @Nullable StatementKind statement) {
        this.type = type;
        this.item = item;
        this.statement = statement;
    }

    /** The choice a block was made by. */
    static BlockChoice of(Block block) {
        ItemDetails details = block.item();
        ItemKind kind = details == null ? null : details.kind();
        return Arrays.stream(values())
                .filter(each -> each.type == block.type() && each.item == kind && each.statement == block.statement())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no choice makes " + block.type()));
    }

    /** The choice a form names; a yrkande when it names none, for nothing typed may be lost. */
    static BlockChoice parse(@Nullable String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(PROPOSAL);
    }

    /** A block of this kind; only items have {@code extras}. */
    Block block(int list, @Nullable String label, String text, ItemExtras extras) {
        ItemDetails details =
                item == null ? null : new ItemDetails(item, null, extras.reference(), null, extras.about());
        return new Block(type, list, label, text, details, statement);
    }
}

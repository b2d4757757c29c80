package se.vpsamverkan.proposal.web;

import org.jspecify.annotations.Nullable;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.ItemDetails;
import se.vpsamverkan.proposal.VpReference;

/**
 * One paragraph as it stands in the form; every field is a text that may be empty.
 *
 * @param list which of the union's lists, from 1
 * @param label the union's own mark, such as {@code 3.}
 * @param about the id of the annex it is about; empty for the VP
 */
record BlockFields(
        BlockChoice choice, int list, String label, String text, String page, String paragraph, String about) {

    static final BlockFields EMPTY = of(BlockChoice.PROPOSAL, "");

    static BlockFields of(BlockChoice choice, String text) {
        return new BlockFields(choice, 1, "", text, "", "", "");
    }

    static BlockFields of(Block block) {
        ItemDetails item = block.item();
        VpReference reference = item == null ? null : item.reference();
        return new BlockFields(
                BlockChoice.of(block),
                block.list(),
                orEmpty(block.label()),
                block.text(),
                reference == null ? "" : orEmpty(reference.page()),
                reference == null ? "" : orEmpty(reference.paragraph()),
                item == null || item.about() == null ? "" : item.about().toString());
    }

    Block block() {
        return choice.block(list, label.isEmpty() ? null : label, text, ItemExtras.typed(page, paragraph, about));
    }

    boolean isBlank() {
        return text.isBlank() && label.isBlank();
    }

    /** Whether the part of the form that few need should be shown open. */
    public boolean hasDetails() {
        return list > 1 || !page.isEmpty() || !paragraph.isEmpty() || !about.isEmpty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

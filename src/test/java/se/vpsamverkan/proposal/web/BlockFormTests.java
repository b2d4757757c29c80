package se.vpsamverkan.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.BlockType;
import se.vpsamverkan.proposal.ItemDetails;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.StatementKind;
import se.vpsamverkan.proposal.VpReference;

/** A form gives back the blocks it was made of, packed or not, and takes nothing for granted. */
class BlockFormTests {

    private static final List<Block> BLOCKS = List.of(
            Block.text(BlockType.HEADING, 1, "Rubrik & mer = 100 % säker?"),
            Block.item(
                    2,
                    "3.b)",
                    "Rad ett\nrad två + plus",
                    new ItemDetails(
                            ItemKind.COMMENT,
                            null,
                            new VpReference("55, 57", "3", null, null),
                            null,
                            new DocumentId(UUID.randomUUID()))),
            Block.statement(StatementKind.RESERVATION, " med blanksteg "));

    @Test
    void packingLosesNothing() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("stycken", BlockForm.of(BLOCKS).packed());

        assertThat(BlockForm.of(sent).blocks()).isEqualTo(BLOCKS);
    }

    @Test
    void whatIsNoFormIsAnEmptyOne() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("stycken", "antal=1&text-1=%zz&=&x");
        assertThat(BlockForm.of(sent).blocks()).containsExactly(Block.item(ItemKind.PROPOSAL, null, ""));
        sent.clear();
        sent.add("antal", "-5");
        assertThat(BlockForm.of(sent).rows()).containsExactly(BlockFields.EMPTY);
        sent.set("antal", "9999");
        assertThat(BlockForm.of(sent).rows()).hasSize(1_001);
    }

    @Test
    void noButtonReachesOutsideTheForm() {
        BlockForm form = BlockForm.of(BLOCKS);
        for (String button : List.of("upp-1", "ner-3", "bort-4", "upp-0", "lagg-", "bort--1", "annat")) {
            form.press(button);
        }
        assertThat(form.blocks()).isEqualTo(BLOCKS);
    }
}

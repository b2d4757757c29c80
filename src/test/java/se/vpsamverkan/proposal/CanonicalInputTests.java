package se.vpsamverkan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.UnionId;

/** What a receipt's checksum covers: every field of every block, in order, and nothing that could be read two ways. */
class CanonicalInputTests {

    private static final CaseKey CASE = CaseKey.of(2028, "PARK", 1);
    private static final UnionId UNION = UnionId.of("00000000-0000-0000-0000-000000000007");
    private static final Instant AT = Instant.parse("2027-11-24T09:00:00Z");
    private static final Block BLOCK = Block.item(1, "3.", "Att båten målas", ItemDetails.of(ItemKind.PROPOSAL));

    @Test
    void isAPublishedFormThatAnybodyCanRecompute() {
        String text = CanonicalInput.text(CASE, UNION, AT, List.of(BLOCK));

        assertThat(text).isEqualTo("""
                        vp-input-1
                        case=12:VP-2028-PARK
                        union=36:00000000-0000-0000-0000-000000000007
                        received=20:2027-11-24T09:00:00Z
                        blocks=1:1
                        type=4:ITEM
                        list=1:1
                        label=2:3.
                        text=17:Att båten målas
                        statement=-
                        kind=8:PROPOSAL
                        format=-
                        page=-
                        paragraph=-
                        quote=-
                        document=-
                        kept=-
                        about=-
                        """);
        // sha256sum of the text above, computed with another tool
        assertThat(CanonicalInput.sha256(CASE, UNION, AT, List.of(BLOCK)))
                .isEqualTo("764ddcf71bf9415a9aa874bd916ec3b06d929d3ef185a7c7b6a388b79b8d88c2");
    }

    @Test
    void changesWithEveryField() {
        List<String> sums = Stream.of(
                        List.of(BLOCK),
                        List.of(BLOCK, BLOCK),
                        List.of(Block.item(2, "3.", "Att båten målas", ItemDetails.of(ItemKind.PROPOSAL))),
                        List.of(Block.item(1, "3", "Att båten målas", ItemDetails.of(ItemKind.PROPOSAL))),
                        List.of(Block.item(1, null, "Att båten målas", ItemDetails.of(ItemKind.PROPOSAL))),
                        List.of(Block.item(1, "", "Att båten målas", ItemDetails.of(ItemKind.PROPOSAL))),
                        List.of(Block.item(1, "3.", "Att båten  målas", ItemDetails.of(ItemKind.PROPOSAL))),
                        List.of(Block.item(1, "3.", "Att båten målas", ItemDetails.of(ItemKind.QUESTION))),
                        List.of(Block.item(
                                1,
                                "3.",
                                "Att båten målas",
                                new ItemDetails(
                                        ItemKind.PROPOSAL, null, new VpReference("4", null, null, null), null, null))))
                .map(blocks -> CanonicalInput.sha256(CASE, UNION, AT, blocks))
                .toList();

        assertThat(sums).doesNotHaveDuplicates();
    }

    @Test
    void doesNotLetTextPassForFields() {
        String trick = "a\nstatement=-\ntype=7:HEADING\nlist=1:1\nlabel=-\ntext=1:b";

        assertThat(CanonicalInput.text(CASE, UNION, AT, List.of(Block.text(BlockType.HEADING, 1, trick))))
                .isNotEqualTo(CanonicalInput.text(
                        CASE,
                        UNION,
                        AT,
                        List.of(Block.text(BlockType.HEADING, 1, "a"), Block.text(BlockType.HEADING, 1, "b"))));
    }
}

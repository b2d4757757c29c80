package se.vpsamverkan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A pasted letter is cut where a person would cut it, and no word changes. */
class LetterSplitTests {

    @Test
    void cutsAtNumbersDashesAndThat() {
        assertThat(LetterSplit.blocks("""
                        Yttrande om badet

                        Vi har läst planen.
                        Den är lång.
                        1. Bryggan lagas
                           före midsommar
                        2) Fler bojar
                        - mindre tång
                        Att glasskiosken får öppna

                        Hur många vakter blir det?
                        Med sol i sinnet.
                        """))
                .containsExactly(
                        Block.text(BlockType.HEADING, 1, "Yttrande om badet"),
                        Block.text(BlockType.INTRODUCTION, 1, "Vi har läst planen.\nDen är lång."),
                        Block.item(ItemKind.PROPOSAL, "1.", "Bryggan lagas\n   före midsommar"),
                        Block.item(ItemKind.PROPOSAL, "2)", "Fler bojar"),
                        Block.item(ItemKind.PROPOSAL, "-", "mindre tång"),
                        Block.item(ItemKind.PROPOSAL, null, "Att glasskiosken får öppna"),
                        Block.text(BlockType.MOTIVATION, 1, "Hur många vakter blir det?\nMed sol i sinnet."));
    }

    @Test
    void aQuestionAsksAndNothingGivesNothing() {
        assertThat(LetterSplit.blocks("3. När öppnar badet?"))
                .containsExactly(Block.item(ItemKind.QUESTION, "3.", "När öppnar badet?"));
        assertThat(LetterSplit.blocks(" \n\n")).isEmpty();
    }
}

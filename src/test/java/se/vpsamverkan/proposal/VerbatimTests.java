package se.vpsamverkan.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** A union's words, order, labels and numbering come back exactly as they were handed in. */
@OnPostgres
class VerbatimTests {

    private static final VpReference TYPICAL =
            new VpReference("81, 83", "5 stycket typ", "  Alla bad ska va öppna // sommar ", "Bilaga 4");

    @Autowired
    Fixtures fixtures;

    @Autowired
    ProposalBench bench;

    private Office office;
    private ProposalBench.Desk desk;
    private CaseKey key;

    @BeforeEach
    void sendTheVp() {
        office = fixtures.office();
        desk = bench.at("2027-11-19T12:00");
        key = desk.dispatched(office);
    }

    @Test
    void keepsEveryBlockOfSeveralListsAsWritten() {
        List<Block> blocks = List.of(
                Block.text(BlockType.HEADING, 1, "  Gemensamma yrkanden\t"),
                Block.text(BlockType.INTRODUCTION, 1, "Vi har läst planen.\r\n\r\nDen är  lång."),
                item(1, "1.", "Att badkrukorna får värme i lokalerna, även inviduellt", "numbered", TYPICAL),
                item(1, "2.", "Att \u201dbryggan\u201d lagas 🛶", "numbered", null),
                Block.text(BlockType.HEADING, 2, "Lokala yrkanden"),
                Block.text(BlockType.MOTIVATION, 2, "Motiv: det är halt."),
                item(2, "1.", "Att sand köps in", "numbered", new VpReference(null, null, null, null)),
                item(2, " -", "att fler räddas", "dash", null),
                item(2, "", "utan streck", null, null),
                Block.statement(StatementKind.COULD_NOT_COMMENT, "Vi har inte kunnat yttra oss över bilaga 3."),
                Block.text(BlockType.SIGNATORIES, 1, "Alma Alm, ordförande\nNils Näckros, vice ordförande"));

        Receipt receipt = desk.submit(office, key, 0, blocks.toArray(Block[]::new));

        SubmissionView stored = desk.now.in(() -> desk.queries.submission(receipt.submission()));
        assertThat(stored.lines()).extracting(SubmissionView.Line::block).containsExactlyElementsOf(blocks);
        assertThat(stored.sha256())
                .isEqualTo(receipt.sha256())
                .isEqualTo(CanonicalInput.sha256(key, office.union(0), stored.receivedAt(), blocks));
        assertThat(desk.items(key))
                .extracting(ItemView::list, ItemView::label, ItemView::seq)
                .containsExactly(
                        tuple(1, "1.", 1), tuple(1, "2.", 2), tuple(2, "1.", 3), tuple(2, " -", 4), tuple(2, "", 5));
        assertThat(desk.items(key).get(0).reference()).isEqualTo(TYPICAL);
        assertThat(desk.items(key).get(1).reference()).isNull();
    }

    @Test
    void namesItemsByYearUnionAndNumberOrByTheIdOfTheirRecord() {
        desk.submit(office, key, 1, Block.item(ItemKind.PROPOSAL, null, "Att gräset klipps"));
        desk.submit(
                office,
                key,
                0,
                Block.item(
                        1,
                        "•",
                        "Att isen sopas",
                        new ItemDetails(ItemKind.COMMENT, "bullet", null, "1987-BAD-3", null)),
                Block.item(ItemKind.QUESTION, null, "När sopas den?"));

        assertThat(desk.items(key))
                .extracting(ItemView::number, ItemView::keptId, ItemView::kind)
                .containsExactly(
                        tuple("1987-BAD-3", "1987-BAD-3", ItemKind.COMMENT),
                        tuple("2028-BAD-002", null, ItemKind.QUESTION),
                        tuple("2028-PAR-001", null, ItemKind.PROPOSAL));
    }

    @Test
    void recordsWhatIsSaidAtTheMeetingWithoutAnyTask() {
        desk.submit(office, key, 0, Block.item(ItemKind.PROPOSAL, null, "Att isen sopas"));
        desk.endOfInput(key);
        int events = desk.now.events.size();

        // a union that has no branch in the case: all unions jointly
        desk.now.in(() -> desk.input
                .raiseAtMeeting(
                        office.secretary(),
                        key,
                        office.union(5),
                        List.of(Block.item(
                                1,
                                null,
                                "Planen kom sent",
                                new ItemDetails(ItemKind.COMMENT, "prose", null, "X-1", null))),
                        RaisedAt.MEETING)
                .orThrow());
        desk.now.in(() -> desk.input
                .raiseAtMeeting(
                        office.secretary(),
                        key,
                        office.union(0),
                        List.of(Block.statement(StatementKind.REACTION_TO_ANSWERS, "Svaren är korta.")),
                        RaisedAt.AFTER_RELEASE)
                .orThrow());

        assertThat(desk.now.events.subList(events, desk.now.events.size()))
                .hasSize(2)
                .allMatch(ItemsRaised.class::isInstance);
        assertThat(desk.items(key))
                .extracting(ItemView::number, ItemView::raisedAt, ItemView::inTextRound)
                .containsExactly(
                        tuple("2028-BAD-001", RaisedAt.SUBMITTED, true), tuple("X-1", RaisedAt.MEETING, false));
        assertThat(desk.now.in(() -> desk.queries.states(key))).hasSize(2);
        assertThat(desk.now
                        .in(() -> desk.input.raiseAtMeeting(
                                office.rep(0),
                                key,
                                office.union(0),
                                List.of(Block.item(ItemKind.COMMENT, null, "a")),
                                RaisedAt.MEETING))
                        .refusal())
                .isPresent();
    }

    private static Block item(int list, String label, String text, String format, VpReference reference) {
        return Block.item(list, label, text, new ItemDetails(ItemKind.PROPOSAL, format, reference, null, null));
    }
}

package se.vpsamverkan.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** In time, at the instant, after it; own extensions; a document's own window; HR's three choices. */
@OnPostgres
class LateInputTests {

    private static final Block OARS = Block.item(ItemKind.PROPOSAL, "-", "Att åror köps in");

    @Autowired
    Fixtures fixtures;

    @Autowired
    ProposalBench bench;

    @Autowired
    CaseDocuments documents;

    private Office office;
    private ProposalBench.Desk desk;
    private CaseKey key;

    @BeforeEach
    void sendTheVp() {
        office = fixtures.office();
        desk = bench.at("2027-11-19T12:00");
        key = desk.dispatched(office);
        desk.now.setTime("2027-11-22T10:00");
    }

    @Test
    void aWholeDayEndsBeforeMidnight() {
        Instant midnight = desk.due(key);

        assertThat(late(midnight.minusNanos(1_000))).isFalse();
        assertThat(late(midnight)).isTrue();
        assertThat(late(midnight.plusNanos(1_000))).isTrue();
    }

    @Test
    void aClockTimeIncludesItsOwnInstant() {
        extend(0, "2027-11-25T12:00");
        Instant noon =
                LocalDateTime.parse("2027-11-25T12:00").atZone(Sweden.ZONE).toInstant();

        assertThat(late(noon.minusNanos(1_000))).isFalse();
        assertThat(late(noon)).isFalse();
        assertThat(late(noon.plusNanos(1_000))).isTrue();
    }

    @Test
    void receivesInTimeWhatIsStoredAfterTheClosing() {
        Instant inTime = desk.due(key).minusMillis(1);
        desk.endOfInput(key);

        assertThat(late(inTime)).isFalse();

        assertThat(desk.events(InputReceivedAfterClose.class))
                .singleElement()
                .returns(false, InputReceivedAfterClose::late);
        assertThat(desk.items(key)).singleElement().returns(true, ItemView::inTextRound);
    }

    @Test
    void oneExtendedUnionDoesNotHoldTheOthers() {
        desk.submit(office, key, 0, OARS);
        extend(1, "2027-11-26T12:00");
        desk.endOfInput(key);

        assertThat(desk.events(UnionInputClosed.class))
                .singleElement()
                .returns(office.union(0), UnionInputClosed::union);
        assertThat(desk.events(InputClosed.class)).singleElement().returns(true, InputClosed::anyItems);

        desk.now.setTime("2027-11-26T09:00");
        desk.submit(office, key, 1, OARS);
        assertThat(desk.events(InputSubmitted.class)).hasSize(2);
        assertThat(desk.events(InputReceivedAfterClose.class)).isEmpty();
        desk.passed(key, office.union(1)); // the timer is early: nothing happens
        assertThat(desk.events(UnionInputClosed.class)).hasSize(1);

        desk.now.setTime("2027-11-26T12:00");
        desk.passed(key, office.union(1));
        assertThat(desk.events(UnionInputClosed.class)).hasSize(2).last().satisfies(closed -> {
            assertThat(closed.union()).isEqualTo(office.union(1));
            assertThat(closed.hasItems()).isTrue();
        });
        desk.passed(key, office.union(1)); // the timer fires once more: nothing happens
        assertThat(desk.events(UnionInputClosed.class)).hasSize(2);
        assertThat(desk.events(InputClosed.class)).hasSize(1);
    }

    @Test
    void aUnionInvitedLateHasItsBranch() {
        desk.now.in(() ->
                desk.now.cases.inviteUnion(office.hr(), key, office.union(2)).orThrow());

        desk.submit(office, key, 2, OARS);

        assertThat(desk.now.in(() -> desk.queries.states(key)))
                .extracting(UnionInputState::union)
                .containsExactly(office.union(0), office.union(1), office.union(2));
        assertThat(desk.items(key)).singleElement().returns(office.union(2), ItemView::union);
    }

    @ParameterizedTest
    @EnumSource(AnswerWhen.class)
    void hrOnlyChoosesWhenLateInputIsAnswered(AnswerWhen when) {
        desk.endOfInput(key);
        desk.now.setTime("2027-11-25T08:00");
        Receipt receipt = desk.submit(office, key, 0, OARS);

        assertThat(desk.events(InputReceivedAfterClose.class)).singleElement().satisfies(event -> {
            assertThat(event.late()).isTrue();
            assertThat(event.items()).isEqualTo(1);
        });
        assertThat(desk.now.in(() -> desk.queries.state(key, office.union(0))))
                .returns(UnionInputState.Status.HANDED_IN, UnionInputState::status);
        assertThat(desk.now
                        .in(() -> desk.queries.submission(receipt.submission()))
                        .awaitsDecision())
                .isTrue();
        assertThat(desk.items(key)).singleElement().returns(false, ItemView::inTextRound);

        desk.now.in(() ->
                desk.input.decideLate(office.hr(), receipt.submission(), when).orThrow());

        assertThat(desk.events(LateInputDecided.class)).singleElement().returns(when, LateInputDecided::when);
        assertThat(desk.items(key))
                .singleElement()
                .returns(when, ItemView::when)
                .returns(receipt.submission().value(), ItemView::subject)
                .returns(when == AnswerWhen.NOW, ItemView::inTextRound);
        assertThat(desk.now
                        .in(() -> desk.input.decideLate(office.hr(), receipt.submission(), when))
                        .refusal())
                .map(Refusal::code)
                .contains("proposal.already-decided");
    }

    @Test
    void thereIsNothingToDecideAboutInputInTime() {
        Receipt receipt = desk.submit(office, key, 0, OARS);

        assertThat(desk.now
                        .in(() -> desk.input.decideLate(office.hr(), receipt.submission(), AnswerWhen.NOW))
                        .refusal())
                .map(Refusal::code)
                .contains("proposal.not-late");
        assertThat(desk.now
                        .in(() -> desk.input.decideLate(office.rep(0), receipt.submission(), AnswerWhen.NOW))
                        .refusal())
                .map(Refusal::code)
                .contains("party.not-allowed");
    }

    @Test
    void inputWithinADocumentsOwnWindowIsNotLate() {
        DocumentId annex = documentWithWindow("2027-12-03T23:59");
        desk.endOfInput(key);
        desk.now.setTime("2027-12-02T10:00");

        Receipt about = desk.submit(office, key, 0, about(annex));
        Receipt mixed = desk.submit(office, key, 1, about(annex), OARS);

        assertThat(desk.events(InputReceivedAfterClose.class))
                .extracting(InputReceivedAfterClose::submission, InputReceivedAfterClose::late)
                .containsExactly(tuple(about.submission(), false), tuple(mixed.submission(), true));

        desk.now.setTime("2027-12-04T00:00");
        assertThat(late(desk.now.instant(), about(annex))).isTrue();
    }

    private DocumentId documentWithWindow(String until) {
        DocumentId annex = desk.now.in(() -> documents
                .prepare(office.hr(), key, NewDocument.expected(4, "Bilaga 4"))
                .orThrow());
        desk.now.in(() -> desk.now.deadlines.open(
                key,
                DeadlineKind.DOCUMENT_INPUT,
                annex.value(),
                Deadline.of(LocalDateTime.parse(until)).instant(),
                office.hr()));
        return annex;
    }

    private boolean late(Instant receivedAt, Block... blocks) {
        Receipt receipt = desk.now.in(() -> desk.input
                .submit(
                        office.rep(0),
                        key,
                        office.union(0),
                        blocks.length == 0 ? List.of(OARS) : List.of(blocks),
                        receivedAt)
                .orThrow());
        assertThat(receipt.receivedAt()).isEqualTo(receivedAt);
        return desk.now.in(() -> desk.queries.submission(receipt.submission())).late();
    }

    private void extend(int union, String to) {
        desk.now.in(() -> desk.now
                .cases
                .extendForUnion(office.hr(), key, office.union(union), LocalDateTime.parse(to), "Ombudet är sjukt")
                .orThrow());
    }

    private static Block about(DocumentId document) {
        return Block.item(
                1, null, "Bilagan saknar priser", new ItemDetails(ItemKind.PROPOSAL, null, null, null, document));
    }
}

package se.vpsamverkan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Letters that HR registers for a union, and the union's correction of HR's reading. */
@OnPostgres
class LettersTests {

    private static final Block READ = Block.item(ItemKind.PROPOSAL, "1", "Att åran köps in");
    private static final Block MEANT = Block.item(ItemKind.PROPOSAL, "1", "Att årorna köps in");
    private static final Block FORGOTTEN = Block.item(ItemKind.QUESTION, "2", "Hur många?");
    private static final OriginalFile SCAN =
            new OriginalFile("brev.pdf", "application/pdf", "Hej HR!".getBytes(StandardCharsets.UTF_8));

    /** Of the scan's bytes, computed with another tool. */
    private static final String SCAN_SHA256 = "4de0050aaef0dc6747a3355a100f8b1a79a48da811119564f1dbede80916a214";

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
        desk.now.setTime("2027-11-24T15:00");
    }

    @Test
    void aLetterIsTheUnionsInputWithTheOriginalKept() {
        Receipt receipt = register("2027-11-23T09:15", READ);

        assertThat(receipt.receivedAt()).isEqualTo(swedish("2027-11-23T09:15"));
        assertThat(desk.events(InputSubmitted.class)).singleElement().returns(true, InputSubmitted::first);
        SubmissionView stored = view(receipt);
        assertThat(stored)
                .returns(Channel.PAPER, SubmissionView::channel)
                .returns(Role.HR_COORDINATOR, SubmissionView::byRole)
                .returns(desk.now.instant(), SubmissionView::registeredAt)
                .returns("brev.pdf", SubmissionView::originalName)
                .returns(SCAN_SHA256, SubmissionView::originalSha256);
        assertThat(desk.now.in(() -> desk.queries.original(receipt.submission())))
                .get()
                .satisfies(file -> assertThat(file.content()).isEqualTo(SCAN.content()))
                .returns("application/pdf", OriginalFile::mediaType);
    }

    @Test
    void theDayTheLetterCameDecidesNotTheDayItIsRegistered() {
        desk.endOfInput(key);
        desk.now.setTime("2027-11-26T10:00");

        Receipt inTime = register("2027-11-24T16:00", READ);
        Receipt late = register("2027-11-25T08:00", READ);

        assertThat(view(inTime)).returns(false, SubmissionView::late).returns(true, SubmissionView::afterClose);
        assertThat(view(late).late()).isTrue();
    }

    @Test
    void theUnionCorrectsTheReadingAndTheFirstOneIsKept() {
        Receipt receipt = register("2027-11-23T09:15", READ);

        Receipt corrected = desk.now.in(() -> desk.input
                .correctReading(office.rep(0), receipt.submission(), List.of(MEANT, FORGOTTEN))
                .orThrow());

        assertThat(corrected.submission()).isEqualTo(receipt.submission());
        assertThat(corrected.receivedAt()).isEqualTo(receipt.receivedAt());
        assertThat(corrected.sha256()).isNotEqualTo(receipt.sha256());
        assertThat(desk.items(key)).extracting(ItemView::text).containsExactly(MEANT.text(), FORGOTTEN.text());
        assertThat(desk.items(key)).extracting(ItemView::number).containsExactly("2028-BAD-001", "2028-BAD-002");
        assertThat(view(receipt))
                .returns(corrected.sha256(), SubmissionView::sha256)
                .returns(desk.now.instant(), SubmissionView::correctedAt);
        assertThat(desk.now
                        .in(() -> desk.queries.firstReading(receipt.submission()))
                        .lines())
                .extracting(SubmissionView.Line::block)
                .containsExactly(READ);
        assertThat(desk.events(ReadingCorrected.class)).singleElement().returns(2, ReadingCorrected::items);
    }

    @Test
    void itemsThatOnlyTheCorrectionFoundAreDistributedByThemselves() {
        Receipt receipt = register("2027-11-23T09:15", Block.statement(StatementKind.COMMENT, READ.text()));
        desk.endOfInput(key);
        assertThat(desk.events(UnionInputClosed.class).get(0).hasItems()).isFalse();

        desk.now.in(() -> desk.input
                .correctReading(office.rep(0), receipt.submission(), List.of(MEANT))
                .orThrow());

        assertThat(desk.events(InputReceivedAfterClose.class))
                .singleElement()
                .returns(false, InputReceivedAfterClose::late);
        assertThat(desk.items(key)).singleElement().returns(receipt.submission().value(), ItemView::subject);
    }

    @Test
    void refusesWhatIsNoLetterOrNotTheirs() {
        Receipt letter = register("2027-11-23T09:15", READ);
        Receipt own = desk.submit(office, key, 0, READ);

        assertRefused(
                "party.not-allowed",
                () -> desk.input.registerLetter(
                        office.rep(0), key, office.union(0), letter(Channel.PAPER, SCAN, "2027-11-23T09:15", READ)));
        assertRefused(
                "party.not-allowed", () -> desk.input.correctReading(office.hr(), letter.submission(), List.of(MEANT)));
        assertRefused(
                "party.not-your-union",
                () -> desk.input.correctReading(office.rep(1), letter.submission(), List.of(MEANT)));
        assertRefused(
                "proposal.not-a-letter",
                () -> desk.input.correctReading(office.rep(0), own.submission(), List.of(MEANT)));
        assertRefused(
                "proposal.letter-without-original",
                () -> desk.input.registerLetter(
                        office.hr(), key, office.union(0), letter(Channel.EMAIL, null, "2027-11-23T09:15", READ)));
        assertRefused(
                "proposal.letter-from-the-future",
                () -> desk.input.registerLetter(
                        office.hr(), key, office.union(0), letter(Channel.ORAL, null, "2027-11-24T15:01", READ)));
        assertRefused(
                "proposal.letter-before-dispatch",
                () -> desk.input.registerLetter(
                        office.hr(), key, office.union(0), letter(Channel.ORAL, null, "2027-11-19T11:59", READ)));
        desk.now.in(() -> desk.input
                .registerLetter(office.hr(), key, office.union(0), letter(Channel.ORAL, null, "2027-11-24T15:00", READ))
                .orThrow());
    }

    private Receipt register(String receivedAt, Block... blocks) {
        return desk.now.in(() -> desk.input
                .registerLetter(office.hr(), key, office.union(0), letter(Channel.PAPER, SCAN, receivedAt, blocks))
                .orThrow());
    }

    private static RegisteredLetter letter(Channel channel, OriginalFile original, String receivedAt, Block... blocks) {
        return new RegisteredLetter(channel, original, swedish(receivedAt), List.of(blocks));
    }

    private static Instant swedish(String local) {
        return LocalDateTime.parse(local).atZone(Sweden.ZONE).toInstant();
    }

    private SubmissionView view(Receipt receipt) {
        return desk.now.in(() -> desk.queries.submission(receipt.submission()));
    }

    private <T> void assertRefused(String code, Supplier<Result<T>> act) {
        assertThat(desk.now.in(act).refusal()).map(Refusal::code).contains(code);
    }
}

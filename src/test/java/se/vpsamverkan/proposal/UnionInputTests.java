package se.vpsamverkan.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineMet;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.proposal.UnionInputState.Status;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** A union hands in, again, nothing, replaces, takes back and says it is done. */
@OnPostgres
class UnionInputTests {

    private static final Block OARS = Block.item(ItemKind.PROPOSAL, "1.", "Att åror köps in");
    private static final Block BUOYS = Block.item(ItemKind.QUESTION, "Fråga:", "Var finns livbojarna?");

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
        desk.now.setTime("2027-11-22T10:00");
    }

    @Test
    void givesAReceiptForWhatWasHandedIn() {
        Receipt receipt = desk.submit(office, key, 0, OARS, BUOYS);

        assertThat(receipt.items()).isEqualTo(2);
        assertThat(receipt.receivedAt()).isEqualTo(desk.now.instant());
        assertThat(receipt.sha256())
                .isEqualTo(CanonicalInput.sha256(key, office.union(0), receipt.receivedAt(), List.of(OARS, BUOYS)));
        assertThat(desk.events(InputSubmitted.class)).singleElement().satisfies(event -> {
            assertThat(event.first()).isTrue();
            assertThat(event.items()).isEqualTo(2);
            assertThat(event.sha256()).isEqualTo(receipt.sha256());
        });
        assertThat(desk.now.in(() -> desk.now.registrations.of(key)))
                .filteredOn(row -> row.kind() == RegisterKind.INPUT_RECEIVED)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.subject()).isEqualTo(receipt.submission().value()));
        assertThat(state(0)).returns(Status.HANDED_IN, UnionInputState::status).returns(2, UnionInputState::items);
        assertThat(owes(0)).isFalse();
        assertThat(owes(1)).isTrue();
    }

    @Test
    void endsTheUnionsTaskOnlyOnce() {
        desk.submit(office, key, 0, OARS);
        desk.submit(office, key, 0, BUOYS);

        assertThat(desk.events(InputSubmitted.class))
                .extracting(InputSubmitted::first)
                .containsExactly(true, false);
        assertThat(desk.items(key)).extracting(ItemView::seq).containsExactly(1, 2);
    }

    @Test
    void letsAUnionChangeItsMindAfterInga() {
        desk.now.in(() -> desk.input.declareNoInput(office.rep(0), key, office.union(0)));
        assertThat(state(0).status()).isEqualTo(Status.NO_INPUT);
        assertThat(owes(0)).isFalse();

        desk.submit(office, key, 0, OARS);
        desk.endOfInput(key);

        assertThat(state(0).status()).isEqualTo(Status.HANDED_IN);
        assertThat(desk.events(NoInputDeclared.class)).hasSize(1);
        assertThat(desk.events(InputSubmitted.class)).singleElement().returns(false, InputSubmitted::first);
        assertThat(desk.events(UnionInputClosed.class))
                .filteredOn(event -> event.union().equals(office.union(0)))
                .singleElement()
                .returns(true, UnionInputClosed::hasItems)
                .returns(false, UnionInputClosed::silent);
    }

    @Test
    void doesNotTakeIngaFromAUnionThatHasHandedIn() {
        desk.submit(office, key, 0, OARS);

        assertRefused(
                "proposal.already-handed-in", () -> desk.input.declareNoInput(office.rep(0), key, office.union(0)));
    }

    @Test
    void tellsASilentUnionFromOneWithoutDemands() {
        desk.now.in(() -> desk.input.declareNoInput(office.rep(0), key, office.union(0)));
        desk.endOfInput(key);

        assertThat(desk.events(UnionInputClosed.class))
                .extracting(UnionInputClosed::union, UnionInputClosed::hasItems, UnionInputClosed::silent)
                .containsExactly(tuple(office.union(0), false, false), tuple(office.union(1), false, true));
        assertThat(state(1).status()).isEqualTo(Status.SILENT);
        assertThat(desk.events(InputClosed.class)).singleElement().returns(false, InputClosed::anyItems);
    }

    @Test
    void endsTheBranchOfAUnionThatIsDone() {
        assertRefused(
                "proposal.nothing-to-be-done-with", () -> desk.input.declareDone(office.rep(0), key, office.union(0)));
        desk.submit(office, key, 0, OARS);
        desk.now.in(() -> desk.input.declareDone(office.rep(0), key, office.union(0)));

        assertThat(desk.events(UnionInputClosed.class))
                .singleElement()
                .returns(office.union(0), UnionInputClosed::union);
        assertThat(state(0).closed()).isTrue();
        assertThat(state(1).closed()).isFalse();
        assertThat(desk.events(InputClosed.class)).isEmpty();
        assertRefused("proposal.branch-ended", () -> desk.input.declareDone(office.rep(0), key, office.union(0)));

        // it may still add something, in time, which is then distributed by itself
        desk.submit(office, key, 0, BUOYS);
        assertThat(desk.events(InputReceivedAfterClose.class))
                .singleElement()
                .returns(false, InputReceivedAfterClose::late);
    }

    @Test
    void endsEverybodysTimeWhenTheLastUnionIsDone() {
        desk.submit(office, key, 0, OARS);
        desk.now.in(() -> desk.input.declareNoInput(office.rep(1), key, office.union(1)));
        desk.now.in(() -> desk.input.declareDone(office.rep(0), key, office.union(0)));
        desk.now.in(() -> desk.input.declareDone(office.rep(1), key, office.union(1)));

        assertThat(desk.events(InputClosed.class)).singleElement().returns(true, InputClosed::anyItems);
        assertThat(desk.events(DeadlineMet.class)).extracting(DeadlineMet::kind).contains(DeadlineKind.INPUT);
        desk.endOfInput(key);
        assertThat(desk.events(InputClosed.class)).hasSize(1);
        assertThat(desk.events(UnionInputClosed.class)).hasSize(2);
    }

    @Test
    void keepsARecordOfWhatIsReplacedOrTakenBack() {
        Receipt first = desk.submit(office, key, 0, OARS, BUOYS);
        Receipt second = desk.now.in(() -> desk.input
                .replace(office.rep(0), first.submission(), List.of(BUOYS), desk.now.instant())
                .orThrow());

        assertThat(desk.items(key)).singleElement().returns(second.submission(), ItemView::submission);
        assertThat(desk.now.in(() -> desk.queries.submission(first.submission())))
                .returns(desk.now.instant(), SubmissionView::withdrawnAt)
                .returns(second.submission(), SubmissionView::replacedBy)
                .returns(2, SubmissionView::items);
        assertRefused("proposal.already-withdrawn", () -> desk.input.withdraw(office.rep(0), first.submission()));
        assertRefused("party.not-your-union", () -> desk.input.withdraw(office.rep(1), second.submission()));

        desk.now.in(() -> desk.input.withdraw(office.rep(0), second.submission()));
        assertThat(desk.items(key)).isEmpty();
        assertThat(desk.now.in(() -> desk.queries.submissions(key))).hasSize(2);
        assertThat(desk.events(InputWithdrawn.class))
                .extracting(InputWithdrawn::replaced)
                .containsExactly(true, false);
    }

    @Test
    void refusesToTakeBackAfterTheBranchHasEnded() {
        Receipt receipt = desk.submit(office, key, 0, OARS);
        desk.endOfInput(key);

        assertRefused("proposal.too-late-to-take-back", () -> desk.input.withdraw(office.rep(0), receipt.submission()));
        assertRefused(
                "proposal.too-late-to-take-back",
                () -> desk.input.replace(office.rep(0), receipt.submission(), List.of(BUOYS), desk.now.instant()));
    }

    @Test
    void neverLetsTheEmployerSubmitForAUnion() {
        UnionId union = office.union(0);
        List<Block> blocks = List.of(OARS);

        List.of(
                        office.hr(),
                        office.director(),
                        office.secretary(),
                        office.registrar(),
                        office.sysAdmin(),
                        office.head(0))
                .forEach(employer -> {
                    assertRefused(
                            "party.not-allowed",
                            () -> desk.input.submit(employer, key, union, blocks, desk.now.instant()));
                    assertRefused("party.not-allowed", () -> desk.input.declareNoInput(employer, key, union));
                    assertRefused("party.not-allowed", () -> desk.input.declareDone(employer, key, union));
                });
        assertRefused(
                "party.not-your-union", () -> desk.input.submit(office.rep(1), key, union, blocks, desk.now.instant()));
    }

    @Test
    void refusesWhatCannotBeReceivedAndChangesNothing() {
        assertRefused("proposal.not-invited", () -> submit(2, OARS));
        assertRefused("proposal.empty", () -> submit(0, Block.text(BlockType.HEADING, 1, " \n")));
        assertRefused("proposal.empty-item", () -> submit(0, OARS, Block.item(ItemKind.PROPOSAL, "2.", "")));
        assertRefused("proposal.unreadable-sign", () -> submit(0, Block.item(ItemKind.PROPOSAL, null, "a\u0000b")));
        assertRefused("proposal.unreadable-sign", () -> submit(0, Block.item(ItemKind.PROPOSAL, null, "a\ud800")));
        assertRefused("proposal.too-long", () -> submit(0, Block.item(ItemKind.PROPOSAL, "x".repeat(201), "a")));
        CaseKey planned = desk.now.running(office);
        assertRefused(
                "proposal.not-open-yet",
                () -> desk.input.submit(office.rep(0), planned, office.union(0), List.of(OARS), desk.now.instant()));
        assertThat(desk.items(key)).isEmpty();
        desk.now.in(() -> desk.now.cases.cancel(office.hr(), key, "Ingen verksamhetsplan i år"));
        assertRefused("proposal.case-ended", () -> submit(0, OARS));
    }

    private Result<Receipt> submit(int union, Block... blocks) {
        return desk.input.submit(office.rep(union), key, office.union(union), List.of(blocks), desk.now.instant());
    }

    private UnionInputState state(int union) {
        return desk.now.in(() -> desk.queries.state(key, office.union(union)));
    }

    private boolean owes(int union) {
        return desk.now.in(() -> desk.queries.owesInput(key, office.union(union)));
    }

    private <T> void assertRefused(String code, Supplier<Result<T>> act) {
        int events = desk.now.events.size();
        assertThat(desk.now.in(act).refusal()).map(Refusal::code).contains(code);
        assertThat(desk.now.events).hasSize(events);
    }
}

package se.vpsamverkan.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static se.vpsamverkan.answer.AnswerBench.comment;
import static se.vpsamverkan.answer.AnswerBench.proposal;
import static se.vpsamverkan.answer.AnswerBench.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Distribution, writing, hand-over, review and release of one batch, and what each act refuses. */
@OnPostgres
class AnswersTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    AnswerBench bench;

    private Office office;
    private AnswerBench.Desk desk;

    @BeforeEach
    void openOffice() {
        office = fixtures.office();
        desk = bench.at("2027-11-19T12:00");
    }

    @Test
    void takesItemsToDepartmentsAndAnswersToTheUnions() {
        CaseKey key = closed(
                List.of(proposal("Att åror köps in"), question("Hur många?")), List.of(proposal("Att sand köps")));
        desk.toDepartment(office, key, 0);
        desk.distribute(office, key, office.union(1).value(), item -> Addressee.department(office.department(1)));

        assertThat(desk.unions.events(ItemsDistributed.class))
                .extracting(ItemsDistributed::items)
                .containsExactly(2, 1);
        assertThat(desk.unions.events(DepartmentAssigned.class))
                .extracting(DepartmentAssigned::department, DepartmentAssigned::items)
                .containsExactly(tuple(office.department(0), 2), tuple(office.department(1), 1));
        assertThat(openKinds(key)).contains(DeadlineKind.DEPARTMENT_ANSWERS);

        List<ItemView> items = desk.unions.items(key);
        desk.write(office.head(0), items.get(0));
        assertThat(desk.unions.events(DepartmentAnswersWritten.class)).isEmpty();
        assertRefused("answer.items-left", () -> desk.answering.handOver(office.head(0), key, office.department(0)));
        desk.write(office.head(0), items.get(1));
        desk.write(office.head(0), items.get(1));
        assertThat(desk.unions.events(DepartmentAnswersWritten.class)).hasSize(1);
        desk.finish(office, key, 0);
        assertThat(desk.unions.events(AnswersDrafted.class)).isEmpty();
        assertThat(desk.now.in(() -> desk.queries.departments(key)))
                .containsExactlyInAnyOrder(
                        new DepartmentProgress(office.department(0), 2, 0, true),
                        new DepartmentProgress(office.department(1), 1, 1, false));
        desk.finish(office, key, 1);

        assertThat(desk.unions.events(AnswersDrafted.class)).singleElement().returns(3, AnswersDrafted::items);
        assertThat(openKinds(key))
                .contains(DeadlineKind.ANSWERS_REVIEW)
                .doesNotContain(DeadlineKind.DEPARTMENT_ANSWERS);
        desk.now.in(() -> desk.answering.review(office.hr(), key).orThrow());
        assertThat(openKinds(key)).contains(DeadlineKind.ANSWERS_RELEASE).doesNotContain(DeadlineKind.ANSWERS_REVIEW);
        desk.now.in(() -> desk.answering.approve(office.director(), key).orThrow());
        assertThat(desk.out(key)).isEmpty();
        desk.now.run(() -> desk.answering.release(key));

        assertThat(desk.out(key)).hasSize(3).allSatisfy(answer -> {
            assertThat(answer.releasedAt()).isEqualTo(desk.now.instant());
            assertThat(answer.given()).isEqualTo(AnswerGiven.RELEASE);
        });
        assertThat(openKinds(key)).doesNotContain(DeadlineKind.ANSWERS_RELEASE);
        assertThat(desk.unions.events(AnswersReleased.class)).singleElement().satisfies(event -> {
            assertThat(event.items()).isEqualTo(3);
            assertThat(event.unanswered()).isZero();
            assertThat(event.moreToCome()).isFalse();
        });
        assertThat(desk.round(key))
                .returns(RoundState.COLLECTING, RoundView::state)
                .returns(2, RoundView::batch);
        assertThat(desk.unions.events(AnswersDrafted.class)).hasSize(1);
    }

    @Test
    void needsNoDispositionWhenThereAreOnlyQuestions() {
        CaseKey key = closed(List.of(question("Var finns livbojarna?")), List.of());
        ItemView item = desk.unions.items(key).get(0);
        desk.distribute(office, key, office.union(0).value(), any -> Addressee.hr());

        assertRefused("answer.text-missing", () -> write(item, AnswerDraft.of(null, " ")));
        desk.now.in(() -> write(item, AnswerDraft.of(null, "Vid bryggan.")).orThrow());
        assertThat(desk.unions.events(AnswersDrafted.class)).hasSize(1);
        desk.release(office, key);

        assertThat(desk.out(key))
                .singleElement()
                .returns(null, AnswerView::disposition)
                .returns("Vid bryggan.", AnswerView::text);
    }

    @Test
    void hrAnswersEverythingWhenThereAreNoDepartments() {
        CaseKey key = closed(List.of(proposal("Att åror köps in"), proposal("Att staden ger mer")), List.of());
        desk.distribute(
                office,
                key,
                office.union(0).value(),
                item -> item.seq() == 1 ? Addressee.hr() : Addressee.referred("kommunstyrelsen"));
        List<ItemView> items = desk.unions.items(key);

        desk.write(office.hr(), items.get(0));
        assertRefused(
                "party.not-your-department",
                () -> desk.answering.write(
                        office.head(0), items.get(1).id(), AnswerDraft.of(Disposition.GRANTED, "Ja")));
        assertRefused("answer.referred-item", () -> write(items.get(1), AnswerDraft.of(Disposition.GRANTED, "Ja")));
        assertRefused("answer.text-missing", () -> write(items.get(1), AnswerDraft.of(Disposition.REFERRED, "")));
        desk.now.in(() -> write(items.get(1), AnswerDraft.of(Disposition.REFERRED, "Vi för frågan vidare."))
                .orThrow());
        desk.release(office, key);

        assertThat(desk.unions.events(DepartmentAssigned.class)).isEmpty();
        assertThat(desk.out(key))
                .extracting(AnswerView::disposition, AnswerView::referredTo)
                .containsExactlyInAnyOrder(
                        tuple(Disposition.CONSIDERED, null), tuple(Disposition.REFERRED, "kommunstyrelsen"));
    }

    @Test
    void goesStraightToTheMeetingWhenNobodyHandedIn() {
        CaseKey key = closed(List.of(), List.of());

        assertThat(desk.now.events).isEmpty();
        assertThat(desk.round(key).state()).isEqualTo(RoundState.COLLECTING);
        assertRefused("answer.nothing-written", () -> desk.answering.proceedWithout(office.hr(), key));
    }

    @Test
    void commentsMayBeAnsweredAndHoldNothingUp() {
        CaseKey key =
                closed(List.of(comment("Planen är lång"), proposal("Att den kortas")), List.of(comment("Bra plan")));
        ItemView item = desk.unions.items(key).get(1);
        desk.now.in(() -> desk.answering
                .distribute(office.hr(), key, office.union(0).value(), Map.of(item.id(), Addressee.hr()))
                .orThrow());
        desk.toDepartment(office, key, 1);
        assertThat(desk.unions.events(DepartmentAnswersWritten.class)).hasSize(1);
        desk.now.in(() -> desk.answering
                .handOver(office.head(0), key, office.department(0))
                .orThrow());
        desk.write(office.hr(), item);
        desk.release(office, key);

        assertThat(desk.out(key)).singleElement().returns(item.id(), AnswerView::item);
        assertThat(desk.now.in(() -> desk.queries.missing(key))).isEmpty();
    }

    @Test
    void refusesAnAnswerThatDoesNotSayWhatBecomesOfTheItem() {
        CaseKey key = closed(List.of(proposal("Att åror köps in")), List.of());
        ItemView item = desk.unions.items(key).get(0);
        assertRefused("answer.not-distributed", () -> write(item, AnswerDraft.of(Disposition.GRANTED, "Ja")));
        desk.distribute(office, key, office.union(0).value(), any -> Addressee.hr());

        assertRefused("answer.disposition-missing", () -> write(item, AnswerDraft.of(null, "Vi får se.")));
        assertRefused("answer.unanswered-is-no-answer", () -> write(item, AnswerDraft.of(Disposition.UNANSWERED, "-")));
        assertRefused("answer.reason-missing", () -> write(item, AnswerDraft.of(Disposition.NOT_INCLUDED, "")));
        assertRefused("answer.text-missing", () -> write(item, AnswerDraft.of(Disposition.DEFERRED, "")));
        assertRefused("answer.text-not-storable", () -> write(item, AnswerDraft.of(Disposition.GRANTED, "a\u0000")));
        desk.now.in(() -> write(
                        item,
                        new AnswerDraft(
                                Disposition.NOT_INCLUDED, Set.of(AnswerReason.BUDGET_FRAME), "", "fråga ekonomi"))
                .orThrow());
        assertThat(desk.now.in(() -> desk.queries.drafts(key))).singleElement().satisfies(draft -> {
            assertThat(draft.reasons()).containsExactly(AnswerReason.BUDGET_FRAME);
            assertThat(draft.internalNote()).isEqualTo("fråga ekonomi");
        });
    }

    @Test
    void refusesADistributionThatIsNotWholeOrNotTimely() {
        CaseKey open = desk.unions.dispatched(office);
        desk.unions.submit(office, open, 0, proposal("Att isen sopas"));
        assertRefused(
                "answer.branch-open",
                () -> desk.answering.distribute(
                        office.hr(), open, office.union(0).value(), Map.of()));
        CaseKey key = closed(List.of(proposal("a"), proposal("b")), List.of());
        ItemView first = desk.unions.items(key).get(0);

        assertRefused(
                "answer.items-without-addressee",
                () -> desk.answering.distribute(
                        office.hr(), key, office.union(0).value(), Map.of(first.id(), Addressee.hr())));
        assertRefused(
                "party.not-allowed",
                () -> desk.answering.distribute(
                        office.rep(0), key, office.union(0).value(), Map.of()));
        desk.distribute(office, key, office.union(0).value(), any -> Addressee.hr());
        assertRefused(
                "answer.already-distributed",
                () -> desk.answering.distribute(
                        office.hr(), key, office.union(0).value(), Map.of()));
    }

    @Test
    void onlyAnApprovedBatchGoesOutAndNothingInItChangesLater() {
        CaseKey key = closed(List.of(proposal("Att åror köps in")), List.of());
        ItemView item = desk.unions.items(key).get(0);
        desk.toDepartment(office, key, 0);
        assertThatIllegalStateException().isThrownBy(() -> desk.now.run(() -> desk.answering.release(key)));
        assertRefused("answer.still-collecting", () -> desk.answering.review(office.hr(), key));
        desk.finish(office, key, 0);
        assertRefused(
                "answer.in-review",
                () -> desk.answering.write(office.head(0), item.id(), AnswerDraft.of(Disposition.GRANTED, "Ja")));
        assertRefused("answer.with-hr", () -> desk.answering.approve(office.director(), key));
        assertRefused("party.not-allowed", () -> desk.answering.approve(office.hr(), key));
        desk.now.in(() ->
                write(item, AnswerDraft.of(Disposition.GRANTED, "Ja, i vår.")).orThrow());
        desk.now.in(() -> desk.answering.review(office.hr(), key).orThrow());
        assertRefused("answer.in-review", () -> write(item, AnswerDraft.of(Disposition.GRANTED, "Nej")));
        assertThatIllegalStateException().isThrownBy(() -> desk.now.run(() -> desk.answering.release(key)));
        desk.now.in(() -> desk.answering.approve(office.director(), key).orThrow());
        desk.now.run(() -> desk.answering.release(key));

        assertRefused("answer.already-released", () -> write(item, AnswerDraft.of(Disposition.GRANTED, "Nej")));
        assertRefused(
                "answer.already-released",
                () -> desk.answering.answerAtMeeting(office.secretary(), item.id(), AnswerDraft.of(null, "Nej")));
        assertRefused("answer.already-released", () -> desk.answering.reassign(office.hr(), item.id(), Addressee.hr()));
        assertThatIllegalStateException().isThrownBy(() -> desk.now.run(() -> desk.answering.release(key)));
        assertThat(desk.out(key)).singleElement().returns("Ja, i vår.", AnswerView::text);
    }

    private CaseKey closed(List<Block> first, List<Block> second) {
        return desk.closed(office, first, second);
    }

    private Result<Result.Nothing> write(ItemView item, AnswerDraft draft) {
        return desk.answering.write(office.hr(), item.id(), draft);
    }

    private List<DeadlineKind> openKinds(CaseKey key) {
        return desk.now.in(() -> desk.now.deadlines.open(key)).stream()
                .map(deadline -> deadline.kind())
                .toList();
    }

    private <T> void assertRefused(String code, Supplier<Result<T>> act) {
        int events = desk.now.events.size();
        assertThat(desk.now.in(act).refusal()).map(Refusal::code).contains(code);
        assertThat(desk.now.events).hasSize(events);
    }
}

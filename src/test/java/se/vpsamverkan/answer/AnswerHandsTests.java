package se.vpsamverkan.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vpsamverkan.answer.AnswerBench.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Answers that change hands: back to a department, over to somebody else, typed by two people at once. */
@OnPostgres
class AnswerHandsTests {

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
    void hrSendsAnAnswerBackAndItReturnsIntoTheSameReview() {
        CaseKey key = desk.closed(office, List.of(proposal("a"), proposal("b")), List.of());
        desk.toDepartment(office, key, 0);
        desk.finish(office, key, 0);
        List<ItemView> items = desk.unions.items(key);
        ItemId first = items.get(0).id();
        Instant due = inFiveHours();

        assertThat(returned(key, Set.of(first), " ", due)).contains("answer.return-without-comment");
        assertThat(returned(key, Set.of(), "Kort", due)).contains("answer.nothing-chosen");
        assertThat(returned(key, Set.of(first), "Kort", desk.now.instant())).contains("answer.return-time-is-past");
        assertThat(returned(key, Set.of(first), "Vilken budget?", due)).isEmpty();

        assertThat(desk.unions.events(DepartmentAnswersReturned.class))
                .singleElement()
                .returns(office.department(0), DepartmentAnswersReturned::department)
                .returns(1, DepartmentAnswersReturned::items);
        assertThat(desk.round(key))
                .returns(RoundState.HR_REVIEW, RoundView::state)
                .returns(1, RoundView::batchItems);
        assertThat(desk.now.in(() -> desk.queries.comments(key)))
                .containsOnlyKeys(first)
                .extractingByKey(first)
                .returns("Vilken budget?", HrComment::text);
        assertThat(desk.now.in(() -> desk.queries.departments(key)))
                .containsExactly(new DepartmentProgress(office.department(0), 2, 1, false));
        assertThat(desk.now.in(() -> desk.now.deadlines.find(
                        key,
                        DeadlineKind.DEPARTMENT_ANSWERS,
                        office.department(0).value())))
                .hasValueSatisfying(open -> assertThat(open.due()).isEqualTo(due));
        assertThat(returned(key, Set.of(first), "Igen", due)).contains("answer.not-returnable");

        desk.write(office.head(0), items.get(0));
        assertThat(desk.round(key).batchItems()).isEqualTo(1); // HR reads it when the department says it is done
        desk.now.in(() -> desk.answering
                .handOver(office.head(0), key, office.department(0))
                .orThrow());
        assertThat(desk.round(key).batchItems()).isEqualTo(2);
        desk.release(office, key);
        assertThat(desk.out(key)).hasSize(2);
    }

    @Test
    void whatADepartmentHasBackNeverSlipsPastHrsReview() {
        CaseKey key = desk.closed(office, List.of(proposal("a"), proposal("b")), List.of());
        desk.toDepartment(office, key, 0);
        desk.finish(office, key, 0);
        List<ItemView> items = desk.unions.items(key);
        Instant due = inFiveHours();
        assertThat(returned(key, Set.of(items.get(0).id()), "Otydligt", due)).isEmpty();
        desk.now.in(() -> desk.answering.review(office.hr(), key).orThrow());

        desk.finish(office, key, 0);
        assertThat(desk.round(key))
                .returns(RoundState.DIRECTOR, RoundView::state)
                .returns(1, RoundView::batchItems);
        desk.now.in(() -> desk.answering.approve(office.director(), key).orThrow());
        desk.now.run(() -> desk.answering.release(key));

        assertThat(desk.out(key)).singleElement().returns(items.get(1).id(), AnswerView::item);
        assertThat(desk.round(key))
                .returns(RoundState.HR_REVIEW, RoundView::state)
                .returns(2, RoundView::batch);
        desk.release(office, key);
        assertThat(desk.out(key)).hasSize(2);
    }

    @Test
    void aReviewInWhichEverythingIsBackWithTheDepartmentsCannotBeHandedOn() {
        CaseKey key = desk.closed(office, List.of(proposal("a")), List.of());
        desk.toDepartment(office, key, 0);
        desk.finish(office, key, 0);
        Instant due = inFiveHours();
        ItemId only = desk.unions.items(key).get(0).id();
        assertThat(returned(key, Set.of(only), "Otydligt", due)).isEmpty();

        assertThat(desk.now.in(() -> desk.answering.review(office.hr(), key)).refusal())
                .map(Refusal::code)
                .contains("answer.all-with-departments");
        assertThat(desk.now
                        .in(() -> desk.answering.handOver(office.head(0), key, office.department(0)))
                        .refusal())
                .map(Refusal::code)
                .contains("answer.items-left");
    }

    @Test
    void aDepartmentThatLosesItsLastItemIsRelieved() {
        CaseKey key = desk.closed(office, List.of(proposal("a")), List.of());
        desk.toDepartment(office, key, 0);
        ItemId only = desk.unions.items(key).get(0).id();

        assertThat(moved(key, only, Addressee.department(office.department(0)))).contains("answer.same-addressee");
        assertThat(moved(key, only, Addressee.hr())).isEmpty();

        assertThat(desk.unions.events(DepartmentRelieved.class))
                .singleElement()
                .returns(office.department(0), DepartmentRelieved::department);
        assertThat(desk.now.in(() -> desk.queries.owesAnswers(key, office.department(0))))
                .isFalse();
        assertThat(desk.now.in(() -> desk.now.deadlines.open(key)))
                .extracting(deadline -> deadline.kind())
                .doesNotContain(DeadlineKind.DEPARTMENT_ANSWERS);
        desk.write(office.hr(), desk.unions.items(key).get(0));
        assertThat(desk.unions.events(AnswersDrafted.class)).hasSize(1);
        assertThat(moved(key, only, Addressee.department(office.department(1))))
                .contains("answer.in-review-not-movable");
    }

    @Test
    void whatHrTakesOverFromADepartmentIsBackInTheReviewWhenItIsWritten() {
        CaseKey key = desk.closed(office, List.of(proposal("a")), List.of());
        desk.toDepartment(office, key, 0);
        desk.finish(office, key, 0);
        ItemView only = desk.unions.items(key).get(0);
        assertThat(returned(key, Set.of(only.id()), "Otydligt", inFiveHours())).isEmpty();
        assertThat(moved(key, only.id(), Addressee.hr())).isEmpty();
        assertThat(desk.round(key).batchItems()).isZero(); // owed anew, by HR now

        desk.write(office.hr(), only);
        assertThat(desk.round(key).batchItems()).isEqualTo(1);
        desk.release(office, key);
        assertThat(desk.out(key)).hasSize(1);
    }

    @Test
    void anAnswerWrittenAnewThatHrTakesOverIsBackInTheReviewAtOnce() {
        CaseKey key = desk.closed(office, List.of(proposal("a")), List.of());
        desk.toDepartment(office, key, 0);
        desk.finish(office, key, 0);
        ItemView only = desk.unions.items(key).get(0);
        assertThat(returned(key, Set.of(only.id()), "Otydligt", inFiveHours())).isEmpty();
        desk.write(office.head(0), only);

        assertThat(moved(key, only.id(), Addressee.referred("kommunstyrelsen"))).isEmpty();
        assertThat(desk.round(key).batchItems()).isEqualTo(1);
    }

    @Test
    void aDepartmentWhoseOtherAnswersAreInReviewIsRelievedWithItsLastReturnedOne() {
        CaseKey key = desk.closed(office, List.of(proposal("a"), proposal("b")), List.of());
        desk.toDepartment(office, key, 0);
        desk.finish(office, key, 0);
        ItemId first = desk.unions.items(key).get(0).id();
        assertThat(returned(key, Set.of(first), "Otydligt", inFiveHours())).isEmpty();

        assertThat(moved(key, first, Addressee.hr())).isEmpty();
        assertThat(desk.unions.events(DepartmentRelieved.class)).hasSize(1);
        assertThat(owes(key, 0)).isFalse();
    }

    @Test
    void aDepartmentIsNotAskedForWhatWasAnsweredAtTheMeeting() {
        CaseKey key = desk.closed(office, List.of(proposal("a"), proposal("b")), List.of());
        desk.toDepartment(office, key, 0);
        List<ItemView> items = desk.unions.items(key);
        atTheMeeting(items.get(0));
        assertThat(owes(key, 0)).isTrue();
        assertThat(desk.unions.events(DepartmentRelieved.class)).isEmpty();

        atTheMeeting(items.get(1));
        assertThat(desk.unions.events(DepartmentRelieved.class)).hasSize(1);
        assertThat(owes(key, 0)).isFalse();
        assertThat(desk.now.in(() -> desk.now.deadlines.open(key)))
                .extracting(deadline -> deadline.kind())
                .doesNotContain(DeadlineKind.DEPARTMENT_ANSWERS);
    }

    @Test
    void aDepartmentThatNeverHandedOverOwesNothingOnceItsAnswersAreOut() {
        CaseKey key = desk.closed(office, List.of(proposal("a")), List.of());
        desk.toDepartment(office, key, 0);
        desk.write(office.head(0), desk.unions.items(key).get(0));
        desk.now.in(() -> desk.answering.proceedWithout(office.hr(), key).orThrow());
        assertThat(owes(key, 0)).isTrue();

        desk.release(office, key);
        assertThat(desk.out(key)).hasSize(1);
        assertThat(desk.unions.events(DepartmentRelieved.class)).hasSize(1);
        assertThat(owes(key, 0)).isFalse();
    }

    @Test
    void ofTwoWhoTypeOnTheSamePageNobodyOverwritesTheOtherUnseen() {
        CaseKey key = desk.closed(office, List.of(proposal("a")), List.of());
        desk.toDepartment(office, key, 0);
        ItemId item = desk.unions.items(key).get(0).id();
        String blank = mark(key);
        AnswerDraft half = AnswerDraft.of(null, "Halva");
        assertThat(kept(office.head(0), item, blank, half)).isEmpty();

        // HR's page was opened before: it has the empty field still, and has not touched it
        assertThat(kept(office.hr(), item, blank, AnswerDraft.of(null, ""))).contains("answer.changed-meanwhile");
        assertThat(written(office.hr(), item, blank, AnswerDraft.of(null, ""))).isEmpty();
        assertThat(typed(key).text()).isEqualTo("Halva");
        AnswerDraft hrs = AnswerDraft.of(Disposition.GRANTED, "HR:s");
        assertThat(written(office.hr(), item, blank, hrs)).contains("answer.changed-meanwhile");
        assertThat(typed(key).text()).isEqualTo("Halva");

        // one's own words one may go on with, however old the page is, and even take them back
        assertThat(kept(office.head(0), item, blank, AnswerDraft.of(null, ""))).isEmpty();
        assertThat(typed(key).text()).isEmpty();
        AnswerDraft whole = AnswerDraft.of(Disposition.GRANTED, "Hela svaret");
        assertThat(written(office.head(0), item, blank, whole)).isEmpty();

        // and HR has seen it now
        assertThat(written(office.hr(), item, mark(key), hrs)).isEmpty();
        assertThat(typed(key).text()).isEqualTo("HR:s");
    }

    private Optional<String> written(Actor by, ItemId item, String seen, AnswerDraft draft) {
        return desk.now
                .in(() -> desk.answering.write(by, new AnswerEdit(item, seen, draft)))
                .refusal()
                .map(Refusal::code);
    }

    private Optional<String> kept(Actor by, ItemId item, String seen, AnswerDraft draft) {
        return desk.now
                .in(() -> desk.answering.keep(by, new AnswerEdit(item, seen, draft)))
                .refusal()
                .map(Refusal::code);
    }

    private DraftView typed(CaseKey key) {
        return desk.now.in(() -> desk.queries.drafts(key)).get(0);
    }

    private String mark(CaseKey key) {
        return typed(key).mark();
    }

    private void atTheMeeting(ItemView item) {
        desk.now.in(() -> desk.answering
                .answerAtMeeting(office.secretary(), item.id(), AnswerDraft.of(Disposition.GRANTED, "Ja."))
                .orThrow());
    }

    private boolean owes(CaseKey key, int department) {
        return desk.now.in(() -> desk.queries.owesAnswers(key, office.department(department)));
    }

    private Instant inFiveHours() {
        return desk.now.instant().plus(Duration.ofHours(5));
    }

    private Optional<String> returned(CaseKey key, Set<ItemId> items, String comment, Instant due) {
        return desk.now
                .in(() -> desk.answering.returnToDepartment(office.hr(), key, items, comment, due))
                .refusal()
                .map(Refusal::code);
    }

    private Optional<String> moved(CaseKey key, ItemId item, Addressee to) {
        return desk.now
                .in(() -> desk.answering.reassign(office.hr(), item, to))
                .refusal()
                .map(Refusal::code);
    }
}

package se.vpsamverkan.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vpsamverkan.answer.AnswerBench.proposal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.proposal.AnswerWhen;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.RaisedAt;
import se.vpsamverkan.proposal.Receipt;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Answers in several batches: extended unions, late input, missing answers, sent back, at the meeting. */
@OnPostgres
class AnswerBatchesTests {

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
    void anExtendedUnionComesInASecondBatchOfTheSameDepartment() {
        CaseKey key = desk.unions.dispatched(office);
        desk.now.setTime("2027-11-22T10:00");
        desk.unions.submit(office, key, 0, proposal("Att åror köps in"));
        desk.now.in(() -> desk.now
                .cases
                .extendForUnion(office.hr(), key, office.union(1), LocalDateTime.parse("2027-11-26T12:00"), "Sjukdom")
                .orThrow());
        desk.unions.endOfInput(key);
        desk.toDepartment(office, key, 0);
        desk.finish(office, key, 0);
        desk.release(office, key);

        assertThat(desk.out(key)).hasSize(1);
        assertThat(desk.unions.events(AnswersReleased.class))
                .singleElement()
                .returns(true, AnswersReleased::moreToCome);

        desk.now.setTime("2027-11-26T11:00");
        desk.unions.submit(office, key, 1, proposal("Att sand köps"));
        desk.now.setTime("2027-11-26T12:00");
        desk.unions.passed(key, office.union(1));
        desk.toDepartment(office, key, 1);
        assertThat(desk.now.in(() -> desk.queries.owesAnswers(key, office.department(0))))
                .isTrue();
        desk.finish(office, key, 0);
        desk.release(office, key);

        assertThat(desk.out(key)).hasSize(2);
        assertThat(desk.unions.events(DepartmentReady.class)).hasSize(2);
        assertThat(desk.unions.events(AnswersReleased.class)).last().returns(false, AnswersReleased::moreToCome);
        assertThat(desk.round(key).batch()).isEqualTo(3);
    }

    @Test
    void moreItemsForADepartmentAtWorkJoinItsTask() {
        CaseKey key = desk.closed(office, List.of(proposal("a")), List.of(proposal("b")));
        desk.toDepartment(office, key, 0);
        desk.write(office.head(0), desk.unions.items(key).get(0));
        desk.toDepartment(office, key, 1);

        assertThat(desk.unions.events(DepartmentAssigned.class)).hasSize(2);
        assertThat(desk.unions.events(DepartmentAnswersWritten.class)).hasSize(1);
        desk.write(office.head(0), desk.unions.items(key).get(1));
        assertThat(desk.unions.events(DepartmentAnswersWritten.class)).hasSize(2);
        desk.now.in(() -> desk.answering
                .handOver(office.head(0), key, office.department(0))
                .orThrow());
        assertThat(desk.unions.events(AnswersDrafted.class)).singleElement().returns(2, AnswersDrafted::items);
    }

    @Test
    void hrMayGoOnWithoutADepartmentThatIsMissing() {
        CaseKey key = desk.closed(office, List.of(proposal("a")), List.of(proposal("b")));
        desk.toDepartment(office, key, 0);
        desk.distribute(office, key, office.union(1).value(), any -> Addressee.department(office.department(1)));
        desk.finish(office, key, 0);
        assertThat(desk.unions.events(AnswersDrafted.class)).isEmpty();

        desk.now.in(() -> desk.answering.proceedWithout(office.hr(), key).orThrow());
        assertThat(desk.unions.events(AnswersDrafted.class)).singleElement().returns(1, AnswersDrafted::items);
        desk.release(office, key);

        assertThat(desk.out(key)).hasSize(1);
        assertThat(desk.unions.events(AnswersReleased.class)).singleElement().satisfies(event -> {
            assertThat(event.unanswered()).isEqualTo(1);
            assertThat(event.moreToCome()).isTrue();
        });
        ItemView late = desk.unions.items(key).get(1);
        assertThat(desk.now.in(() -> desk.queries.missing(key)))
                .containsExactly(new MissingAnswer(late.id(), office.department(1), true, false));

        // after the meeting the department answers after all: a batch of its own
        desk.now.setTime("2027-12-01T09:00");
        desk.finish(office, key, 1);
        desk.release(office, key);
        assertThat(desk.out(key)).hasSize(2);
        assertThat(desk.now.in(() -> desk.queries.missing(key))).isEmpty();
    }

    @Test
    void theDirectorSendsBackWithAReason() {
        CaseKey key = desk.closed(office, List.of(proposal("a")), List.of());
        desk.toDepartment(office, key, 0);
        desk.finish(office, key, 0);
        desk.now.in(() -> desk.answering.review(office.hr(), key).orThrow());

        assertThat(desk.now
                        .in(() -> desk.answering.sendBack(office.director(), key, " "))
                        .refusal())
                .map(Refusal::code)
                .contains("answer.return-without-reason");
        desk.now.in(() -> desk.answering
                .sendBack(office.director(), key, "Punkt 1 är oklar")
                .orThrow());

        assertThat(desk.unions.events(AnswersReturned.class)).hasSize(1);
        assertThat(desk.round(key)).satisfies(round -> {
            assertThat(round.state()).isEqualTo(RoundState.HR_REVIEW);
            assertThat(round.returns()).singleElement().returns("Punkt 1 är oklar", RoundView.Returned::reason);
        });
        assertThat(desk.now.in(() -> desk.now.deadlines.open(key)))
                .extracting(deadline -> deadline.kind())
                .contains(DeadlineKind.ANSWERS_REVIEW)
                .doesNotContain(DeadlineKind.ANSWERS_RELEASE);
        desk.write(office.hr(), desk.unions.items(key).get(0));
        desk.release(office, key);
        assertThat(desk.out(key)).hasSize(1);
    }

    @Test
    void lateInputThatIsAnsweredNowIsABatchOfItsOwn() {
        CaseKey key = desk.closed(office, List.of(proposal("a")), List.of());
        Receipt late = desk.unions.submit(office, key, 1, proposal("b"));
        desk.toDepartment(office, key, 0);
        desk.finish(office, key, 0);
        assertThat(desk.unions.events(AnswersDrafted.class)).hasSize(1); // late input never holds the others up
        assertThat(desk.now
                        .in(() -> desk.answering.distribute(
                                office.hr(), key, late.submission().value(), Map.of()))
                        .refusal())
                .map(Refusal::code)
                .contains("answer.not-to-be-answered-now");

        desk.now.in(() -> desk.unions
                .input
                .decideLate(office.hr(), late.submission(), AnswerWhen.NOW)
                .orThrow());
        desk.distribute(office, key, late.submission().value(), any -> Addressee.hr());
        desk.write(office.hr(), desk.unions.items(key).get(1));
        desk.release(office, key);

        assertThat(desk.out(key)).hasSize(1);
        assertThat(desk.unions.events(AnswersDrafted.class)).hasSize(2); // the second batch came at once
        desk.release(office, key);
        assertThat(desk.out(key)).hasSize(2);
    }

    @Test
    void anotherDepartmentOrHrTakesOver() {
        CaseKey key = desk.closed(office, List.of(proposal("a"), proposal("b")), List.of());
        desk.toDepartment(office, key, 0);
        List<ItemView> items = desk.unions.items(key);
        desk.write(office.head(0), items.get(0));

        desk.now.in(() -> desk.answering
                .reassign(office.hr(), items.get(1).id(), Addressee.department(office.department(1)))
                .orThrow());

        assertThat(desk.unions.events(DepartmentAnswersWritten.class))
                .singleElement()
                .returns(office.department(0), DepartmentAnswersWritten::department);
        assertThat(desk.unions.events(DepartmentAssigned.class))
                .last()
                .returns(office.department(1), DepartmentAssigned::department);
        desk.finish(office, key, 0);
        desk.finish(office, key, 1);
        assertThat(desk.unions.events(AnswersDrafted.class)).hasSize(1);
    }

    @Test
    void whatIsSaidAtTheMeetingIsAddedAndNeverAltersAnAnswer() {
        CaseKey key = desk.closed(office, List.of(proposal("a")), List.of(proposal("b")));
        desk.toDepartment(office, key, 0);
        desk.distribute(office, key, office.union(1).value(), any -> Addressee.department(office.department(1)));
        desk.finish(office, key, 0);
        desk.now.in(() -> desk.answering.proceedWithout(office.hr(), key).orThrow());
        desk.release(office, key);
        List<ItemView> items = desk.unions.items(key);
        desk.now.setTime("2027-11-30T13:30");

        desk.now.in(() -> desk.answering
                .supplement(office.secretary(), items.get(0).id(), "Gäller alla bad.", SupplementContext.MEETING)
                .orThrow());
        assertThat(desk.now
                        .in(() -> desk.answering.supplement(
                                office.secretary(), items.get(1).id(), "Nja", SupplementContext.MEETING))
                        .refusal())
                .map(Refusal::code)
                .contains("answer.not-released");
        desk.now.in(() -> desk.answering
                .answerAtMeeting(office.secretary(), items.get(1).id(), AnswerDraft.of(Disposition.GRANTED, "Ja."))
                .orThrow());

        AnswerView first =
                desk.now.in(() -> desk.queries.answer(items.get(0).id())).orElseThrow();
        assertThat(first.text()).isEqualTo("Svar på a");
        assertThat(first.supplements())
                .containsExactly(new SupplementView("Gäller alla bad.", SupplementContext.MEETING, desk.now.instant()));
        assertThat(desk.now.in(() -> desk.queries.answer(items.get(1).id())).orElseThrow())
                .returns(AnswerGiven.MEETING, AnswerView::given)
                .returns(desk.now.instant(), AnswerView::releasedAt);
        assertThat(desk.unions.events(DepartmentAnswersWritten.class))
                .last()
                .returns(office.department(1), DepartmentAnswersWritten::department);
        assertThat(desk.now.in(() -> desk.queries.missing(key))).isEmpty();
    }

    @Test
    void questionsRaisedAtTheMeetingAreAnsweredThere() {
        CaseKey key = desk.closed(office, List.of(), List.of());
        desk.now.in(() -> desk.unions
                .input
                .raiseAtMeeting(
                        office.secretary(),
                        key,
                        office.union(0),
                        List.of(
                                Block.item(ItemKind.QUESTION, null, "Var finns åran?"),
                                Block.item(ItemKind.QUESTION, null, "Vem ror?")),
                        RaisedAt.MEETING)
                .orThrow());
        List<ItemView> items = desk.unions.items(key);

        desk.now.in(() -> desk.answering
                .answerAtMeeting(
                        office.secretary(), items.get(0).id(), AnswerDraft.of(Disposition.INFORMATION, "I boden."))
                .orThrow());

        assertThat(desk.out(key)).singleElement().returns("I boden.", AnswerView::text);
        assertThat(desk.now.in(() -> desk.queries.missing(key)))
                .containsExactly(new MissingAnswer(items.get(1).id(), null, false, false));
        assertThat(desk.unions.events(AnswersDrafted.class)).isEmpty();
    }
}

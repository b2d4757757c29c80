package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.meeting.CarryOver;
import se.vpsamverkan.process.ConsultationCycleProcess.Events;
import se.vpsamverkan.process.ConsultationCycleProcess.Gateways;
import se.vpsamverkan.process.ConsultationCycleProcess.Services;
import se.vpsamverkan.process.ConsultationCycleProcess.Tasks;
import se.vpsamverkan.proposal.ItemKind;

/** The ways through the case itself. */
class ConsultationCycleProcessTests extends ProcessWalk {

    @Autowired
    private CarryOver carryOver;

    @Test
    void textAndMeetingRunSideBySide() {
        key = path.planned(office, 1, null);
        ProcessInstance itself = ofCase();
        follow(itself).isWaitingAtExactly(Tasks.CONFIRM_PLAN).hasNotPassed(Gateways.PLAN_CONFIRMED);

        path.confirm(office, key);

        follow(itself)
                .isWaitingAtExactly(Tasks.DISPATCH_VP, Events.OUTCOME_RECORDED)
                .hasPassedInOrder(
                        Events.CASE_PLANNED, Tasks.CONFIRM_PLAN, Gateways.PLAN_CONFIRMED, Gateways.HAS_TEXT_ROUND)
                .hasNotPassed(Events.NO_TEXT_ROUND);

        path.dispatch(office, key);

        follow(itself)
                .isWaitingAtExactly(Events.INPUT_CLOSED, Events.OUTCOME_RECORDED)
                .hasPassed(Tasks.DISPATCH_VP);
    }

    @Test
    void withoutTextRoundAndWithoutBoardOnlyTheMeetingLeadsToTheEnd() {
        key = path.planned(office, 1, null, CaseKind.MBL_FOLLOWUP);
        ProcessInstance itself = ofCase();

        path.confirm(office, key);

        follow(itself)
                .isWaitingAtExactly(Events.OUTCOME_RECORDED)
                .hasPassed(Events.NO_TEXT_ROUND)
                .hasNotPassed(Tasks.DISPATCH_VP);

        path.beginMeeting(key);
        path.endMeeting(office, key, 1);
        follow(itself).isWaitingAtExactly(Tasks.HAND_OVER_CARRY_OVER);
        carryOver.handOn(office.hr(), key).orThrow();

        follow(itself)
                .isEnded()
                .hasPassedInOrder(
                        Events.OUTCOME_RECORDED,
                        Gateways.BOARD_DECIDES,
                        Gateways.READY_TO_HAND_OVER,
                        Tasks.HAND_OVER_CARRY_OVER,
                        Services.CLOSE_CASE,
                        Events.CASE_CLOSED)
                .hasNotPassed(Tasks.RECORD_BOARD_DECISION, Events.CASE_CANCELLED);
        assertThat(cases.view(key).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void theBoardDecidesBeforeAnythingIsHandedOn() {
        key = path.planned(office, 1, Pathways.BOARD, CaseKind.MBL_FOLLOWUP);
        ProcessInstance itself = ofCase();
        path.confirm(office, key);
        path.beginMeeting(key);
        path.endMeeting(office, key, 1);
        follow(itself).isWaitingAtExactly(Tasks.RECORD_BOARD_DECISION);
        assertThat(carryOver.handOn(office.hr(), key).refusal())
                .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("cycle.decision-missing"));

        cases.recordBoardDecision(office.hr(), key, LocalDate.of(2027, 11, 23), null)
                .orThrow();

        follow(itself)
                .isWaitingAtExactly(Tasks.HAND_OVER_CARRY_OVER)
                .hasPassedInOrder(Gateways.BOARD_DECIDES, Tasks.RECORD_BOARD_DECISION, Gateways.READY_TO_HAND_OVER);
    }

    @Test
    void theDirectorSendsBackAndApprovesTheNextTime() {
        toReview();
        ProcessInstance itself = ofCase();
        follow(itself)
                .isWaitingAtExactly(Tasks.HR_REVIEW, Events.OUTCOME_RECORDED)
                .hasPassedInOrder(
                        Events.INPUT_CLOSED,
                        Gateways.ANSWERS_TO_COLLECT,
                        Events.ANSWERS_DRAFTED,
                        Gateways.ANSWERS_TO_REVIEW);

        answers.review(office.hr(), key).orThrow();
        follow(itself).isWaitingAtExactly(Tasks.DIRECTOR_APPROVAL, Events.OUTCOME_RECORDED);
        answers.sendBack(office.director(), key, "Svaret om sofforna är oklart.")
                .orThrow();

        follow(itself)
                .isWaitingAtExactly(Tasks.HR_REVIEW, Events.OUTCOME_RECORDED)
                .hasPassed(Gateways.ANSWERS_APPROVED)
                .hasNotPassed(Services.RELEASE_ANSWERS);

        answers.review(office.hr(), key).orThrow();
        answers.approve(office.director(), key).orThrow();

        follow(itself)
                .isWaitingAtExactly(Events.ANSWERS_DRAFTED, Events.OUTCOME_RECORDED)
                .hasPassedInOrder(Tasks.DIRECTOR_APPROVAL, Gateways.ANSWERS_APPROVED, Services.RELEASE_ANSWERS);
        assertThat(written.missing(key)).isEmpty();
    }

    @Test
    void aUnionWithMoreTimeGetsItsAnswersInASecondBatch() {
        dispatched(2);
        handIn(0, ItemKind.PROPOSAL);
        handIn(1, ItemKind.PROPOSAL);
        cases.extendForUnion(
                        office.hr(),
                        key,
                        office.union(1),
                        Pathways.MEETING.minusDays(2).withHour(12),
                        "Styrelsen möts sent.")
                .orThrow();
        ProcessInstance itself = ofCase();
        path.closeInput(key);
        distributeToHr(office.union(0).value());
        answer(office.hr(), office.union(0).value());
        answers.review(office.hr(), key).orThrow();
        answers.approve(office.director(), key).orThrow();
        follow(itself).isWaitingAtExactly(Events.ANSWERS_DRAFTED, Events.OUTCOME_RECORDED);

        engine.goTo(key, deadline(DeadlineKind.INPUT, office.union(1).value()).due());
        distributeToHr(office.union(1).value());
        answer(office.hr(), office.union(1).value());

        follow(itself).isWaitingAtExactly(Tasks.HR_REVIEW, Events.OUTCOME_RECORDED);
    }

    @Test
    void theMeetingIsHeldThoughAnswersAreNotOut() {
        toReview();
        ProcessInstance itself = ofCase();

        path.beginMeeting(key);
        path.endMeeting(office, key, 1);

        follow(itself)
                .isWaitingAtExactly(Tasks.HR_REVIEW, Tasks.HAND_OVER_CARRY_OVER)
                .hasNotPassed(Services.RELEASE_ANSWERS);
        carryOver.handOn(office.hr(), key).orThrow();
        follow(itself).isEnded().hasPassed(Events.CASE_CLOSED).hasNotPassed(Events.CASE_CANCELLED);
        assertThat(engine.openTasks(key)).containsExactly("writeMinutes");
    }
}

package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.meeting.CarryOver;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.worklist.TimerLog;

/** One consultation from the first plan to the closed case, through every process, by the acts of the people in it. */
@OnPostgres
class WholeCaseProcessTests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Pathways path;

    @Autowired
    private Engine engine;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private Answers answers;

    @Autowired
    private CarryOver carryOver;

    @Autowired
    private TimerLog timers;

    @AfterEach
    void giveTheClockBack() {
        engine.release();
    }

    @Test
    void fromPlanToClosedCase() {
        Office office = fixtures.office();

        CaseKey key = path.planned(office, 3, Pathways.BOARD);
        assertThat(engine.openTasks(key)).containsExactly("confirmPlan");

        path.confirm(office, key);
        assertThat(engine.openTasks(key)).containsExactly("dispatchVp", "sendInvitation");

        path.sendInvitation(office, key);
        assertThat(engine.openTasks(key)).containsExactly("dispatchVp", "sendAgenda");

        path.dispatch(office, key);
        assertThat(engine.openTasks(key)).containsExactly("sendAgenda", "submitInput", "submitInput", "submitInput");

        path.handIn(office, key, 0, 2);
        path.handIn(office, key, 1, 1);
        assertThat(engine.openTasks(key)).containsExactly("sendAgenda", "submitInput");

        path.sendAgenda(office, key);
        path.closeInput(key);
        assertThat(engine.openTasks(key)).containsExactly("distributeItems", "distributeItems");

        path.distribute(office, key, 0, office.department(0));
        path.distribute(office, key, 1, office.department(1));
        assertThat(engine.openTasks(key)).containsExactly("writeAnswers", "writeAnswers");

        path.answerAll(key, office.head(0), office.union(0));
        path.answerAll(key, office.head(1), office.union(1));
        assertThat(engine.openTasks(key)).containsExactly("departmentReady", "departmentReady");

        answers.handOver(office.head(0), key, office.department(0)).orThrow();
        answers.handOver(office.head(1), key, office.department(1)).orThrow();
        assertThat(engine.openTasks(key)).containsExactly("hrReview");

        answers.review(office.hr(), key).orThrow();
        assertThat(engine.openTasks(key)).containsExactly("directorApproval");

        answers.sendBack(office.director(), key, "Svaret om bryggan är oklart.").orThrow();
        assertThat(engine.openTasks(key)).containsExactly("hrReview");

        answers.review(office.hr(), key).orThrow();
        answers.approve(office.director(), key).orThrow();
        assertThat(engine.openTasks(key)).isEmpty();

        path.beginMeeting(key);
        assertThat(engine.openTasks(key)).containsExactly("holdMeeting");

        path.endMeeting(office, key, 3, 1);
        assertThat(engine.openTasks(key)).containsExactly("followCentralWindow", "recordBoardDecision", "writeMinutes");

        path.draftMinutes(office, key);
        assertThat(engine.openTasks(key)).contains("commentOnMinutes").doesNotContain("writeMinutes");

        path.freeze(key);
        engine.runBackground(key);
        assertThat(engine.openTasks(key)).contains("signMinutes").doesNotContain("commentOnMinutes", "freezeEarly");

        path.sign(office, key);
        assertThat(engine.openTasks(key))
                .containsExactly("followCentralWindow", "publishMinutes", "recordBoardDecision");

        path.publish(office, key);
        engine.goTo(key, path.due(key, DeadlineKind.CENTRAL_WINDOW));
        assertThat(engine.openTasks(key)).containsExactly("recordBoardDecision");

        engine.goTo(key, path.due(key, DeadlineKind.BOARD_DECISION).minusSeconds(3600));
        cases.recordBoardDecision(office.hr(), key, LocalDate.of(2027, 12, 15), null)
                .orThrow();
        assertThat(engine.openTasks(key)).containsExactly("handOverCarryOver");

        carryOver.handOn(office.hr(), key).orThrow();

        assertThat(cases.view(key).state()).isEqualTo(CaseState.CLOSED);
        assertThat(engine.running(key)).isEmpty();
        assertThat(timers.of(key)).isNotEmpty().allSatisfy(timer -> {
            if (timer.firedAt() != null) {
                assertThat(timer.firedAt()).isEqualTo(timer.due());
                assertThat(timer.cancelledAt()).isNull();
            } else {
                assertThat(timer.cancelledAt()).isNotNull().isBefore(timer.due());
                assertThat(timer.why()).isNotEmpty();
            }
        });
    }
}

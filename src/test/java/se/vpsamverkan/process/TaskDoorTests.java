package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Tasks completed in Tasklist: the form becomes the act, and what was typed leaves no trace in the engine. */
@OnPostgres
class TaskDoorTests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Pathways path;

    @Autowired
    private Engine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private AnswerQueries answerQueries;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void giveTheClockBack() {
        engine.release();
    }

    @Test
    void theFormIsTheAct() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);

        complete(office, office.hr(), key, "confirmPlan", Map.of("anchoredOn", "2027-09-14"));

        assertThat(cases.view(key).state()).isEqualTo(CaseState.RUNNING);
        assertThat(cases.view(key).anchoredOn()).hasToString("2027-09-14");
        assertThat(engine.openTasks(key)).containsExactly("dispatchVp", "sendInvitation");
        assertNothingTypedIsStored("anchoredOn");
    }

    @Test
    void aFactAwaitedByTheNextNodeIsNotLost() {
        Office office = fixtures.office();
        CaseKey key = atDirectorApproval(office);

        complete(
                office,
                office.director(),
                key,
                "directorApproval",
                form("directorDecision", "SEND_BACK", "sendBackReason", "Bryggan är redan byggd."));
        assertThat(engine.openTasks(key)).contains("hrReview").doesNotContain("directorApproval");
        assertThat(answerQueries.round(key).returns())
                .singleElement()
                .satisfies(returned -> assertThat(returned.reason()).isEqualTo("Bryggan är redan byggd."));
        assertNothingTypedIsStored("sendBackReason");
        assertNothingTypedIsStored("directorDecision");

        complete(office, office.hr(), key, "hrReview", Map.of("reviewDone", true));
        complete(office, office.director(), key, "directorApproval", Map.of("directorDecision", "APPROVE"));

        assertThat(engine.openTasks(key)).doesNotContain("hrReview", "directorApproval");
        assertThat(answerQueries.answers(key))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.releasedAt()).isNotNull());
    }

    @Test
    void theDepartmentHandsOverInTasklist() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);
        path.confirm(office, key);
        path.dispatch(office, key);
        path.handIn(office, key, 0, 1);
        path.closeInput(key);
        path.distribute(office, key, 0, office.department(0));
        path.answerAll(key, office.head(0), office.union(0));

        complete(office, office.head(0), key, "departmentReady", Map.of("answersChecked", true));

        assertThat(engine.openTasks(key)).contains("hrReview").doesNotContain("departmentReady");
    }

    @Test
    void aRefusalLeavesEverythingAsItWas() {
        Office office = fixtures.office();
        CaseKey key = atDirectorApproval(office);

        assertThatThrownBy(() -> complete(
                        office, office.director(), key, "directorApproval", Map.of("directorDecision", "SEND_BACK")))
                .hasMessageContaining("process.send-back-needs-reason");

        assertThat(engine.openTasks(key)).contains("directorApproval");
        assertNothingTypedIsStored("directorDecision");
    }

    @Test
    void whatIsMissingInTheFormIsRefused() {
        Office office = fixtures.office();
        CaseKey key = atDirectorApproval(office);

        assertThatThrownBy(() -> complete(office, office.director(), key, "directorApproval", Map.of()))
                .hasMessageContaining("process.form-missing");
    }

    @Test
    void aTaskOfThePortalIsNotCompletedFromOutside() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);
        path.confirm(office, key);

        assertThatThrownBy(() -> complete(office, office.hr(), key, "dispatchVp", Map.of()))
                .hasMessageContaining("process.portal-only");
        assertThat(engine.openTasks(key)).contains("dispatchVp");
    }

    @Test
    void somebodyElsesTaskIsOutOfReach() {
        Office office = fixtures.office();
        Office foreign = fixtures.office();
        CaseKey key = atDirectorApproval(office);

        Map<String, Object> approval = Map.of("directorDecision", "APPROVE");
        for (Actor wrong : List.of(office.hr(), office.head(0), office.rep(0))) {
            assertThatThrownBy(() -> complete(office, wrong, key, "directorApproval", approval))
                    .isInstanceOf(AuthorizationException.class);
        }
        assertThatThrownBy(() -> complete(foreign, foreign.director(), key, "directorApproval", approval))
                .isInstanceOf(AuthorizationException.class);
        // Even with the right group in the engine the use case asks who it really is.
        assertThatThrownBy(() -> complete(office, foreign.director(), key, "directorApproval", approval))
                .hasMessageContaining("party.not-allowed");
        assertThat(engine.openTasks(key)).contains("directorApproval");
    }

    @Test
    void aCandidateSeesAndClaimsTheTaskAndNobodyAssignsIt() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);
        Task task = engine.task(key, "confirmPlan");

        engine.as(office.hr(), office, () -> {
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
            tasks.claim(task.getId(), Office.person(office.hr()).toString());
        });
        engine.as(
                office.hr(),
                office,
                () -> assertThatThrownBy(() -> tasks.setAssignee(
                                task.getId(), Office.person(office.director()).toString()))
                        .isInstanceOf(AuthorizationException.class));
        engine.as(
                office.director(),
                office,
                () -> assertThat(tasks.createTaskQuery().taskId(task.getId()).count())
                        .isZero());
    }

    private CaseKey atDirectorApproval(Office office) {
        CaseKey key = path.planned(office, 1, null);
        path.confirm(office, key);
        path.dispatch(office, key);
        path.handIn(office, key, 0, 1);
        path.closeInput(key);
        path.distribute(office, key, 0, office.department(0));
        path.answerAll(key, office.head(0), office.union(0));
        path.reviewed(office, key);
        return key;
    }

    private void complete(Office office, Actor who, CaseKey key, String task, Map<String, Object> form) {
        String id = engine.task(key, task).getId();
        engine.as(who, office, () -> tasks.complete(id, form));
    }

    private static Map<String, Object> form(String one, Object value, String other, Object otherValue) {
        Map<String, Object> form = new HashMap<>();
        form.put(one, value);
        form.put(other, otherValue);
        return form;
    }

    private void assertNothingTypedIsStored(String field) {
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail", "act_ge_bytearray")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where name_ = ?")
                            .param(field)
                            .query(Long.class)
                            .single())
                    .as(field + " in " + table)
                    .isZero();
        }
    }
}

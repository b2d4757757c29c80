package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vpsamverkan.process.TasklistVisitor.ENGINE;
import static se.vpsamverkan.process.TasklistVisitor.PAGE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.WebClient;

/** Tasks in Tasklist over the wire: what gets through, and what a person is told. */
@OnPostgres
@ExtendWith(OutputCaptureExtension.class)
class TasklistHttpTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Pathways path;

    @Autowired
    private Engine engine;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private ObjectMapper json;

    private Office office;
    private CaseKey key;
    private TasklistVisitor visitor;

    @BeforeEach
    void planACase() {
        office = fixtures.office();
        key = path.planned(office, 1, null);
        visitor = new TasklistVisitor(port, fixtures, json);
    }

    @AfterEach
    void giveTheClockBack() {
        engine.release();
    }

    @Test
    void hrFindsClaimsGivesBackAndCompletesATask() throws Exception {
        PersonId me = visitor.enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));
        String task = engine.task(key, "confirmPlan").getId();

        String filter = visitor.filter("Mina uppgifter");
        assertThat(visitor.get(ENGINE + "filter/" + filter + "/list" + PAGE).body())
                .contains(task);
        assertThat(visitor.post(ENGINE + "filter/" + filter + "/list" + PAGE, "{\"sorting\":[]}")
                        .body())
                .contains(task);
        assertThat(visitor.get(ENGINE + "task/" + task).statusCode()).isEqualTo(200);
        assertThat(visitor.get(ENGINE + "task/" + task + "/deployed-form").body())
                .contains("anchoredOn");

        assertThat(visitor.claim(task, PersonId.next()).statusCode()).isEqualTo(403);
        assertThat(visitor.claim(task, me).statusCode()).isEqualTo(204);
        assertThat(engine.task(key, "confirmPlan").getAssignee()).isEqualTo(me.toString());
        assertThat(visitor.post(ENGINE + "task/" + task + "/unclaim", "").statusCode())
                .isEqualTo(204);
        assertThat(engine.task(key, "confirmPlan").getAssignee()).isNull();
        assertThat(visitor.claim(task, me).statusCode()).isEqualTo(204);

        HttpResponse<String> done = visitor.submit(task, Map.of("anchoredOn", "2027-09-14"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(cases.view(key).state()).isEqualTo(CaseState.RUNNING);

        HttpResponse<String> again = visitor.submit(task, Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("hann före");
        visitor.assertSpoken(again);
    }

    @Test
    void aRefusalIsASentence() throws Exception {
        visitor.enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));
        String confirm = engine.task(key, "confirmPlan").getId();

        HttpResponse<String> noDate = visitor.submit(confirm, Map.of("anchoredOn", "i höstas"));
        assertThat(noDate.statusCode()).isEqualTo(422);
        assertThat(noDate.body()).contains("ska vara ett datum");
        HttpResponse<String> unknown = visitor.submit(confirm, Map.of("caseKey", "VP-2028-ANNAN"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        path.confirm(office, key);
        HttpResponse<String> portal =
                visitor.submit(engine.task(key, "dispatchVp").getId(), Map.of());
        assertThat(portal.statusCode()).isEqualTo(422);
        assertThat(portal.body()).contains("görs i portalen");
        for (HttpResponse<String> answer : List.of(noDate, unknown, portal)) {
            visitor.assertSpoken(answer);
        }
        assertThat(engine.openTasks(key)).contains("dispatchVp");
    }

    @Test
    void aRuleOfTheDomainIsToldThroughTheEngine(CapturedOutput output) throws Exception {
        visitor.enter(Hat.employer(Role.DIRECTOR, office.administration()));
        path.confirm(office, key);
        path.dispatch(office, key);
        path.handIn(office, key, 0, 1);
        path.closeInput(key);
        path.distribute(office, key, 0, office.department(0));
        path.answerAll(key, office.head(0), office.union(0));
        path.reviewed(office, key);
        String task = engine.task(key, "directorApproval").getId();

        HttpResponse<String> refused = visitor.submit(task, Map.of("directorDecision", "SEND_BACK"));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("Skriv vad som ska ändras");
        visitor.assertSpoken(refused);
        assertThat(engine.openTasks(key)).contains("directorApproval");
        assertThat(output)
                .as("what a person did is no fault of the engine's")
                .contains("a form of Tasklist was refused: process.send-back-needs-reason")
                .doesNotContain("ENGINE-16004", "ENGINE-REST-HTTP500");
    }

    @Test
    void nothingElseGetsThrough() throws Exception {
        visitor.enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));
        String task = ENGINE + "task/" + engine.task(key, "confirmPlan").getId();

        for (String act : List.of(
                "bpmnError",
                "bpmnEscalation",
                "resolve",
                "delegate",
                "assignee",
                "identity-links",
                "variables",
                "localVariables")) {
            HttpResponse<String> answer = visitor.post(task + "/" + act, "{}");
            assertThat(answer.statusCode()).as(act).isEqualTo(403);
            visitor.assertSpoken(answer);
        }
        assertThat(visitor.post(ENGINE + "task", "{\"orQueries\":[{\"assigneeExpression\":\"${closeCase}\"}]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get(ENGINE + "task?assigneeExpression=" + WebClient.encoded("${closeCase}"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get(ENGINE + "process-instance").statusCode()).isEqualTo(403);
        assertThat(visitor.get(ENGINE + "history/process-instance").statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherAdministrationsTasksAreNotThere() throws Exception {
        Office foreign = fixtures.office();
        visitor.enter(Hat.employer(Role.HR_COORDINATOR, foreign.administration()));
        String task = engine.task(key, "confirmPlan").getId();

        assertThat(visitor.get(ENGINE + "task" + PAGE).body()).startsWith("[").doesNotContain(task);
        HttpResponse<String> read = visitor.get(ENGINE + "task/" + task);
        assertThat(read.statusCode()).isGreaterThanOrEqualTo(403);
        visitor.assertSpoken(read);
        HttpResponse<String> done = visitor.submit(task, Map.of());
        assertThat(done.statusCode()).isGreaterThanOrEqualTo(403);
        visitor.assertSpoken(done);
        assertThat(engine.openTasks(key)).containsExactly("confirmPlan");
    }
}

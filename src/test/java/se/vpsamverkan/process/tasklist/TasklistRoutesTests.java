package se.vpsamverkan.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not listed does not get through. */
class TasklistRoutesTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String TASK = ENGINE + "task/0f6f0c6e-6a3c-11ee-b962-0242ac120002";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task",
                "task/count",
                "filter",
                "filter/17/list",
                "filter/17/count",
                "authorization/check",
                "version",
                "task/17",
                "task/17/form",
                "task/17/deployed-form",
                "task/17/form-variables",
                "user/17/profile"
            })
    void readingIsLetThrough(String path) {
        assertThat(TasklistRoutes.of("GET", ENGINE + path))
                .map(TasklistRoutes.Match::act)
                .contains(TasklistRoutes.Act.READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "unclaim", "complete", "submit-form"})
    void theFourActsAreLetThroughAndNameTheirTask(String act) {
        assertThat(TasklistRoutes.of("POST", TASK + "/" + act))
                .get()
                .matches(match -> match.act().onTask())
                .extracting(TasklistRoutes.Match::id)
                .isEqualTo("0f6f0c6e-6a3c-11ee-b962-0242ac120002");
        assertThat(TasklistRoutes.of("PUT", TASK + "/" + act)).isEmpty();
        assertThat(TasklistRoutes.of("GET", TASK + "/" + act)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bpmnError",
                "bpmnEscalation",
                "resolve",
                "delegate",
                "assignee",
                "identity-links",
                "identity-links/delete",
                "variables",
                "variables/x/data",
                "localVariables",
                "localVariables/x",
                "attachment/create",
                "comment/create",
                "complete/",
                "complete;x=1",
                "../task/17/complete",
                "complete%2f"
            })
    void noOtherActOnATaskIs(String act) {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            assertThat(TasklistRoutes.of(method, TASK + "/" + act)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /camunda/api/admin/setup/default/user/create",
                "POST /camunda/api/admin/auth/user/default/login/tasklist",
                "POST /camunda/api/admin/auth/user/default/login/cockpit",
                "GET /camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "POST " + ENGINE + "filter/create",
                "PUT " + ENGINE + "filter/17",
                "DELETE " + ENGINE + "filter/17",
                "POST " + ENGINE + "deployment/create",
                "POST " + ENGINE + "message",
                "POST " + ENGINE + "task/create",
                "PUT " + ENGINE + "task/17",
                "DELETE " + ENGINE + "task/17",
                "POST " + ENGINE + "process-definition/key/deadline-watch/start",
                "POST " + ENGINE + "process-definition/17/submit-form",
                "POST " + ENGINE + "execution/17/signal",
                "POST " + ENGINE + "process-instance/17/variables",
                "GET " + ENGINE + "process-instance/17/variables",
                "GET " + ENGINE + "variable-instance",
                "POST " + ENGINE + "variable-instance",
                "GET " + ENGINE + "history/task",
                "POST " + ENGINE + "history/task",
                "GET " + ENGINE + "job",
                "PUT " + ENGINE + "job/17/duedate",
                "GET " + ENGINE + "user",
                "POST " + ENGINE + "user/create",
                "GET " + ENGINE + "identity/groups",
                "POST " + ENGINE + "authorization/create",
                "POST /camunda/api/engine/engine/other/task/17/complete",
                "POST /camunda/api/engine/task/17/complete",
                "GET /camunda/api/engine/engine/default/../default/job"
            })
    void nothingElseOfTheEngineIs(String request) {
        String[] parts = request.split(" ", 2);
        assertThat(TasklistRoutes.of(parts[0], parts[1])).isEmpty();
    }

    @Test
    void loggingOutIs() {
        assertThat(TasklistRoutes.of("POST", "/camunda/api/admin/auth/user/default/logout"))
                .map(TasklistRoutes.Match::act)
                .contains(TasklistRoutes.Act.LOG_OUT);
    }
}

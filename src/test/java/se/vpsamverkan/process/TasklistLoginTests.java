package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vpsamverkan.process.TasklistVisitor.ENGINE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Who gets into Tasklist over the wire, and how she gets out again. */
@OnPostgres
class TasklistLoginTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ObjectMapper json;

    private Office office;
    private TasklistVisitor visitor;

    @BeforeEach
    void openABrowser() {
        office = fixtures.office();
        visitor = new TasklistVisitor(port, fixtures, json);
    }

    @Test
    void nobodyGetsInWithoutTheLogin() throws Exception {
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        HttpResponse<String> api = visitor.get(ENGINE + "task");
        assertThat(api.statusCode()).isEqualTo(401);
        visitor.assertSpoken(api);
    }

    @Test
    void unionsAndOtherRolesAreKeptOut() throws Exception {
        visitor.logIn(Hat.union(Role.UNION_REP, office.administration(), office.union(0)));

        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
        assertThat(visitor.get(ENGINE + "task").statusCode()).isEqualTo(403);
        assertThat(visitor.get(ENGINE + "filter").statusCode()).isEqualTo(403);
    }

    @Test
    void theOtherApplicationsDoNotExist() throws Exception {
        visitor.enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));

        for (String app : List.of("admin", "cockpit", "welcome")) {
            assertThat(visitor.get("/camunda/app/" + app + "/default/").statusCode())
                    .isEqualTo(404);
        }
        assertThat(visitor.get("/camunda/").headers().firstValue("location").orElseThrow())
                .endsWith("/camunda/app/tasklist/default/");
        HttpResponse<String> setup = visitor.post("/camunda/api/admin/setup/default/user/create", "{}");
        assertThat(setup.statusCode()).isEqualTo(403);
        visitor.assertSpoken(setup);
    }

    @Test
    void oneLogOutEndsBothSessions() throws Exception {
        visitor.enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));

        HttpResponse<String> out = visitor.post("/camunda/api/admin/auth/user/default/logout", "");

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("X-After-Logout")).contains("/login?utloggad");
        assertThat(visitor.get("/").headers().firstValue("location").orElseThrow())
                .endsWith("/login");
        assertThat(visitor.get(ENGINE + "task").statusCode()).isEqualTo(401);
    }

    @Test
    void loggingOutOfThePortalEndsTasklistToo() throws Exception {
        visitor.enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));

        assertThat(visitor.browser
                        .postForm("/", "/logout", "")
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("/login?utloggad");
        assertThat(visitor.get(ENGINE + "task").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyIsLoggedOutByAForeignPage() throws Exception {
        visitor.enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));

        assertThat(visitor.browser
                        .send("/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }
}

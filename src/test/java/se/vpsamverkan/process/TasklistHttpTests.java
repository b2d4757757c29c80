package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.AdministrationSettings;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.WebClient;

/** Tasklist over the wire: who gets in, what gets through, and what a person is told. */
@OnPostgres
@ExtendWith(OutputCaptureExtension.class)
class TasklistHttpTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String PAGE = "?firstResult=0&maxResults=15";

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PartyRegister register;

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
    private WebClient browser;

    @BeforeEach
    void planACase() {
        office = fixtures.office();
        key = path.planned(office, 1, null);
        browser = new WebClient(port);
    }

    @AfterEach
    void giveTheClockBack() {
        engine.release();
    }

    @Test
    void nobodyGetsInWithoutTheLogin() throws Exception {
        assertThat(get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        HttpResponse<String> api = get(ENGINE + "task");
        assertThat(api.statusCode()).isEqualTo(401);
        assertSpoken(api);
    }

    @Test
    void unionsAndOtherRolesAreKeptOut() throws Exception {
        logIn(Hat.union(Role.UNION_REP, office.administration(), office.union(0)));

        assertThat(get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
        assertThat(get(ENGINE + "task").statusCode()).isEqualTo(403);
        assertThat(get(ENGINE + "filter").statusCode()).isEqualTo(403);
    }

    @Test
    void theOtherApplicationsDoNotExist() throws Exception {
        enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));

        for (String app : List.of("admin", "cockpit", "welcome")) {
            assertThat(get("/camunda/app/" + app + "/default/").statusCode()).isEqualTo(404);
        }
        assertThat(get("/camunda/").headers().firstValue("location").orElseThrow())
                .endsWith("/camunda/app/tasklist/default/");
        HttpResponse<String> setup = post("/camunda/api/admin/setup/default/user/create", "{}");
        assertThat(setup.statusCode()).isEqualTo(403);
        assertSpoken(setup);
    }

    @Test
    void hrFindsClaimsGivesBackAndCompletesATask() throws Exception {
        PersonId me = enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));
        String task = engine.task(key, "confirmPlan").getId();

        String filter = filter("Mina uppgifter");
        assertThat(get(ENGINE + "filter/" + filter + "/list" + PAGE).body()).contains(task);
        assertThat(post(ENGINE + "filter/" + filter + "/list" + PAGE, "{\"sorting\":[]}")
                        .body())
                .contains(task);
        assertThat(get(ENGINE + "task/" + task).statusCode()).isEqualTo(200);
        assertThat(get(ENGINE + "task/" + task + "/deployed-form").body()).contains("anchoredOn");

        assertThat(claim(task, PersonId.next()).statusCode()).isEqualTo(403);
        assertThat(claim(task, me).statusCode()).isEqualTo(204);
        assertThat(engine.task(key, "confirmPlan").getAssignee()).isEqualTo(me.toString());
        assertThat(post(ENGINE + "task/" + task + "/unclaim", "").statusCode()).isEqualTo(204);
        assertThat(engine.task(key, "confirmPlan").getAssignee()).isNull();
        assertThat(claim(task, me).statusCode()).isEqualTo(204);

        HttpResponse<String> done = submit(task, Map.of("anchoredOn", "2027-09-14"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(cases.view(key).state()).isEqualTo(CaseState.RUNNING);

        HttpResponse<String> again = submit(task, Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("hann före");
        assertSpoken(again);
    }

    @Test
    void aRefusalIsASentence() throws Exception {
        enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));
        String confirm = engine.task(key, "confirmPlan").getId();

        HttpResponse<String> noDate = submit(confirm, Map.of("anchoredOn", "i höstas"));
        assertThat(noDate.statusCode()).isEqualTo(422);
        assertThat(noDate.body()).contains("ska vara ett datum");
        HttpResponse<String> unknown = submit(confirm, Map.of("caseKey", "VP-2028-ANNAN"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        path.confirm(office, key);
        HttpResponse<String> portal = submit(engine.task(key, "dispatchVp").getId(), Map.of());
        assertThat(portal.statusCode()).isEqualTo(422);
        assertThat(portal.body()).contains("görs i portalen");
        for (HttpResponse<String> answer : List.of(noDate, unknown, portal)) {
            assertSpoken(answer);
        }
        assertThat(engine.openTasks(key)).contains("dispatchVp");
    }

    @Test
    void aRuleOfTheDomainIsToldThroughTheEngine(CapturedOutput output) throws Exception {
        enter(Hat.employer(Role.DIRECTOR, office.administration()));
        path.confirm(office, key);
        path.dispatch(office, key);
        path.handIn(office, key, 0, 1);
        path.closeInput(key);
        path.distribute(office, key, 0, office.department(0));
        path.answerAll(key, office.head(0), office.union(0));
        path.reviewed(office, key);
        String task = engine.task(key, "directorApproval").getId();

        HttpResponse<String> refused = submit(task, Map.of("directorDecision", "SEND_BACK"));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("Skriv vad som ska ändras");
        assertSpoken(refused);
        assertThat(engine.openTasks(key)).contains("directorApproval");
        assertThat(output)
                .as("what a person did is no fault of the engine's")
                .contains("a form of Tasklist was refused: process.send-back-needs-reason")
                .doesNotContain("ENGINE-16004", "ENGINE-REST-HTTP500");
    }

    @Test
    void nothingElseGetsThrough() throws Exception {
        enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));
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
            HttpResponse<String> answer = post(task + "/" + act, "{}");
            assertThat(answer.statusCode()).as(act).isEqualTo(403);
            assertSpoken(answer);
        }
        assertThat(post(ENGINE + "task", "{\"orQueries\":[{\"assigneeExpression\":\"${closeCase}\"}]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(ENGINE + "task?assigneeExpression=" + WebClient.encoded("${closeCase}"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(ENGINE + "process-instance").statusCode()).isEqualTo(403);
        assertThat(get(ENGINE + "history/process-instance").statusCode()).isEqualTo(403);
    }

    @Test
    void anotherAdministrationsTasksAreNotThere() throws Exception {
        Office foreign = fixtures.office();
        enter(Hat.employer(Role.HR_COORDINATOR, foreign.administration()));
        String task = engine.task(key, "confirmPlan").getId();

        assertThat(get(ENGINE + "task" + PAGE).body()).startsWith("[").doesNotContain(task);
        HttpResponse<String> read = get(ENGINE + "task/" + task);
        assertThat(read.statusCode()).isGreaterThanOrEqualTo(403);
        assertSpoken(read);
        HttpResponse<String> done = submit(task, Map.of());
        assertThat(done.statusCode()).isGreaterThanOrEqualTo(403);
        assertSpoken(done);
        assertThat(engine.openTasks(key)).containsExactly("confirmPlan");
    }

    @Test
    void oneLogOutEndsBothSessions() throws Exception {
        enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));

        HttpResponse<String> out = post("/camunda/api/admin/auth/user/default/logout", "");

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("X-After-Logout")).contains("/login?utloggad");
        assertThat(get("/").headers().firstValue("location").orElseThrow()).endsWith("/login");
        assertThat(get(ENGINE + "task").statusCode()).isEqualTo(401);
    }

    @Test
    void loggingOutOfThePortalEndsTasklistToo() throws Exception {
        enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));

        assertThat(browser.postForm("/", "/logout", "")
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("/login?utloggad");
        assertThat(get(ENGINE + "task").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyIsLoggedOutByAForeignPage() throws Exception {
        enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));

        assertThat(browser.send("/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void everyHatFindsItsSharedFilters() throws Exception {
        enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));
        assertThat(filters().keySet())
                .containsExactly(
                        "Mina uppgifter",
                        "Försenat",
                        "Ska vara klart i dag",
                        "Den här veckan",
                        "Inväntar avdelningar",
                        "Inväntar fackliga",
                        "Ej tagna");

        browser = new WebClient(port);
        enter(Hat.head(office.administration(), office.department(0)));
        assertThat(filters().keySet())
                .containsExactly("Mina uppgifter", "Försenat", "Ska vara klart i dag", "Den här veckan", "Ej tagna");
    }

    @Test
    void hrSeesWhomOneWaitsForAndTouchesNothing() throws Exception {
        PersonId me = enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));
        path.confirm(office, key);
        path.dispatch(office, key);
        String input = engine.task(key, "submitInput").getId();

        assertThat(listed("Inväntar fackliga")).containsExactly(input);
        assertThat(listed("Mina uppgifter")).doesNotContain(input);
        engine.standAt(path.due(key, DeadlineKind.INPUT).plusSeconds(3600));
        assertThat(listed("Försenat")).doesNotContain(input);
        for (HttpResponse<String> no : List.of(
                submit(input, Map.of()), post(ENGINE + "task/" + input + "/complete", "{}"), claim(input, me))) {
            assertThat(no.statusCode()).isBetween(403, 422);
            assertSpoken(no);
        }
        assertThat(engine.openTasks(key)).contains("submitInput");
    }

    @Test
    void whereReceiptsAreHiddenNobodyWatchesTheUnion() throws Exception {
        AdministrationSettings before = AdministrationSettings.defaults();
        register.changeSettings(
                        office.hr(),
                        office.administration(),
                        new AdministrationSettings(
                                before.consultationEndsAt(),
                                before.centralRequestDays(),
                                before.minUnionDays(),
                                false,
                                before.crossUnionVisibility()))
                .orThrow();
        enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));
        path.confirm(office, key);
        path.dispatch(office, key);

        assertThat(listed("Inväntar fackliga")).isEmpty();
        assertThat(get(ENGINE + "task/" + engine.task(key, "submitInput").getId())
                        .statusCode())
                .isGreaterThanOrEqualTo(403);
    }

    @Test
    void daysAreStockholmsAndDatesFollowTheirDeadline() throws Exception {
        enter(Hat.head(office.administration(), office.department(0)));
        path.confirm(office, key);
        path.dispatch(office, key);
        path.handIn(office, key, 0, 1);
        path.closeInput(key);
        path.distribute(office, key, 0, office.department(0));
        String task = engine.task(key, "writeAnswers").getId();
        LocalDate day = LocalDate.of(2027, 11, 19);
        path.answersDue(office, key, day.atTime(23, 59));

        // 23.30 and 00.30 in Stockholm are one and the same day in UTC
        engine.standAt(path.at(day.minusDays(1).atTime(23, 30)));
        assertThat(listed("Ska vara klart i dag")).isEmpty();
        assertThat(listed("Den här veckan")).containsExactly(task);
        engine.standAt(path.at(day.atTime(0, 30)));
        assertThat(listed("Ska vara klart i dag")).containsExactly(task);
        assertThat(listed("Den här veckan")).containsExactly(task);
        engine.standAt(path.at(day.atTime(23, 59, 59)));
        assertThat(listed("Ska vara klart i dag")).containsExactly(task);
        assertThat(listed("Försenat")).isEmpty();
        engine.standAt(path.at(day.plusDays(1).atTime(0, 0, 1)));
        assertThat(listed("Ska vara klart i dag")).isEmpty();
        assertThat(listed("Försenat")).containsExactly(task);

        path.answersDue(office, key, day.plusDays(1).atTime(12, 0));
        assertThat(listed("Försenat")).isEmpty();
        assertThat(listed("Ska vara klart i dag")).containsExactly(task);
    }

    private Map<String, String> filters() throws Exception {
        Map<String, String> found = new LinkedHashMap<>();
        json.readTree(get(ENGINE + "filter?itemCount=false&resourceType=Task&firstResult=0&maxResults=2000")
                        .body())
                .forEach(filter -> found.put(
                        filter.path("name").asText(), filter.path("id").asText()));
        return found;
    }

    private String filter(String name) throws Exception {
        return filters().get(name);
    }

    /** The tasks of this case and its parts that the filter lists for whoever is logged in. */
    private List<String> listed(String name) throws Exception {
        HttpResponse<String> list = get(ENGINE + "filter/" + filter(name) + "/list" + PAGE);
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        json.readTree(list.body()).forEach(task -> ids.add(task.path("id").asText()));
        assertThat(get(ENGINE + "filter/" + filter(name) + "/count").body())
                .isEqualTo("{\"count\":" + ids.size() + "}");
        return ids;
    }

    private PersonId enter(Hat hat) throws Exception {
        PersonId person = logIn(hat);
        assertThat(get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        return person;
    }

    private PersonId logIn(Hat hat) throws Exception {
        Fixtures.Login login = fixtures.login(hat);
        assertThat(browser.logIn(login.username(), Fixtures.PASSWORD)
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .doesNotContain("fel");
        return login.person();
    }

    private HttpResponse<String> claim(String task, PersonId who) throws Exception {
        return post(ENGINE + "task/" + task + "/claim", "{\"userId\":\"" + who + "\"}");
    }

    private HttpResponse<String> submit(String task, Map<String, String> fields) throws Exception {
        Map<String, Map<String, String>> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        return post(ENGINE + "task/" + task + "/submit-form", json.writeValueAsString(Map.of("variables", variables)));
    }

    private HttpResponse<String> get(String where) throws IOException, InterruptedException {
        return browser.get(where);
    }

    private HttpResponse<String> post(String where, String body) throws IOException, InterruptedException {
        return browser.post(where, body);
    }

    private void assertSpoken(HttpResponse<String> answer) throws IOException {
        assertThat(answer.body()).doesNotContain("ENGINE-", "Exception", "org.camunda");
        JsonNode body = json.readTree(answer.body());
        assertThat(body.fieldNames()).toIterable().containsExactlyInAnyOrder("type", "message");
    }
}

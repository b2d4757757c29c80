package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Tasklist over the wire: who gets in, what gets through, and what a person is told. */
@OnPostgres
class TasklistHttpTests {

    private static final String PASSWORD = "en lång och påhittad lösenfras";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String PAGE = "?firstResult=0&maxResults=15";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

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
    private CookieManager cookies;
    private HttpClient browser;

    @BeforeEach
    void planACase() {
        office = fixtures.office();
        key = path.planned(office, 1, null);
        cookies = new CookieManager();
        browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
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

        JsonNode filters =
                json.readTree(get(ENGINE + "filter?itemCount=false&resourceType=Task&firstResult=0&maxResults=2000")
                        .body());
        assertThat(filters)
                .singleElement()
                .satisfies(filter -> assertThat(filter.path("name").asText()).isEqualTo("Mina uppgifter"));
        String filter = filters.get(0).path("id").asText();
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
    void aRuleOfTheDomainIsToldThroughTheEngine() throws Exception {
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
        assertThat(get(ENGINE + "task?assigneeExpression=" + encoded("${closeCase}"))
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

    private PersonId enter(Hat hat) throws Exception {
        PersonId person = logIn(hat);
        assertThat(get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        return person;
    }

    private PersonId logIn(Hat hat) throws Exception {
        String username = "t" + fixtures.code().toLowerCase(Locale.ROOT);
        PersonId person = register.registerPerson(
                        Actor.system(), username, "Tova Testson", username + "@example.invalid", PASSWORD)
                .orThrow();
        register.assign(Actor.system(), person, hat, Fixtures.LONG_AGO, null, false)
                .orThrow();
        Matcher token = CSRF.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + username + "&password="
                                + encoded(PASSWORD) + "&_csrf=" + encoded(token.group(1))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("location").orElseThrow()).doesNotContain("fel");
        return person;
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
        return browser.send(
                HttpRequest.newBuilder(uri(where))
                        .header("Accept", "application/json, text/html;q=0.9, */*;q=0.5")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String where, String body) throws IOException, InterruptedException {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return browser.send(
                HttpRequest.newBuilder(uri(where))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String where) {
        return URI.create("http://localhost:" + port + where);
    }

    private void assertSpoken(HttpResponse<String> answer) throws IOException {
        assertThat(answer.body()).doesNotContain("ENGINE-", "Exception", "org.camunda");
        JsonNode body = json.readTree(answer.body());
        assertThat(body.fieldNames()).toIterable().containsExactlyInAnyOrder("type", "message");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

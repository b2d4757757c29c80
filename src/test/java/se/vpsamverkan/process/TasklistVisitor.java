package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.WebClient;

/** Somebody who asks Tasklist over the wire, with a browser of her own. */
final class TasklistVisitor {

    static final String ENGINE = "/camunda/api/engine/engine/default/";
    static final String PAGE = "?firstResult=0&maxResults=15";

    final WebClient browser;
    private final Fixtures fixtures;
    private final ObjectMapper json;

    TasklistVisitor(int port, Fixtures fixtures, ObjectMapper json) {
        this.browser = new WebClient(port);
        this.fixtures = fixtures;
        this.json = json;
    }

    /** Logs in as somebody new with a hat that may open Tasklist, and opens it. */
    PersonId enter(Hat hat) throws Exception {
        PersonId person = logIn(hat);
        assertThat(get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        return person;
    }

    /** Logs in as somebody new with this hat. */
    PersonId logIn(Hat hat) throws Exception {
        Fixtures.Login login = fixtures.login(hat);
        assertThat(browser.logIn(login.username(), Fixtures.PASSWORD)
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .doesNotContain("fel");
        return login.person();
    }

    /** The ids of the filters offered, by name. */
    Map<String, String> filters() throws Exception {
        Map<String, String> found = new LinkedHashMap<>();
        json.readTree(get(ENGINE + "filter?itemCount=false&resourceType=Task&firstResult=0&maxResults=2000")
                        .body())
                .forEach(filter -> found.put(
                        filter.path("name").asText(), filter.path("id").asText()));
        return found;
    }

    String filter(String name) throws Exception {
        return filters().get(name);
    }

    /** The tasks that the filter lists for whoever is logged in. */
    List<String> listed(String name) throws Exception {
        HttpResponse<String> list = get(ENGINE + "filter/" + filter(name) + "/list" + PAGE);
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        json.readTree(list.body()).forEach(task -> ids.add(task.path("id").asText()));
        assertThat(get(ENGINE + "filter/" + filter(name) + "/count").body())
                .isEqualTo("{\"count\":" + ids.size() + "}");
        return ids;
    }

    HttpResponse<String> claim(String task, PersonId who) throws Exception {
        return post(ENGINE + "task/" + task + "/claim", "{\"userId\":\"" + who + "\"}");
    }

    HttpResponse<String> submit(String task, Map<String, String> fields) throws Exception {
        Map<String, Map<String, String>> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        return post(ENGINE + "task/" + task + "/submit-form", json.writeValueAsString(Map.of("variables", variables)));
    }

    HttpResponse<String> get(String where) throws IOException, InterruptedException {
        return browser.get(where);
    }

    HttpResponse<String> post(String where, String body) throws IOException, InterruptedException {
        return browser.post(where, body);
    }

    /** The answer is a sentence for people, and nothing of the engine's. */
    void assertSpoken(HttpResponse<String> answer) throws IOException {
        assertThat(answer.body()).doesNotContain("ENGINE-", "Exception", "org.camunda");
        JsonNode body = json.readTree(answer.body());
        assertThat(body.fieldNames()).toIterable().containsExactlyInAnyOrder("type", "message");
    }
}

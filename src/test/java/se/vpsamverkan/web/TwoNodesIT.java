package se.vpsamverkan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.vpsamverkan.VpSamverkanApplication;
import se.vpsamverkan.testing.OtherJvm;
import se.vpsamverkan.testing.PostgresServer;
import se.vpsamverkan.testing.WebClient;

/** Two processes started together on one empty PostgreSQL: one login, one Tasklist, one log-out. */
@Tag("long")
class TwoNodesIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String PASSWORD = "samverkan-demo";

    private static PostgresServer server;
    private static List<OtherJvm> nodes;
    private static JdbcClient jdbc;

    /** One node; says on which port it answers. */
    static final class Node {

        static final String READY = "the node answers on port ";

        private Node() {}

        public static void main(String[] args) {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            ServletWebServerApplicationContext node =
                    (ServletWebServerApplicationContext) SpringApplication.run(VpSamverkanApplication.class, args);
            System.out.println(READY + node.getWebServer().getPort());
        }
    }

    @BeforeAll
    static void startBoth() throws Exception {
        server = PostgresServer.start();
        jdbc = JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), server.username(), server.password()));
        ExecutorService starters = Executors.newFixedThreadPool(2);
        try {
            List<Future<OtherJvm>> starting =
                    List.of(starters.submit(TwoNodesIT::node), starters.submit(TwoNodesIT::node));
            nodes = new ArrayList<>();
            for (Future<OtherJvm> each : starting) {
                nodes.add(each.get());
            }
        } finally {
            starters.shutdownNow();
        }
    }

    @AfterAll
    static void stopBoth() throws Exception {
        for (OtherJvm node : nodes) {
            node.kill();
        }
        server.close();
    }

    @Test
    void whatIsMadeOnceIsMadeOnce() {
        assertThat(count("select count(*) from act_re_deployment")).isEqualTo(1);
        assertThat(count("select count(*) from act_ru_filter")).isEqualTo(7);
        assertThat(count("select count(*) from act_ru_filter"))
                .isEqualTo(count("select count(distinct name_) from act_ru_filter"));
        String grants = "act_ru_authorization where resource_type_ in (0, 5)";
        assertThat(count("select count(*) from " + grants))
                .isPositive()
                .isEqualTo(count("select count(*) from (select distinct group_id_, resource_type_, resource_id_ from "
                        + grants + ") as once"));
        assertThat(count("select count(*) from administration")).isEqualTo(1);
    }

    @Test
    void oneLoginOpensTasklistOnBothAndOneLogOutClosesBoth() throws Exception {
        WebClient client = new WebClient(port(0));
        client.logIn("hr", PASSWORD);
        assertThat(client.get(TASKLIST).statusCode()).isEqualTo(200);

        // the token of the first node is good at the second
        client.goTo(port(1));
        assertThat(client.get("/").body()).contains("Hanna Hagberg");
        JsonNode tasks = new ObjectMapper()
                .readTree(client.post(ENGINE + "task?firstResult=0&maxResults=15", "{}")
                        .body());
        JsonNode task = tasks.findParents("taskDefinitionKey").stream()
                .filter(each -> each.path("taskDefinitionKey").asText().equals("decideLateInput"))
                .findFirst()
                .orElseThrow();
        String id = task.path("id").asText();
        String me = new ObjectMapper()
                .readTree(client.get("/camunda/api/admin/auth/user/default").body())
                .path("userId")
                .asText();
        assertThat(client.post(ENGINE + "task/" + id + "/claim", "{\"userId\":\"" + me + "\"}")
                        .statusCode())
                .isEqualTo(204);
        client.goTo(port(0));
        assertThat(client.get(ENGINE + "task/" + id).body()).contains("\"assignee\":\"" + me + "\"");
        assertThat(client.post(ENGINE + "task/" + id + "/unclaim", "").statusCode())
                .isEqualTo(204);

        client.goTo(port(1));
        assertThat(client.post("/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(204);
        client.goTo(port(0));
        assertThat(client.get(ENGINE + "task").statusCode()).isEqualTo(401);
        assertThat(client.get("/").headers().firstValue("location").orElseThrow())
                .endsWith("/login");
        client.logIn("hr", PASSWORD);
        client.get(TASKLIST);
        client.goTo(port(1)).postForm("/", "/logout", "");
        assertThat(client.goTo(port(0)).get(ENGINE + "task").statusCode()).isEqualTo(401);
    }

    @Test
    void manyRequestsAtOnceFromBothNodesStoreOneSession() throws Exception {
        WebClient client = new WebClient(port(0));
        client.logIn("chef", PASSWORD);
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 48; i++) {
                int node = i % 2;
                answers.add(hands.submit(() -> client.getAt(port(node), ENGINE + "filter/count")));
            }
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(200);
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(count("select count(*) from spring_session where principal_name = 'chef'"))
                .isEqualTo(1);
    }

    private static OtherJvm node() throws Exception {
        return OtherJvm.start(
                Node.class,
                Node.READY,
                List.of(
                        "--spring.datasource.url=" + server.jdbcUrl(),
                        "--spring.datasource.username=" + server.username(),
                        "--spring.datasource.password=" + server.password(),
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=warn",
                        "--server.port=0"));
    }

    private static int port(int node) {
        String line = nodes.get(node).line();
        return Integer.parseInt(
                line.substring(line.indexOf(Node.READY) + Node.READY.length()).strip());
    }

    private static long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

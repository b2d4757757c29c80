package se.vpsamverkan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.vpsamverkan.testing.PostgresServer;

/** Two nodes that are started together on an empty database, and then restarted under load. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

    private static final int CLIENTS = 4;

    private final int[] ports = new int[2];
    private final AtomicInteger closedBeforeAnswer = new AtomicInteger();
    private final Node[] nodes = new Node[2];
    private PostgresServer server;
    private SingleConnectionDataSource connection;
    private JdbcClient jdbc;

    @BeforeAll
    void startBothAtOnce() throws Exception {
        server = PostgresServer.start();
        connection = new SingleConnectionDataSource(
                DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password()), true);
        jdbc = JdbcClient.create(connection);
        ExecutorService starters = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> starts = List.of(starters.submit(() -> start(0)), starters.submit(() -> start(1)));
            for (Future<?> each : starts) {
                each.get();
            }
        } finally {
            starters.shutdownNow();
        }
    }

    @AfterAll
    void stopBoth() {
        for (Node node : nodes) {
            if (node != null) {
                node.close();
            }
        }
        connection.destroy();
        server.close();
    }

    @Test
    void whatIsMadeAtTheFirstStartIsMadeOnce() {
        assertThat(count("select count(*) from act_re_deployment")).isEqualTo(1);
        assertThat(count("select count(*) from act_re_procdef"))
                .isPositive()
                .isEqualTo(count("select count(distinct key_) from act_re_procdef"));
        assertThat(count("select count(*) from act_ru_filter"))
                .isPositive()
                .isEqualTo(count("select count(distinct name_) from act_ru_filter"));
        assertThat(count("select count(*) from act_ru_authorization"))
                .isPositive()
                .isEqualTo(count("select count(*) from (select distinct type_, group_id_, user_id_, resource_type_,"
                        + " resource_id_ from act_ru_authorization) as once"));
    }

    @Test
    void aRestartOfBothDropsNoRequest() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.submit(() -> {
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                for (int turn = 0; !enough.get(); turn++) {
                    answers.computeIfAbsent(ask(client, turn), any -> new AtomicInteger())
                            .incrementAndGet();
                }
            });
        }
        try {
            for (int node = 0; node < 2; node++) {
                Thread.sleep(1000);
                assertThat(nodes[node].stop()).as("ended by itself").isTrue();
                start(node);
            }
            Thread.sleep(1000);
        } finally {
            enough.set(true);
            clients.shutdown();
        }
        System.out.println("answers during the restart of both nodes: " + answers
                + ", asked again on another connection: " + closedBeforeAnswer);
        assertThat(answers).containsOnlyKeys("200");
        assertThat(answers.get("200").get()).isGreaterThan(50);
    }

    /**
     * What a proxy in front does: the nodes in turn, and the next one only when a connection is refused, or when a kept
     * connection was closed before the first byte of the answer, which a safe request may be repeated after (RFC 9110,
     * 9.2.2). What comes back broken or half counts as dropped.
     */
    private String ask(HttpClient client, int turn) {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ports[(turn + attempt) % 2];
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                        .timeout(Duration.ofSeconds(60))
                        .build();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                return answer.body().contains("</html>") ? String.valueOf(answer.statusCode()) : "half a page";
            } catch (ConnectException refused) {
                // the other one
            } catch (IOException dropped) {
                if (!String.valueOf(dropped.getMessage()).contains("received no bytes")) {
                    return dropped.toString();
                }
                closedBeforeAnswer.incrementAndGet();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return "interrupted";
            }
        }
        return "nobody there";
    }

    private Void start(int node) throws IOException {
        if (ports[node] == 0) {
            try (ServerSocket free = new ServerSocket(0)) {
                ports[node] = free.getLocalPort();
            }
        }
        nodes[node] = Node.start(server, 25, null, ports[node]);
        return null;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

package se.vpsamverkan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.vpsamverkan.testing.PostgresServer;

/** Two nodes that start at once on an empty database: the engine's own schema creation fails here, Flyway's lock holds. */
@Tag("long")
class MigrationRaceTests {

    @Test
    void twoNodesStartingAtOnceMakeTheTablesOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try (PostgresServer server = PostgresServer.start()) {
            List<Future<Integer>> runs =
                    List.of(nodes.submit(() -> migrate(server, start)), nodes.submit(() -> migrate(server, start)));

            int first = runs.get(0).get();
            int second = runs.get(1).get();

            assertThat(Math.max(first, second)).as("migrations run by one node").isPositive();
            assertThat(Math.min(first, second)).as("and none by the other").isZero();
        } finally {
            nodes.shutdownNow();
        }
    }

    private static int migrate(PostgresServer server, CyclicBarrier start) throws Exception {
        Flyway flyway = Flyway.configure()
                .dataSource(server.jdbcUrl(), server.username(), server.password())
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/postgresql",
                        "classpath:db/vendor/postgresql")
                .load();
        start.await();
        return flyway.migrate().migrationsExecuted;
    }
}

package se.vpsamverkan.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.testing.OtherJvm;
import se.vpsamverkan.testing.PostgresServer;

/** The application in a JVM of its own, on a database that others use too; see {@link Victim}. */
final class Node implements AutoCloseable {

    private final OtherJvm jvm;

    private Node(OtherJvm jvm) {
        this.jvm = jvm;
    }

    /**
     * Starts one and returns when it is at work.
     *
     * @param at where its clock stands; null: it follows the machine
     * @param port of its pages; 0: any
     */
    static Node start(PostgresServer server, int smtp, @Nullable Instant at, int port) throws IOException {
        return new Node(OtherJvm.start(
                Victim.class,
                Victim.AT_WORK,
                List.of(
                        at == null ? Victim.MACHINE : at.toString(),
                        "--spring.profiles.active=test",
                        "--spring.datasource.url=" + server.jdbcUrl(),
                        "--spring.datasource.username=" + server.username(),
                        "--spring.datasource.password=" + server.password(),
                        "--spring.mail.port=" + smtp,
                        "--camunda.bpm.job-execution.enabled=true",
                        "--server.port=" + port)));
    }

    /** Its clock stands there from now on. */
    void goTo(Instant instant) throws IOException {
        jvm.say(instant.toString());
    }

    boolean isAlive() {
        return jvm.isAlive();
    }

    /** As by {@code kill -9}. */
    void kill() throws InterruptedException {
        jvm.kill();
    }

    /** As by SIGTERM; answers whether it ended by itself in time. */
    boolean stop() throws InterruptedException {
        return jvm.stop();
    }

    @Override
    public void close() {
        jvm.close();
    }
}

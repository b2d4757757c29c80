package se.vpsamverkan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.testing.PostgresServer;

/** The application in a JVM of its own, on a database that others use too; see {@link Victim}. */
final class Node implements AutoCloseable {

    private final Process process;
    private final Writer orders;

    private Node(Process process) {
        this.process = process;
        this.orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /**
     * Starts one and returns when it is at work.
     *
     * @param at where its clock stands; null: it follows the machine
     * @param port of its pages; 0: any
     */
    static Node start(PostgresServer server, int smtp, @Nullable Instant at, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Victim.class.getName(),
                at == null ? Victim.MACHINE : at.toString(),
                "--spring.profiles.active=test",
                "--spring.datasource.url=" + server.jdbcUrl(),
                "--spring.datasource.username=" + server.username(),
                "--spring.datasource.password=" + server.password(),
                "--spring.mail.port=" + smtp,
                "--camunda.bpm.job-execution.enabled=true",
                "--server.port=" + port));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.contains(Victim.AT_WORK)) {
                Thread reader = new Thread(() -> said.lines().forEach(each -> {}));
                reader.setDaemon(true);
                reader.start();
                return new Node(process);
            }
        }
        throw new IllegalStateException("the application did not start:\n" + all);
    }

    /** Its clock stands there from now on. */
    void goTo(Instant instant) throws IOException {
        orders.write(instant + "\n");
        orders.flush();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As by {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As by SIGTERM; answers whether it ended by itself in time. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(90, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

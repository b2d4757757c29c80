package se.vpsamverkan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.testing.PostgresServer;

/** The application is killed in the middle of its work, three times: nothing is lost, nothing happens twice. */
@LongRun
class KillIT {

    private static final int DEADLINES = 200;
    private static final int KILLS = 3;

    /** Longer than a job's lock and a mail's claim, which a dead process leaves behind. */
    private static final Duration BETWEEN = Duration.ofMinutes(6);

    @Autowired
    private Storm storm;

    @Autowired
    private PostgresServer server;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeControl time;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void calm() {
        storm.calm();
        mail.start();
    }

    @AfterEach
    void giveTheClockBack() {
        mail.stop();
        time.release();
    }

    @Test
    void nothingIsLostAndNothingHappensTwice() throws Exception {
        Storm.Prepared prepared = storm.prepare(DEADLINES);
        // what waited from before goes nowhere, so that only this storm's mails are counted
        jdbc.sql("update outbox_mail set state = 'SENT' where state = 'NEW'").update();
        Random dice = new Random(11);
        Instant now = prepared.due();
        for (int kill = 0; kill < KILLS; kill++) {
            Process victim = start(now);
            long before = closed(prepared);
            long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (closed(prepared) == before && System.nanoTime() < until) {
                Thread.sleep(50);
            }
            // somewhere in the middle of its work
            Thread.sleep(200 + dice.nextInt(2000));
            victim.destroyForcibly().waitFor();
            System.out.printf("killed at %d of %d deadlines%n", closed(prepared), DEADLINES);
            now = now.plus(BETWEEN);
        }
        Process last = start(now);
        long until = System.nanoTime() + Duration.ofMinutes(6).toNanos();
        time.standAt(now);
        while ((storm.due() > 0 || waiting() > 0) && System.nanoTime() < until && last.isAlive()) {
            Thread.sleep(500);
        }
        last.destroyForcibly().waitFor();

        assertThat(storm.due()).isZero();
        assertThat(waiting()).isZero();
        storm.assertActedOnOnce(prepared);
        assertMailsOnce(prepared);
    }

    /** A mail can reach the server twice when the kill comes between its answer and our note of it; never as two mails. */
    private void assertMailsOnce(Storm.Prepared prepared) throws Exception {
        Map<String, Integer> received = new HashMap<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            received.merge(message.getMessageID(), 1, Integer::sum);
        }
        List<String> written = jdbc.sql("select message_id from outbox_mail where case_key like '" + prepared.like()
                        + "' and mail_trigger = 'UNION_SILENT'")
                .query(String.class)
                .list();
        assertThat(received.keySet()).containsAll(written);
        long doubles = received.values().stream().filter(times -> times > 1).count();
        System.out.printf(
                "mails: %d written, %d of them handed over twice with the same Message-ID%n", written.size(), doubles);
        assertThat(doubles).isLessThanOrEqualTo(KILLS);
    }

    private long closed(Storm.Prepared prepared) {
        return jdbc.sql("select count(*) from journal_entry where event_type = 'InputClosed' and case_key like '"
                        + prepared.like() + "'")
                .query(Long.class)
                .single();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from outbox_mail where state in ('NEW', 'CLAIMED')")
                .query(Long.class)
                .single();
    }

    /** Another JVM with the application on the same database, at work from the moment this returns. */
    private Process start(Instant now) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Victim.class.getName(),
                now.toString(),
                "--spring.profiles.active=test",
                "--spring.datasource.url=" + server.jdbcUrl(),
                "--spring.datasource.username=" + server.username(),
                "--spring.datasource.password=" + server.password(),
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--camunda.bpm.job-execution.enabled=true",
                "--server.port=0"));
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
                return process;
            }
        }
        throw new IllegalStateException("the application did not start:\n" + all);
    }
}

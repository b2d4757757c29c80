package se.vpsamverkan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
            Node victim = start(now);
            long before = closed(prepared);
            long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (closed(prepared) == before && System.nanoTime() < until) {
                Thread.sleep(50);
            }
            // somewhere in the middle of its work
            Thread.sleep(200 + dice.nextInt(2000));
            victim.kill();
            System.out.printf("killed at %d of %d deadlines%n", closed(prepared), DEADLINES);
            now = now.plus(BETWEEN);
        }
        finish(start(now), now);

        storm.assertActedOnOnce(prepared);
        assertMailsOnce(prepared, KILLS);
    }

    @Test
    void oneOfTwoNodesIsKilledAndTheOtherDoesTheRest() throws Exception {
        Storm.Prepared prepared = storm.prepare(DEADLINES);
        jdbc.sql("update outbox_mail set state = 'SENT' where state = 'NEW'").update();
        Instant before = prepared.due().minusSeconds(1);
        try (Node one = start(before);
                Node other = start(before)) {
            one.goTo(prepared.due());
            other.goTo(prepared.due());
            long until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            while (closed(prepared) < DEADLINES / 4 && System.nanoTime() < until) {
                Thread.sleep(50);
            }
            one.kill();
            System.out.printf("one of two killed at %d of %d deadlines%n", closed(prepared), DEADLINES);
            assertThat(closed(prepared)).as("killed in the middle").isLessThan(DEADLINES);
            Instant later = prepared.due().plus(BETWEEN);
            other.goTo(later);
            finish(other, later);
        }
        storm.assertActedOnOnce(prepared);
        assertMailsOnce(prepared, 1);
    }

    /** The node that is left does everything. */
    private void finish(Node last, Instant now) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(6).toNanos();
        time.standAt(now);
        while ((storm.due() > 0 || waiting() > 0) && System.nanoTime() < until && last.isAlive()) {
            Thread.sleep(500);
        }
        last.kill();
        assertThat(storm.due()).isZero();
        assertThat(waiting()).isZero();
    }

    private Node start(Instant at) throws IOException {
        return Node.start(server, mail.getSmtp().getPort(), at, 0);
    }

    /** A mail can reach the server twice when the kill comes between its answer and our note of it; never as two mails. */
    private void assertMailsOnce(Storm.Prepared prepared, int kills) throws Exception {
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
        assertThat(doubles).isLessThanOrEqualTo(kills);
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
}

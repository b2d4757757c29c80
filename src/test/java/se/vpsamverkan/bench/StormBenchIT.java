package se.vpsamverkan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.process.BareEngine;
import se.vpsamverkan.process.EngineTape;
import se.vpsamverkan.process.TapeRecorder;
import se.vpsamverkan.testing.PostgresServer;

/**
 * Ten thousand deadlines at one instant, beside the bare engine that fires the same timers of the same cases in a copy
 * of the same database. That each is acted on once is a gate; times are only printed.
 */
@Tag("bench")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=storm",
            "camunda.bpm.job-execution.enabled=true",
            "spring.mail.host="
        })
@ActiveProfiles("test")
@Import({Bed.class, TapeRecorder.class, Consultation.class, Load.class, Storm.class})
@DirtiesContext
class StormBenchIT {

    private static final int DEADLINES = Integer.getInteger("bench.deadlines", 10_000);
    private static final int CONNECTIONS = 20;

    @Autowired
    private Storm storm;

    @Autowired
    private Consultation consultation;

    @Autowired
    private TimeControl time;

    @Autowired
    private PostgresServer server;

    @Autowired
    private ResourceAuthorizationProvider rights;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @AfterEach
    void giveTheClockBack() {
        time.release();
    }

    @Test
    void tenThousandDeadlinesAreEachActedOnOnceBesideTheBareEngine() {
        storm.calm();
        // both sides have run this code before
        consultation.whole(2, 1, false);
        consultation.whole(2, 1, false);
        Storm.Prepared prepared = storm.prepare(DEADLINES + 1);
        server.copyTo("bare_storm");
        EngineTape.Step closing = storm.closeFirst(prepared);

        Cost ours = cost(() -> storm.blow(prepared));
        storm.assertActedOnOnce(prepared);
        Cost bares;
        try (HikariDataSource pool = pool("bare_storm");
                BareEngine bare = BareEngine.onCopyOfTheProducts(
                        SqlMeter.counted(pool), rights, (SpringJobExecutor) engine.getJobExecutor())) {
            bare.fireAs(closing, prepared.donor());
            bares = cost(() -> storm.blow(prepared.due(), bare.management(), bare.executor()));
            assertThat(bare.management().createJobQuery().noRetriesLeft().count())
                    .as("failed jobs of the bare engine")
                    .isZero();
        }
        System.out.printf(
                "storm of %d: %.1f s and %.1f s CPU ours, %.1f s and %.1f s CPU bare: time %.1f x, CPU %.1f x, WAL %.1f x%n",
                DEADLINES,
                ours.seconds(),
                ours.cpu(),
                bares.seconds(),
                bares.cpu(),
                ours.seconds() / bares.seconds(),
                ours.cpu() / bares.cpu(),
                ours.wal() / bares.wal());
    }

    private record Cost(double seconds, double cpu, double wal) {}

    private Cost cost(Supplier<Duration> storm) {
        double cpu = Costs.cpu();
        double wal = Costs.wal(server);
        Duration took = storm.get();
        return new Cost(took.toMillis() / 1000.0, Costs.cpu() - cpu, Costs.wal(server) - wal);
    }

    private HikariDataSource pool(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        source.setUser(server.username());
        source.setPassword(server.password());
        source.setDatabaseName(database);
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }
}

package se.vpsamverkan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.process.EngineTape;
import se.vpsamverkan.process.TapeRecorder;

/** The end of the unions' time in many cases at one instant. */
@TestComponent
class Storm {

    private static final Duration LONGEST = Duration.ofMinutes(45);

    private final Consultation consultation;
    private final Load load;
    private final ManagementService management;
    private final JobExecutor executor;
    private final TimeControl time;
    private final JdbcClient jdbc;
    private final TapeRecorder.Deck deck;

    Storm(
            Consultation consultation,
            Load load,
            ProcessEngine engine,
            TimeControl time,
            JdbcClient jdbc,
            TapeRecorder.Deck deck) {
        this.consultation = consultation;
        this.load = load;
        this.management = engine.getManagementService();
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.time = time;
        this.jdbc = jdbc;
        this.deck = deck;
    }

    /** Nothing fires by itself until {@link #blow}. */
    void calm() {
        executor.shutdown();
    }

    /** So many cases one second before the end of the input time; the like of them is answered. */
    Prepared prepare(int cases) {
        calm();
        // the timers of other tests' cases wait for ever
        jdbc.sql("update act_ru_job set suspension_state_ = 2").update();
        CaseKey donor = consultation.silent(2).key();
        load.copy(donor, cases - 1);
        String like = "VP-2028-" + donor.administrationCode().substring(0, 2) + "%";
        return new Prepared(donor, cases, consultation.inputDue(donor), like);
    }

    /** The cases of a storm. */
    record Prepared(CaseKey donor, int cases, Instant due, String like) {}

    /** Lets the product's job executor do what is due, and answers how long it took. */
    Duration blow(Prepared prepared) {
        return blow(prepared.due(), management, executor);
    }

    /** Lets a job executor do what is due at this instant, and answers how long it took. */
    Duration blow(Instant due, ManagementService management, JobExecutor executor) {
        time.standAt(due);
        long begun = System.nanoTime();
        executor.start();
        try {
            while (due(management) > 0) {
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
                Thread.sleep(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            executor.shutdown();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Closes the first case by hand and answers what its engine was told. */
    EngineTape.Step closeFirst(Prepared prepared) {
        time.standAt(prepared.due());
        List<Job> due = consultation.due(prepared.donor());
        assertThat(due).hasSize(1);
        EngineTape tape = new EngineTape();
        deck.put(tape);
        tape.begin("input closes", null);
        management.executeJob(due.get(0).getId());
        tape.end();
        deck.put(null);
        assertThat(consultation.due(prepared.donor())).isEmpty();
        return tape.steps().get(0);
    }

    long due() {
        return due(management);
    }

    private static long due(ManagementService management) {
        return management.createJobQuery().active().executable().count();
    }

    /** Each case closed once: one timer, two unions, two notices to HR, nothing failed. */
    void assertActedOnOnce(Prepared prepared) {
        assertThat(count("select count(*) from act_ru_job where exception_msg_ is not null or retries_ = 0"))
                .as("failed jobs")
                .isZero();
        assertThat(perCase(
                        "timer_log",
                        prepared,
                        "name = 'DUE' and fired_at is not null and deadline_id in"
                                + " (select id from deadline where kind = 'INPUT')"))
                .as("cases whose deadline fired once")
                .isEqualTo(prepared.cases());
        assertThat(perCase("journal_entry", prepared, "event_type = 'InputClosed'"))
                .as("cases closed once")
                .isEqualTo(prepared.cases());
        assertThat(count("select count(*) from journal_entry where case_key like '" + prepared.like()
                        + "' and event_type = 'UnionInputClosed'"))
                .as("unions closed")
                .isEqualTo(2L * prepared.cases());
        assertThat(count("select count(*) from outbox_mail where case_key like '" + prepared.like()
                        + "' and mail_trigger = 'UNION_SILENT'"))
                .as("notices to HR: one for each silent union")
                .isEqualTo(2L * prepared.cases());
    }

    /** In how many cases exactly one row fulfils the condition. */
    private long perCase(String table, Prepared prepared, String condition) {
        return count("select count(*) from (select case_key from " + table + " where case_key like '" + prepared.like()
                + "' and " + condition + " group by case_key having count(*) = 1) as once");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

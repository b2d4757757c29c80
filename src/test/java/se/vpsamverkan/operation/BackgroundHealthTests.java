package se.vpsamverkan.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.CaseFigures;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.notification.MailQueue;
import se.vpsamverkan.notification.MailStop;
import se.vpsamverkan.process.BackgroundJobs;
import se.vpsamverkan.process.CasesToWatch;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.worklist.TaskFigures;

/** Each stop of the background work is made in the database, seen, and rolled back. */
@OnPostgres
@Transactional
class BackgroundHealthTests {

    private static final String ALL_JOBS_RUN = "update act_ru_job set duedate_ = timestamp '2999-01-01 00:00:00'";

    @Autowired
    private BackgroundWatch watch;

    @Autowired
    private WatchSettings limits;

    @Autowired
    private BackgroundJobs jobs;

    @Autowired
    private MailQueue mails;

    @Autowired
    private MailStop stop;

    @Autowired
    private TaskFigures tasks;

    @Autowired
    private CaseFigures cases;

    @Autowired
    private DatabaseClock database;

    @Autowired
    private Clock clock;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CasesToWatch toWatch;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private MockMvc web;

    private CaseKey key;

    /** The engine hears of an act when its transaction ends. */
    @BeforeTransaction
    void aCase() {
        key = toWatch.invited(fixtures.office());
    }

    @BeforeEach
    void whoseBackgroundWorkIsDone() {
        jdbc.sql(ALL_JOBS_RUN + ", retries_ = 3").update();
        jdbc.sql("update outbox_mail set state = 'SENT'").update();
        jdbc.sql("delete from act_ru_incident").update();
        assertThat(watch.look().beyond(limits)).isEmpty();
        assertThat(health().health().getStatus()).isEqualTo(Status.UP);
    }

    @AfterEach
    void giveTheClockBack() {
        toWatch.release();
    }

    @Test
    void aTimerThatNobodyRunsMakesItRed() {
        jdbc.sql("update act_ru_job set duedate_ = :due where id_ = (select min(id_) from act_ru_job)")
                .param("due", ago(Duration.ofMinutes(6)))
                .update();
        assertThat(watch.look().oldestJob()).isBetween(Duration.ofMinutes(6), Duration.ofMinutes(7));
        assertThat(watch.look().beyond(limits)).containsExactly("oldest-job");
        assertThat(health().health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(jobs.due()).isEqualTo(1);
    }

    @Test
    void aJobWithoutADueDateWaitsSinceItWasMade() {
        jdbc.sql("update act_ru_job set duedate_ = null, create_time_ = :made"
                        + " where id_ = (select min(id_) from act_ru_job)")
                .param("made", ago(Duration.ofMinutes(9)))
                .update();
        assertThat(watch.look().beyond(limits)).containsExactly("oldest-job");
    }

    @Test
    void aMailThatStaysMakesItRedButNotOneHeldBack() {
        mailWaits("HELD");
        assertThat(watch.look().beyond(limits)).isEmpty();
        mailWaits("NEW");
        assertThat(watch.look().beyond(limits)).containsExactly("oldest-mail");
        mailWaits("CLAIMED");
        assertThat(watch.look().beyond(limits)).containsExactly("oldest-mail");
    }

    @Test
    void mailThatIsStoppedMakesItRedAndSaysSinceWhen() {
        assertThat(health().health().getDetails()).containsEntry("mailStopped", "no");
        jdbc.sql("insert into mail_stop (since) values (timestamp with time zone '2031-03-01 08:00:00+00')")
                .update();
        assertThat(watch.look().beyond(limits)).containsExactly("mail-stopped");
        assertThat(health().health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().health().getDetails()).containsEntry("mailStopped", "since 2031-03-01T08:00:00Z");
    }

    @Test
    void aJobThatHasGivenUpMakesItRed() {
        jdbc.sql("update act_ru_job set retries_ = 0 where id_ = (select min(id_) from act_ru_job)")
                .update();
        assertThat(watch.look().failedJobs()).isEqualTo(1);
        assertThat(watch.look().beyond(limits)).containsExactly("failed-jobs");
    }

    @Test
    void anIncidentMakesItRed() {
        jdbc.sql("insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_type_)"
                        + " values ('of-this-test', 1, :now, 'failedJob')")
                .param("now", ago(Duration.ZERO))
                .update();
        assertThat(watch.look().beyond(limits)).containsExactly("failed-jobs");
    }

    @Test
    void aClockThatIsOffMakesItRedEitherWay() {
        for (Duration off : List.of(Duration.ofSeconds(30), Duration.ofSeconds(-30))) {
            Clock wrong = Clock.offset(Clock.systemUTC(), off);
            BackgroundWatch node = new BackgroundWatch(jobs, mails, stop, database, clock, wrong);
            assertThat(node.look().clockSkew()).isBetween(Duration.ofSeconds(28), Duration.ofSeconds(32));
            assertThat(node.look().beyond(limits)).containsExactly("clock-skew");
        }
    }

    @Test
    void figuresAreThereForPrometheusAndNameNobody() {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Figures figures = new Figures(cases, tasks, mails, jobs, watch, clock);
        figures.bindTo(prometheus);
        assertThat(prometheus.scrape()).contains("vpsamverkan_jobs_due NaN");

        figures.take();

        String scraped = prometheus.scrape();
        assertThat(scraped)
                .contains("vpsamverkan_jobs_due 0.0")
                .contains("vpsamverkan_jobs_oldest_seconds 0.0")
                .contains("vpsamverkan_clock_skew_seconds")
                .contains("vpsamverkan_cases{state=\"running\"}")
                .contains("vpsamverkan_mails{state=\"held\"} 0.0")
                .containsPattern(
                        "vpsamverkan_tasks_open\\{process=\"consultation-cycle\",task=\"dispatchVp\"\\} [1-9]");
        assertNobody(scraped);
    }

    @Test
    void noMeterOfTheWholeApplicationHasALabelThatNamesSomebody() throws Exception {
        web.perform(get("/arenden/{key}", key.value()));
        web.perform(get("/finns-inte/{name}", "hillevi.hack"));
        List<String> labels = registry.getMeters().stream()
                .map(Meter::getId)
                .flatMap(id -> id.getTags().stream())
                .map(Tag::getValue)
                .distinct()
                .toList();
        assertThat(labels).isNotEmpty();
        assertNobody(String.join("\n", labels));
    }

    @Test
    void figuresAreDeniedOnThePortOfThePages() throws Exception {
        web.perform(get("/actuator/prometheus")).andExpect(status().is3xxRedirection());
        web.perform(get("/readyz"))
                .andExpect(status().isOk())
                .andExpect(content().string("{\"status\":\"UP\"}"));
        web.perform(get("/livez")).andExpect(status().isOk());
        web.perform(get("/actuator/health/background")).andExpect(content().string("{\"status\":\"UP\"}"));
    }

    private BackgroundHealth health() {
        return new BackgroundHealth(watch, limits);
    }

    private void mailWaits(String state) {
        jdbc.sql("update outbox_mail set state = :state, not_before = :since"
                        + " where id = (select id from outbox_mail order by id fetch first 1 rows only)")
                .param("state", state)
                .param("since", clock.instant().minus(Duration.ofMinutes(16)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private java.sql.Timestamp ago(Duration age) {
        Instant then = clock.instant().minus(age);
        return java.sql.Timestamp.from(then);
    }

    private void assertNobody(String text) {
        List<String> names = jdbc.sql("select name from person union select username from person"
                        + " union select official_name from trade_union union select short_name from trade_union"
                        + " union select name from department")
                .query(String.class)
                .list();
        assertThat(names).hasSizeGreaterThan(10);
        assertThat(text).doesNotContain("@").doesNotContainPattern(Pattern.compile("VP-\\d{4}-"));
        assertThat(text.lines()).noneMatch(line -> names.stream().anyMatch(line::contains));
    }
}

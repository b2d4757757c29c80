package se.vpsamverkan.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vpsamverkan.VpSamverkanApplication;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.notification.MailId;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.process.CasesToWatch;
import se.vpsamverkan.testing.DebianPostgres;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;

/** The drill: back up while the application runs, lose everything, restore, and go on where the backup was made. */
@Tag("long")
class RestoreIT {

    private static final String DATABASE = "samverkan";

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext application;
    private JdbcClient jdbc;

    @Test
    void whatWasBackedUpIsThereAgainAndNoMailLeavesBeforeSomebodySaysSo() throws Exception {
        Path bin = DebianPostgres.installed().orElse(null);
        if (bin == null && !"true".equals(System.getenv("CI"))) {
            Assumptions.abort("PostgreSQL's tools are not installed: apt-get install postgresql");
        }
        assertThat(bin).as("PostgreSQL's tools, which .ci/run installs").isNotNull();
        try (DebianPostgres server = DebianPostgres.start(bin)) {
            try {
                drill(server);
            } finally {
                if (application != null) {
                    application.close();
                }
            }
        }
    }

    private void drill(DebianPostgres server) throws Exception {
        server.empty(DATABASE);
        start(server);
        Office office = application.getBean(Fixtures.class).office();
        CasesToWatch cases = application.getBean(CasesToWatch.class);
        CaseKey key = cases.invited(office);
        Instant then = cases.now();
        String head = application.getBean(Journal.class).head(key);
        List<String> tasks = cases.openTasks(key);
        Map<String, Long> rows = rows();
        assertThat(mails("NEW")).isPositive();

        Path backup = backup(server);
        assertThat(rows()).as("the backup changes nothing").isEqualTo(rows);
        cases.goOn(office, key);
        assertThat(application.getBean(Journal.class).head(key)).isNotEqualTo(head);
        cases.release();
        application.close();

        refusesWhatIsNotEmptyOrNotWhole(server, backup);
        server.empty(DATABASE);
        assertThat(script(server, "restore.sh", backup.toString())).isZero();

        start(server);
        assertTheSame(rows, rows());
        assertThat(mails("NEW") + mails("CLAIMED")).isZero();
        assertThat(mails("HELD")).isPositive();
        Journal journal = application.getBean(Journal.class);
        assertThat(journal.verify(key).isIntact()).isTrue();
        assertThat(journal.head(key)).isEqualTo(head);
        assertThatThrownBy(() -> jdbc.sql("update journal_entry set event_type = 'Other'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        cases = application.getBean(CasesToWatch.class);
        cases.standAt(then);
        assertThat(cases.openTasks(key)).isEqualTo(tasks);
        assertEngineAndDomainAgree();

        cases.goOn(office, key);
        assertThat(mails("NEW")).as("new mails are held too").isZero();
        Outbox outbox = application.getBean(Outbox.class);
        outbox.release(office.sysAdmin(), new MailId(aHeldMail())).orThrow();
        assertThat(mails("NEW")).isEqualTo(1);
        assertThat(script(server, "restore.sh", "--mail-again")).isZero();
        cases.release();
        cases.invited(application.getBean(Fixtures.class).office());
        assertThat(mails("NEW")).as("mail goes out again").isGreaterThan(1);
        cases.release();
    }

    private void refusesWhatIsNotEmptyOrNotWhole(DebianPostgres server, Path backup) throws Exception {
        assertThat(script(server, "restore.sh", backup.toString()))
                .as("not empty")
                .isEqualTo(3);
        server.empty(DATABASE);
        Path broken = Files.copy(backup, folder.resolve("broken.dump"));
        Files.write(broken, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(
                folder.resolve("broken.dump.sha256"),
                Files.readString(Path.of(backup + ".sha256"))
                        .replace(backup.getFileName().toString(), "broken.dump"));
        assertThat(script(server, "restore.sh", broken.toString()))
                .as("not whole")
                .isEqualTo(3);
        assertThat(script(server, "restore.sh", folder.resolve("none.dump").toString()))
                .as("not there")
                .isEqualTo(2);
    }

    private Path backup(DebianPostgres server) throws Exception {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        assertThat(script(server, "backup.sh", backups.toString())).isZero();
        try (var files = Files.list(backups)) {
            List<Path> made = files.sorted().toList();
            assertThat(made).hasSize(2);
            assertThat(made.get(1).getFileName()).hasToString(made.get(0).getFileName() + ".sha256");
            return made.get(0);
        }
    }

    /** One more row only: that mail is stopped. */
    private static void assertTheSame(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> expected = new HashMap<>(before);
        expected.merge("mail_stop", 1L, Long::sum);
        // each start of an engine writes down its own
        expected.keySet().removeIf(RestoreIT::ofTheStart);
        Map<String, Long> found = new HashMap<>(after);
        found.keySet().removeIf(RestoreIT::ofTheStart);
        assertThat(found).isEqualTo(expected);
    }

    private static boolean ofTheStart(String table) {
        return table.equals("act_ge_property");
    }

    private void assertEngineAndDomainAgree() {
        assertThat(ids("select task_id from open_task")).isEqualTo(ids("select id_ from act_ru_task"));
        assertThat(count("select count(*) from act_ru_job where type_ = 'timer'"))
                .as("timers wait for the open deadlines")
                .isPositive();
        assertThat(ids("select distinct case_key from consultation_case where state = 'RUNNING'"))
                .isEqualTo(ids("select distinct business_key_ from act_ru_execution"
                        + " where business_key_ is not null and business_key_ not like '%/%'"));
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : ids("select table_name from information_schema.tables where table_schema = 'public'")) {
            rows.put(table, count("select count(*) from " + table));
        }
        assertThat(rows).hasSizeGreaterThan(60);
        return rows;
    }

    private java.util.UUID aHeldMail() {
        return jdbc.sql("select id from outbox_mail where state = 'HELD' order by id fetch first 1 rows only")
                .query(java.util.UUID.class)
                .single();
    }

    private long mails(String state) {
        return count("select count(*) from outbox_mail where state = '" + state + "'");
    }

    private List<String> ids(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream().sorted().toList();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static int script(DebianPostgres server, String name, String argument)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "scripts/" + name, argument));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(server.environment(DATABASE));
        return builder.start().waitFor();
    }

    private void start(DebianPostgres server) {
        application = new SpringApplicationBuilder(VpSamverkanApplication.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + server.jdbcUrl(DATABASE),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--camunda.bpm.process-engine-name=drill");
        jdbc = application.getBean(JdbcClient.class);
    }
}

package se.vpsamverkan;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import se.vpsamverkan.testing.OnPostgres;

/** Reads each setting back from the running engine: a misspelt property is silent. */
@OnPostgres
class EngineSettingsTests {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ServerProperties server;

    @Test
    void engine() {
        ProcessEngineConfigurationImpl settings = settings();

        assertThat(settings.getDatabaseType()).isEqualTo("postgres");
        assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(settings.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
        assertThat(settings.getHistoryTimeToLive()).isEqualTo("P365D");
        assertThat(settings.getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
        assertThat(settings.isAuthorizationEnabled()).isTrue();
        assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(settings.getFailedJobRetryTimeCycle()).isEqualTo("PT1M,PT5M,PT30M,PT2H,PT6H");
        assertThat(settings.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(settings.isMetricsEnabled()).isFalse();
        assertThat(settings.isTaskMetricsEnabled()).isFalse();
        assertThat(settings.isJobExecutorDeploymentAware()).isFalse();
    }

    @Test
    void jobExecutorIsOffInTests() {
        assertThat(settings().getJobExecutor().isActive()).isFalse();
    }

    @Test
    void poolsOfTheServer() {
        assertThat(((HikariDataSource) dataSource).getMaximumPoolSize()).isEqualTo(20);
        assertThat(server.getTomcat().getThreads().getMax()).isEqualTo(40);
    }

    @Test
    void flywayMadeTheTables() {
        assertThat(jdbc.queryForList("select version from flyway_schema_history where success", String.class))
                .contains("0.9", "1.1");
        assertThat(jdbc.queryForObject(
                        "select count(*) from pg_indexes where indexname = 'act_idx_task_parent_task'", Long.class))
                .isEqualTo(1);
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}

package se.vpsamverkan.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How the engine's background work goes, in figures for the operation of the system. */
@Service
public class BackgroundJobs {

    // The engine's query cannot sort by the instant a job was made, which is all that a job without a due date has.
    private static final String WAITING = """
            from act_ru_job
            where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= :now)
            """;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final Clock clock;

    BackgroundJobs(ManagementService management, RuntimeService runtime, JdbcClient jdbc, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many jobs could run now, those that just do included. */
    public long due() {
        return jdbc.sql("select count(*) " + WAITING)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /**
     * Since when the job that has waited longest could have run; empty when none waits. A job that failed waits from
     * the instant of its next try.
     */
    public Optional<Instant> waitingSince() {
        return jdbc.sql("select coalesce(duedate_, create_time_) " + WAITING + " order by 1 fetch first 1 rows only")
                .param("now", now())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Jobs that have failed as often as they may; a person must look at them. */
    public long failed() {
        return management.createJobQuery().noRetriesLeft().count();
    }

    /** Incidents that nobody has settled. */
    public long incidents() {
        return runtime.createIncidentQuery().count();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

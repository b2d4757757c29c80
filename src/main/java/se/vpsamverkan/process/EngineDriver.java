package se.vpsamverkan.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.CaseKey;

/**
 * Runs the engine's timers by hand, one due date after the other, for replay, demo seeding and tests in which the job
 * executor is off. A single jump in time would let later timers overtake earlier ones; whoever moves the clock asks
 * {@link #nextDue} first and stops there.
 */
@Component
public class EngineDriver {

    private static final Duration POLL = Duration.ofMillis(50);

    private final ManagementService management;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl configuration;

    EngineDriver(ManagementService management, RuntimeService runtime, ProcessEngineConfigurationImpl configuration) {
        this.management = management;
        this.runtime = runtime;
        this.configuration = configuration;
    }

    /** When the next timer fires; empty if none waits. */
    public Optional<Instant> nextDue() {
        List<Job> next = management
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return next.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(next.get(0).getDuedate()).map(Date::toInstant);
    }

    /**
     * Runs every job that is due now, and those they make due, in order of due date. A job that fails stops the run
     * with its exception.
     *
     * @return how many ran
     */
    public int runDue() {
        return run(management
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc());
    }

    /**
     * Waits until nothing is due any more: the job executor does the work where it runs, and this thread where it does
     * not. Answers whether all was done in that time; a job that failed waits for its next try and is not due.
     */
    public boolean settle(Duration atMost) {
        if (!jobExecutorRuns()) {
            runDue();
            return true;
        }
        long end = System.nanoTime() + atMost.toNanos();
        while (management.createJobQuery().executable().count() > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }

    private boolean jobExecutorRuns() {
        var jobs = configuration.getJobExecutor();
        return jobs != null && jobs.isActive();
    }

    /** Runs what an act left to be done in the background, without touching timers due at the same instant. */
    public int runBackground() {
        return run(management
                .createJobQuery()
                .messages()
                .executable()
                .orderByJobId()
                .asc());
    }

    private int run(JobQuery waiting) {
        int ran = 0;
        for (List<Job> next = waiting.listPage(0, 1); !next.isEmpty(); next = waiting.listPage(0, 1)) {
            management.executeJob(next.get(0).getId());
            ran++;
        }
        return ran;
    }

    /** Whether any process instance of the case, or of a part of it, still runs. */
    public boolean runs(CaseKey caseKey) {
        return runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(caseKey.value())
                                .count()
                        + runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKeyLike(caseKey.value() + "/%")
                                .count()
                > 0;
    }
}

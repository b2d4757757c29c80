package se.vpsamverkan.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import se.vpsamverkan.kernel.CaseKey;

/** What the engine has waiting for a case and its parts. */
final class CaseTimers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Clock clock;

    CaseTimers(RuntimeService runtime, ManagementService management, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    /** The case's timers whose time has come. */
    List<Job> due(CaseKey key) {
        return jobs(key)
                .filter(job -> job.getDuedate() != null
                        && !job.getDuedate().toInstant().isAfter(clock.instant()))
                .toList();
    }

    private Stream<Job> jobs(CaseKey key) {
        return Stream.concat(
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(key.value()).list().stream(),
                        runtime
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKeyLike(key.value() + "/%")
                                .list()
                                .stream())
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream());
    }

    /** The first of the case's timers that is due by then; empty when none is. */
    Optional<Job> next(CaseKey key, Instant until) {
        return jobs(key)
                .filter(job -> job.getDuedate() != null
                        && !job.getDuedate().toInstant().isAfter(until))
                .min(Comparator.comparing(Job::getDuedate).thenComparing(this::businessKey));
    }

    /** Work of the case that waits for no time; empty when there is none. */
    Optional<Job> waiting(CaseKey key) {
        return jobs(key).filter(job -> job.getDuedate() == null).findFirst();
    }

    /** What the job's process is about. */
    String businessKey(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** The step of its ladder that a timer waits for. */
    Object rung(Job timer) {
        return runtime.getVariable(timer.getExecutionId(), "nextRung");
    }

    void fire(Job job) {
        management.executeJob(job.getId());
    }
}

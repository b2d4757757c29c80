package se.vpsamverkan.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.process.tasklist.TaskGroups;
import se.vpsamverkan.testing.Office;

/**
 * The engine as tests handle it: one case at a time, its timers fired one after the other under a clock that stands
 * still. Other tests' cases are not touched.
 */
@Component
public class Engine {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final IdentityService identity;
    private final TimeControl time;
    private final Clock clock;

    Engine(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService jobs,
            IdentityService identity,
            TimeControl time,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.identity = identity;
        this.time = time;
        this.clock = clock;
    }

    /** The clock stands here from now on. */
    public void standAt(Instant instant) {
        time.standAt(instant);
    }

    /** What the clock shows. */
    public Instant now() {
        return clock.instant();
    }

    /** Gives the clock back; every test that moved it must. */
    public void release() {
        time.release();
    }

    /** Goes on to this instant and fires every timer of the case on the way, each at its own instant. */
    public void goTo(CaseKey key, Instant until) {
        runBackground(key);
        for (Optional<Job> next = nextTimer(key, until); next.isPresent(); next = nextTimer(key, until)) {
            Instant due = next.get().getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                time.standAt(due);
            }
            jobs.executeJob(next.get().getId());
            runBackground(key);
        }
        if (until.isAfter(clock.instant())) {
            time.standAt(until);
        }
    }

    /** Runs what waits for no time. */
    public void runBackground(CaseKey key) {
        for (Optional<Job> next =
                        waiting(key).filter(job -> job.getDuedate() == null).findFirst();
                next.isPresent();
                next = waiting(key).filter(job -> job.getDuedate() == null).findFirst()) {
            jobs.executeJob(next.get().getId());
        }
    }

    /** The keys of the case's open tasks, sorted, one for each task; watches' tasks too. */
    public List<String> openTasks(CaseKey key) {
        return tasksOf(key).map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** The one open task of this key in the case. */
    public Task task(CaseKey key, String taskKey) {
        List<Task> found = tasksOf(key)
                .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " tasks " + taskKey + ", open: " + openTasks(key));
        }
        return found.get(0);
    }

    /** Does something as this person would in Tasklist: logged in to the engine, with the groups of the hat. */
    public void as(Actor who, Office office, Runnable deed) {
        identity.setAuthentication(
                Office.person(who).toString(), List.copyOf(TaskGroups.of(List.of(who), any -> office.code())));
        try {
            deed.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The keys of the processes of which an instance of the case runs, sorted, one for each instance. */
    public List<String> running(CaseKey key) {
        return instances(key)
                .map(instance -> instance.getProcessDefinitionId()
                        .substring(0, instance.getProcessDefinitionId().indexOf(':')))
                .sorted()
                .collect(Collectors.toList());
    }

    /** When the case's timers are due, in any order. */
    public List<Instant> timersOf(CaseKey key) {
        return waiting(key)
                .filter(job -> job.getDuedate() != null)
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    /** The due date a task shows in the engine. */
    public Instant dueDate(String taskId) {
        return tasks.createTaskQuery()
                .taskId(taskId)
                .singleResult()
                .getDueDate()
                .toInstant();
    }

    private Optional<Job> nextTimer(CaseKey key, Instant until) {
        return waiting(key)
                .filter(job -> job.getDuedate() != null
                        && !job.getDuedate().toInstant().isAfter(until))
                .min(Comparator.comparing(Job::getDuedate));
    }

    private Stream<Job> waiting(CaseKey key) {
        return instances(key)
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream());
    }

    private Stream<Task> tasksOf(CaseKey key) {
        return instances(key)
                .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream());
    }

    private Stream<ProcessInstance> instances(CaseKey key) {
        return Stream.concat(
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(key.value()).list().stream(),
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(key.value() + "/%")
                        .list()
                        .stream());
    }
}

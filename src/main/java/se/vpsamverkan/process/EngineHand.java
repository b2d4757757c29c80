package se.vpsamverkan.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TaskRow;
import se.vpsamverkan.worklist.TimerLog;

/**
 * The only hand that moves the engine. Everything is addressed by its full business key, and exactly one receiver is
 * right: none means that domain and model disagree, two that a key is not unique.
 */
@Component
class EngineHand {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final TaskDeadlines taskDeadlines;
    private final OpenTasks worklist;
    private final TimerLog timers;
    private final ModelHelpers.Groups modelGroups;
    private final Clock clock;

    EngineHand(
            RuntimeService runtime,
            TaskService tasks,
            ConsultationCases cases,
            Deadlines deadlines,
            TaskDeadlines taskDeadlines,
            OpenTasks worklist,
            TimerLog timers,
            ModelHelpers.Groups modelGroups,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.cases = cases;
        this.deadlines = deadlines;
        this.taskDeadlines = taskDeadlines;
        this.worklist = worklist;
        this.timers = timers;
        this.modelGroups = modelGroups;
        this.clock = clock;
    }

    void apply(Effect effect) {
        if (effect instanceof Effect.Start start) {
            start(start.message(), start.businessKey(), start.variables());
        } else if (effect instanceof Effect.Tell tell) {
            tell(tell.message(), tell.businessKey(), tell.variables());
        } else if (effect instanceof Effect.Complete complete) {
            complete(complete);
        } else if (effect instanceof Effect.AssignDepartment assign) {
            assign(assign.caseKey(), assign.department());
        } else if (effect instanceof Effect.Reseat reseat) {
            reseat(reseat);
        } else if (effect instanceof Effect.ShowDeadlines show) {
            showDeadlines(show.caseKey());
        } else if (effect instanceof Effect.CancelTimer cancel) {
            timers.cancelled(cancel.deadline(), clock.instant(), cancel.why());
        } else if (effect instanceof Effect.EndCase end) {
            endCase(end.caseKey(), end.cancelled());
        } else {
            throw new IllegalStateException("no such effect: " + effect);
        }
    }

    private void start(String message, String businessKey, Map<String, Object> variables) {
        CaseKey key = CaseKey.fromBusinessKey(businessKey);
        Map<String, Object> all = new HashMap<>(variables);
        all.put(ProcessVariable.CASE_KEY.name(), key.value());
        all.put(
                ProcessVariable.ADMINISTRATION.name(),
                cases.view(key).administration().toString());
        runtime.startProcessInstanceByMessage(message, businessKey, all);
    }

    private void tell(String message, String businessKey, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables)
                .correlateWithResult();
    }

    private void complete(Effect.Complete complete) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(complete.businessKey())
                .taskDefinitionKey(complete.taskKey())
                .unlimitedList();
        if (complete.seat() != null) {
            open = ofSeat(open, complete.seat());
        }
        if (open.isEmpty() && complete.mayBeMissing()) {
            return;
        }
        if (open.size() != 1) {
            throw new IllegalStateException(
                    open.size() + " open tasks " + complete.taskKey() + " at " + complete.businessKey());
        }
        tasks.complete(open.get(0).getId(), complete.variables());
    }

    /** One question for all parallel tasks: each carries its seat in the execution it runs in. */
    private List<Task> ofSeat(List<Task> open, AdjusterId seat) {
        if (open.isEmpty()) {
            return open;
        }
        Set<String> executions = runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(open.get(0).getProcessInstanceId())
                .variableName(ProcessVariable.ADJUSTER_ID.name())
                .variableValueEquals(ProcessVariable.ADJUSTER_ID.name(), seat.toString())
                .list()
                .stream()
                .map(VariableInstance::getExecutionId)
                .collect(Collectors.toSet());
        return open.stream()
                .filter(task -> executions.contains(task.getExecutionId()))
                .toList();
    }

    private void assign(CaseKey caseKey, DepartmentId department) {
        String businessKey = caseKey.part(department.value());
        List<Task> open =
                tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list();
        if (open.isEmpty()) {
            start(
                    DepartmentAnswersProcess.Messages.DEPARTMENT_ASSIGNED,
                    businessKey,
                    Map.of(ProcessVariable.DEPARTMENT_ID.name(), department.toString()));
        } else if (open.stream()
                .anyMatch(
                        task -> DepartmentAnswersProcess.Tasks.DEPARTMENT_READY.equals(task.getTaskDefinitionKey()))) {
            tell(DepartmentAnswersProcess.Messages.ITEMS_ADDED, businessKey, Map.of());
        }
        // Already writing: the task shows the new items, the domain is read live.
    }

    private void reseat(Effect.Reseat reseat) {
        Set<String> groups = Set.copyOf(modelGroups.ofSeat(reseat.caseKey(), reseat.minutes(), reseat.seat()));
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(
                        reseat.caseKey().part(reseat.minutes().value()))
                .unlimitedList();
        ofSeat(open, reseat.seat()).forEach(task -> offer(task, groups));
    }

    private void offer(Task task, Set<String> groups) {
        Set<String> before = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
        before.stream()
                .filter(group -> !groups.contains(group))
                .forEach(group -> tasks.deleteCandidateGroup(task.getId(), group));
        groups.stream()
                .filter(group -> !before.contains(group))
                .forEach(group -> tasks.addCandidateGroup(task.getId(), group));
        if (task.getAssignee() != null) {
            tasks.setAssignee(task.getId(), null);
        }
        worklist.offered(task.getId(), groups);
    }

    private void showDeadlines(CaseKey caseKey) {
        for (TaskRow row : worklist.of(caseKey)) {
            Instant due = taskDeadlines
                    .of(caseKey, row.taskKey(), row.businessKey())
                    .map(DeadlineView::due)
                    .orElse(null);
            if (!Objects.equals(due, row.due())) {
                Task task = tasks.createTaskQuery().taskId(row.taskId()).singleResult();
                task.setDueDate(due == null ? null : Date.from(due));
                tasks.saveTask(task);
                worklist.dueMoved(row.taskId(), due);
            }
        }
    }

    private void endCase(CaseKey caseKey, boolean cancelled) {
        List<ProcessInstance> running = instancesOf(caseKey).toList();
        for (ProcessInstance instance : running) {
            String process = instance.getProcessDefinitionId();
            if (!cancelled && outlivesTheCase(process, instance.getBusinessKey())) {
                continue;
            }
            if (isOf(process, DeadlineWatchProcess.KEY)) {
                timers.cancelled(new DeadlineId(subjectOf(instance.getBusinessKey())), clock.instant(), "case ended");
            }
            runtime.createMessageCorrelation(DeadlineWatchProcess.Messages.CASE_ENDED)
                    .processInstanceId(instance.getId())
                    .correlateWithResult();
        }
    }

    // Minutes are adjusted and published also after the case is closed, and so are their deadlines watched.
    private boolean outlivesTheCase(String process, String businessKey) {
        return isOf(process, MinutesAdjustmentProcess.KEY)
                || (isOf(process, DeadlineWatchProcess.KEY)
                        && deadlines
                                .view(new DeadlineId(subjectOf(businessKey)))
                                .isOpen());
    }

    private Stream<ProcessInstance> instancesOf(CaseKey caseKey) {
        return Stream.concat(
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey.value()).list().stream(),
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(caseKey.value() + "/%")
                        .list()
                        .stream());
    }

    private static boolean isOf(String processDefinitionId, String key) {
        return processDefinitionId.startsWith(key + ":");
    }

    private static UUID subjectOf(String businessKey) {
        return TaskDeadlines.subjectOf(businessKey)
                .orElseThrow(() -> new IllegalStateException("not the key of a part: " + businessKey));
    }
}

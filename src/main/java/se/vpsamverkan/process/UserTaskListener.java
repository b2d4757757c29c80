package se.vpsamverkan.process;

import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TaskRow;

/**
 * Follows every user task of every model: shows its deadline, keeps the worklist in step, and sends a task completed
 * from outside through the door.
 */
@Component
class UserTaskListener extends AbstractBpmnParseListener {

    private final TaskDeadlines deadlines;
    private final OpenTasks worklist;
    private final TaskDoor door;
    private final Clock clock;

    UserTaskListener(TaskDeadlines deadlines, OpenTasks worklist, TaskDoor door, Clock clock) {
        this.deadlines = deadlines;
        this.worklist = worklist;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String process = ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey();
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, created -> created(created, process));
        task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::assigned);
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, this::completed);
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, this::deleted);
    }

    private void created(DelegateTask task, String process) {
        String businessKey = businessKey(task);
        CaseKey caseKey = CaseKey.fromBusinessKey(businessKey);
        Optional<DeadlineView> deadline = deadlines.of(caseKey, task.getTaskDefinitionKey(), businessKey);
        task.setDescription(caseKey.value());
        deadline.ifPresent(found -> task.setDueDate(Date.from(found.due())));
        worklist.opened(new TaskRow(
                task.getId(),
                caseKey,
                businessKey,
                process,
                task.getTaskDefinitionKey(),
                task.getName(),
                groups(task),
                deadline.map(DeadlineView::due).orElse(null),
                deadline.map(DeadlineView::kind).orElse(null),
                deadline.map(DeadlineView::subject).orElse(null),
                person(task.getAssignee()),
                clock.instant()));
    }

    private void assigned(DelegateTask task) {
        worklist.claimed(task.getId(), person(task.getAssignee()));
    }

    private void completed(DelegateTask task) {
        if (!FactQueue.isTelling()) {
            door.complete(task, businessKey(task));
        }
        worklist.finished(task.getId());
    }

    private void deleted(DelegateTask task) {
        worklist.finished(task.getId());
    }

    private static Set<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable PersonId person(@Nullable String user) {
        return user == null ? null : PersonId.of(user);
    }

    private static String businessKey(DelegateTask task) {
        String businessKey = task.getExecution().getProcessBusinessKey();
        if (businessKey == null) {
            throw new IllegalStateException("task without a business key: " + task.getTaskDefinitionKey());
        }
        return businessKey;
    }
}

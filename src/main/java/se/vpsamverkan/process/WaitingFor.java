package se.vpsamverkan.process;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.process.tasklist.AwaitedTasks;
import se.vpsamverkan.process.tasklist.TaskGroups;

/**
 * Who waits for whom: HR and the director follow the departments' answers. HR also sees whose input is awaited, but
 * only where receipts are shown before the last day: the task ends with the first submission, so its end would tell.
 */
@Component
class WaitingFor implements AwaitedTasks {

    private static final List<String> DEPARTMENTS =
            List.of(DepartmentAnswersProcess.Tasks.WRITE_ANSWERS, DepartmentAnswersProcess.Tasks.DEPARTMENT_READY);
    private static final List<String> UNIONS = List.of(UnionTrackProcess.Tasks.SUBMIT_INPUT);

    private final Directory directory;

    WaitingFor(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<String> ofDepartments() {
        return DEPARTMENTS;
    }

    @Override
    public List<String> ofUnions() {
        return UNIONS;
    }

    @Override
    public Set<String> followers(DelegateTask task) {
        if (DEPARTMENTS.contains(task.getTaskDefinitionKey())) {
            return Set.of(group(task, Role.HR_COORDINATOR), group(task, Role.DIRECTOR));
        }
        return UNIONS.contains(task.getTaskDefinitionKey()) && showsReceipts(task)
                ? Set.of(group(task, Role.HR_COORDINATOR))
                : Set.of();
    }

    private boolean showsReceipts(DelegateTask task) {
        return directory
                .administration(AdministrationId.of(ProcessVariable.ADMINISTRATION.from(task)))
                .settings()
                .showReceiptsBeforeDeadline();
    }

    private static String group(DelegateTask task, Role role) {
        return TaskGroups.role(role, new CaseKey(ProcessVariable.CASE_KEY.from(task)).administrationCode());
    }
}

package se.vpsamverkan.process.tasklist;

import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rights arise per task and go with it: candidates and assignee may read it and work on it, followers may read it. Nobody may assign, nobody
 * owns a filter or a deployment, and nothing is granted on processes.
 */
@Component
class TaskRights extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity @Nullable [] NONE = null;

    private final AwaitedTasks awaited;

    TaskRights(AwaitedTasks awaited) {
        this.awaited = awaited;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(Task task, String userId, String type) {
        return IdentityLinkType.CANDIDATE.equals(type) ? super.newTaskUserIdentityLink(task, userId, type) : NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        if (!IdentityLinkType.CANDIDATE.equals(type)) {
            return NONE;
        }
        AuthorizationEntity[] offered = super.newTaskGroupIdentityLink(task, groupId, type);
        return isNew((TaskEntity) task)
                ? Stream.concat(
                                Stream.of(offered),
                                awaited.followers((TaskEntity) task).stream().map(follower -> mayRead(task, follower)))
                        .toArray(AuthorizationEntity[]::new)
                : offered;
    }

    // Offered to another group later on, a task has its followers already.
    private static boolean isNew(TaskEntity task) {
        return task.getTaskState() == null || task.getTaskState().equals("Init");
    }

    private AuthorizationEntity mayRead(Task task, String groupId) {
        return createGrantAuthorization(null, groupId, Resources.TASK, task.getId(), Permissions.READ);
    }

    /** A group that is no longer offered the task loses what the offer gave it. */
    @Override
    public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        AuthorizationEntity granted = getGrantAuthorizationByGroupId(groupId, Resources.TASK, task.getId());
        return granted == null ? NONE : new AuthorizationEntity[] {granted};
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newFilter(Filter filter) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newDeployment(Deployment deployment) {
        return NONE;
    }

    @Override
    protected Permission getDefaultUserPermissionForTask() {
        return Permissions.TASK_WORK;
    }
}

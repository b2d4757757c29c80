package se.vpsamverkan.process.tasklist;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Tasklist needs to be useful, made once: the right to open it and one shared filter. Two nodes starting together
 * would make it twice, so a locked row comes first.
 */
@Component
class TasklistSeed {

    static final String MY_TASKS = "Mina uppgifter";

    private final JdbcClient jdbc;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    TasklistSeed(JdbcClient jdbc, AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.jdbc = jdbc;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void seed() {
        jdbc.sql("select name from engine_seed where name = 'tasklist' for update")
                .query(String.class)
                .single();
        grant(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Resources.FILTER, myTasks(), Permissions.READ);
    }

    private String myTasks() {
        Filter found = filters.createFilterQuery().filterName(MY_TASKS).singleResult();
        if (found != null) {
            return found.getId();
        }
        TaskQuery mine = tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .endOr()
                .orderByDueDate()
                .asc();
        Filter filter = filters.newTaskFilter(MY_TASKS);
        filter.setQuery(mine);
        filter.setProperties(Map.of(
                "description",
                "Det som du eller din roll ska göra, med den tid som kommer först överst",
                "priority",
                -10,
                "refresh",
                true,
                "showUndefinedVariable",
                false));
        return filters.saveFilter(filter).getId();
    }

    private void grant(Resource resource, String id, Permissions right) {
        boolean there = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(TaskGroups.TASKLIST)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!there) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(TaskGroups.TASKLIST);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(right);
            authorizations.saveAuthorization(grant);
        }
    }
}

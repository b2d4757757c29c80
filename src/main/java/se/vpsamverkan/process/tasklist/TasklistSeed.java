package se.vpsamverkan.process.tasklist;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Tasklist needs to be useful: the right to open it, and the shared filters as this version of the application
 * means them. Two nodes starting together would make them twice, so a locked row comes first.
 */
@Component
class TasklistSeed {

    private final JdbcClient jdbc;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final SharedFilters shared;

    TasklistSeed(JdbcClient jdbc, AuthorizationService authorizations, FilterService filters, SharedFilters shared) {
        this.jdbc = jdbc;
        this.authorizations = authorizations;
        this.filters = filters;
        this.shared = shared;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void seed() {
        jdbc.sql("select name from engine_seed where name = 'tasklist' for update")
                .query(String.class)
                .single();
        grant(TaskGroups.TASKLIST, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        List<SharedFilters.SharedFilter> wanted = shared.all();
        for (int place = 0; place < wanted.size(); place++) {
            SharedFilters.SharedFilter filter = wanted.get(place);
            String id = save(filter, place);
            for (String group : filter.groups()) {
                grant(group, Resources.FILTER, id, Permissions.READ);
            }
        }
    }

    private String save(SharedFilters.SharedFilter wanted, int place) {
        Filter found = filters.createFilterQuery().filterName(wanted.name()).singleResult();
        Filter filter = found == null ? filters.newTaskFilter(wanted.name()) : found;
        filter.setQuery(wanted.query());
        filter.setProperties(Map.of(
                "description",
                wanted.description(),
                // Tasklist shows the lowest first, and opens it
                "priority",
                place,
                // asking again and again would keep a session alive that nobody uses
                "refresh",
                false,
                "showUndefinedVariable",
                false));
        return filters.saveFilter(filter).getId();
    }

    private void grant(String group, Resource resource, String id, Permissions right) {
        boolean there = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!there) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(right);
            authorizations.saveAuthorization(grant);
        }
    }
}

package se.vpsamverkan.process.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every request of Tasklist that gets through; all others are refused. */
final class TasklistRoutes {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String ID = "([0-9a-zA-Z:_.-]+)";

    private static final List<Route> ROUTES = List.of(
            // reading: what is visible is the engine's authorizations' matter
            read("/camunda/api/engine/engine/?"),
            read("/camunda/api/admin/auth/user/default"),
            read("/camunda/api/tasklist/plugin/[a-zA-Z-]+/static/[0-9a-zA-Z_./-]+"),
            read(ENGINE + "version"),
            read(ENGINE + "authorization/check"),
            read(ENGINE + "user/" + ID + "/profile"),
            read(ENGINE + "group"),
            read(ENGINE + "filter"),
            read(ENGINE + "filter/count"),
            read(ENGINE + "filter/" + ID),
            read(ENGINE + "filter/" + ID + "/(list|count|singleResult)"),
            read(ENGINE + "task"),
            read(ENGINE + "task/count"),
            read(ENGINE + "task/" + ID),
            read(ENGINE + "task/" + ID + "/(form|deployed-form|form-variables|identity-links|comment)"),
            read(ENGINE + "process-definition/" + ID),
            read(ENGINE + "process-definition/" + ID + "/xml"),
            read(ENGINE + "process-instance/" + ID),
            // questions with a body
            ask(ENGINE + "filter/" + ID + "/(list|count|singleResult)"),
            ask(ENGINE + "task"),
            ask(ENGINE + "task/count"),
            // asks what it may do, changes nothing
            new Route(Act.READ, Pattern.compile("OPTIONS " + ENGINE + "(filter|task)(/" + ID + ")?")),
            // doing
            act(Act.LOG_OUT, "/camunda/api/admin/auth/user/default/logout"),
            act(Act.CLAIM, ENGINE + "task/" + ID + "/claim"),
            act(Act.UNCLAIM, ENGINE + "task/" + ID + "/unclaim"),
            act(Act.COMPLETE, ENGINE + "task/" + ID + "/(?:complete|submit-form)"));

    private TasklistRoutes() {}

    /** What a route does. */
    enum Act {
        READ,
        ASK,
        LOG_OUT,
        CLAIM,
        UNCLAIM,
        COMPLETE;

        /** Whether the act is about one task, named in the path. */
        boolean onTask() {
            return this == CLAIM || this == UNCLAIM || this == COMPLETE;
        }
    }

    /** A request that gets through; {@code id} is the first id in the path, empty when there is none. */
    record Match(Act act, String id) {}

    /** The route of this request, or empty when it is refused. */
    static Optional<Match> of(String method, String path) {
        String request = method + " " + path;
        for (Route route : ROUTES) {
            Matcher matcher = route.pattern().matcher(request);
            if (matcher.matches()) {
                String id = matcher.groupCount() == 0 || matcher.group(1) == null ? "" : matcher.group(1);
                return Optional.of(new Match(route.act(), id));
            }
        }
        return Optional.empty();
    }

    private static Route read(String path) {
        return new Route(Act.READ, Pattern.compile("(?:GET|HEAD) " + path));
    }

    private static Route ask(String path) {
        return new Route(Act.ASK, Pattern.compile("POST " + path));
    }

    private static Route act(Act act, String path) {
        return new Route(act, Pattern.compile("POST " + path));
    }

    private record Route(Act act, Pattern pattern) {}
}

package se.vpsamverkan.process.tasklist;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Role;

/**
 * The filters everybody in Tasklist shares. A filter only sorts what the reader may see anyway; days are Stockholm's.
 * A union's right to hand in stands in a filter of its own and is never called late.
 */
@Component
class SharedFilters {

    private static final String NOW = "${now()}";
    private static final String END_OF_TODAY = "${endOfTodayInStockholm()}";
    private static final String END_OF_WEEK = "${endOfWeekInStockholm()}";

    private static final List<String> ALL = List.of(TaskGroups.TASKLIST);
    private static final List<String> HR = List.of(TaskGroups.tasklist(Role.HR_COORDINATOR));
    private static final List<String> HR_AND_DIRECTOR =
            List.of(TaskGroups.tasklist(Role.HR_COORDINATOR), TaskGroups.tasklist(Role.DIRECTOR));

    private final TaskService tasks;
    private final AwaitedTasks awaited;

    SharedFilters(TaskService tasks, AwaitedTasks awaited) {
        this.tasks = tasks;
        this.awaited = awaited;
    }

    /** In the order of the list; the first one opens. */
    List<SharedFilter> all() {
        return List.of(
                new SharedFilter(
                        "Mina uppgifter",
                        "Det du har tagit, och det som du eller din roll kan ta",
                        ALL,
                        dated().or()
                                .taskAssigneeExpression("${currentUser()}")
                                .taskCandidateGroupInExpression("${currentUserGroups()}")
                                .endOr()),
                new SharedFilter(
                        "Försenat",
                        "Tiden har gått ut och steget är inte klart",
                        ALL,
                        employers().dueBeforeExpression(NOW)),
                new SharedFilter(
                        "Ska vara klart i dag",
                        "Tiden går ut senast kl. 23.59 i dag",
                        ALL,
                        employers().dueAfterExpression(NOW).dueBeforeExpression(END_OF_TODAY)),
                new SharedFilter(
                        "Den här veckan",
                        "Tiden går ut senast på söndag, i dag inräknat",
                        ALL,
                        employers().dueAfterExpression(NOW).dueBeforeExpression(END_OF_WEEK)),
                new SharedFilter(
                        "Inväntar avdelningar",
                        "Avdelningarnas svar som inte har kommit till HR",
                        HR_AND_DIRECTOR,
                        dated().taskDefinitionKeyIn(keys(awaited.ofDepartments()))),
                new SharedFilter(
                        "Inväntar fackliga",
                        "Fackliga organisationer som fortfarande kan lämna in. Att lämna in är en rätt, så inget här är försenat",
                        HR,
                        dated().taskDefinitionKeyIn(keys(awaited.ofUnions()))),
                new SharedFilter(
                        "Ej tagna",
                        "Det som du eller din roll kan ta och som ingen har tagit",
                        ALL,
                        dated().taskUnassigned().taskCandidateGroupInExpression("${currentUserGroups()}")));
    }

    private TaskQuery employers() {
        return dated().taskDefinitionKeyNotIn(keys(awaited.ofUnions()));
    }

    private TaskQuery dated() {
        return tasks.createTaskQuery().orderByDueDate().asc();
    }

    private static String[] keys(List<String> keys) {
        return keys.toArray(String[]::new);
    }

    /**
     * One filter.
     *
     * @param name as the list shows it; also what the filter is found by at the next start
     * @param groups who finds it in the list
     */
    record SharedFilter(String name, String description, List<String> groups, TaskQuery query) {}
}

package se.vpsamverkan.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.testing.OnPostgres;

/** An expression that comes in through a query is never evaluated, whatever field and whatever nesting it comes in. */
@OnPostgres
class ExpressionGuardTests {

    private static final String EVIL = "${guardProbe.incrementAndGet()}";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    private final AtomicInteger evaluations = new AtomicInteger();

    @BeforeEach
    void makeTheProbeReachable() {
        settings().getBeans().put("guardProbe", evaluations);
    }

    @AfterEach
    void takeTheProbeAway() {
        settings().getBeans().remove("guardProbe");
    }

    static List<Method> expressionFields() {
        return Arrays.stream(TaskQuery.class.getMethods())
                .filter(method -> method.getName().endsWith("Expression"))
                .filter(method -> method.getParameterCount() == 1)
                .toList();
    }

    @Test
    void thereAreFieldsToProbe() {
        assertThat(expressionFields()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("expressionFields")
    void notInADirectQuery(Method field) {
        probe(() -> set(field, tasks.createTaskQuery()).list());
        probe(() -> set(field, tasks.createTaskQuery()).count());
    }

    @ParameterizedTest
    @MethodSource("expressionFields")
    void notInAnOrQuery(Method field) {
        probe(() -> set(field, tasks.createTaskQuery().or()).endOr().list());
    }

    @ParameterizedTest
    @MethodSource("expressionFields")
    void notInASavedFilterNorInWhatExtendsIt(Method field) {
        for (boolean nested : new boolean[] {false, true}) {
            Filter saved = filters.saveFilter(filters.newTaskFilter("guard " + field.getName() + nested)
                    .setQuery(
                            nested
                                    ? set(field, tasks.createTaskQuery().or()).endOr()
                                    : set(field, tasks.createTaskQuery())));
            try {
                probe(() -> filters.list(saved.getId()));
                probe(() -> filters.count(saved.getId()));
                probe(() -> filters.list(
                        saved.getId(), set(field, tasks.createTaskQuery().or()).endOr()));
            } finally {
                filters.deleteFilter(saved.getId());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("expressionFields")
    void notInAFilterThatOnlyExtends(Method field) {
        Filter harmless = filters.saveFilter(filters.newTaskFilter("harmless " + field.getName())
                .setQuery(tasks.createTaskQuery().taskName("finns inte")));
        try {
            probe(() -> filters.list(harmless.getId(), set(field, tasks.createTaskQuery())));
        } finally {
            filters.deleteFilter(harmless.getId());
        }
    }

    /** The two about the person are tried over the wire, with the shared filter. */
    @Test
    void theAllowedTextsAboutTimeWorkInAStoredFilter() {
        Filter filter = filters.saveFilter(filters.newTaskFilter("allowed")
                .setQuery(tasks.createTaskQuery()
                        .taskName("finns inte")
                        .dueBeforeExpression("${endOfTodayInStockholm()}")
                        .followUpBeforeExpression("${endOfWeekInStockholm()}")
                        .taskCreatedBeforeExpression("${now()}")));
        try {
            assertThat(filters.list(filter.getId())).isEmpty();
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    @Test
    void anAllowedTextWithSomethingAroundItIsNotAllowed() {
        assertThatThrownBy(() -> settings()
                        .getExpressionManager()
                        .createExpression(" ${now()}")
                        .getValue(null))
                .hasMessageContaining("not evaluated");
    }

    @Test
    void onlyDelegatesAndHelpersAreReachable() {
        assertThat(settings().getBeans().keySet().stream().map(Object::toString))
                .contains("groups", "names", "adjusters", "closeCase", "computeNextRung")
                .doesNotContain("dataSource", "clock", "taskService", "jdbcClient");
        assertThat(settings().getExpressionManager()).isInstanceOf(GuardedExpressionManager.class);
    }

    private void probe(Runnable query) {
        try {
            query.run();
        } catch (RuntimeException refused) {
            assertThat(refused).isNotNull();
        }
        assertThat(evaluations).hasValue(0);
    }

    private static TaskQuery set(Method field, TaskQuery query) {
        try {
            return (TaskQuery) field.invoke(query, EVIL);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}

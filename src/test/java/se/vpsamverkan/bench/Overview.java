package se.vpsamverkan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.process.tasklist.TaskGroups;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TaskRow;

/** The list of what an office has to do, asked of our worklist and of the engine's own task query. */
@TestComponent
class Overview {

    private static final int WARM = 50;
    private static final int TIMES = 300;
    private static final double SHARE = 0.25;

    private final OpenTasks worklist;
    private final TaskService tasks;
    private final IdentityService identity;

    Overview(OpenTasks worklist, TaskService tasks, IdentityService identity) {
        this.worklist = worklist;
        this.tasks = tasks;
        this.identity = identity;
    }

    /** Both in one run, in random order, for the HR and the secretary of the case's administration. */
    void assertAQuarterOfTheEngines(CaseKey key) {
        Set<String> groups = Set.of(
                TaskGroups.role(Role.HR_COORDINATOR, key.administrationCode()),
                TaskGroups.role(Role.SECRETARY, key.administrationCode()));
        List<Double> ours = new ArrayList<>();
        List<Double> engines = new ArrayList<>();
        Random dice = new Random(3);
        for (int i = 0; i < WARM + TIMES; i++) {
            boolean oursFirst = dice.nextBoolean();
            double first = oursFirst ? worklist(groups) : engine(groups);
            double second = oursFirst ? engine(groups) : worklist(groups);
            if (i >= WARM) {
                ours.add(oursFirst ? first : second);
                engines.add(oursFirst ? second : first);
            }
        }
        double share = percentile(ours) / percentile(engines);
        System.out.printf(
                "overview: p95 %.2f ms ours, %.2f ms the engine's (%.2f)%n",
                percentile(ours), percentile(engines), share);
        assertThat(share).as("p95 of the overview beside the engine's").isLessThanOrEqualTo(SHARE);
    }

    private double worklist(Set<String> groups) {
        long begun = System.nanoTime();
        List<TaskRow> found = worklist.forGroups(groups);
        double took = (System.nanoTime() - begun) / 1e6;
        assertThat(found).isNotEmpty();
        return took;
    }

    /** As Tasklist asks: with the person's rights, the first page. */
    private double engine(Set<String> groups) {
        identity.setAuthentication("an-hr-person", List.copyOf(groups));
        try {
            long begun = System.nanoTime();
            List<Task> found = tasks.createTaskQuery()
                    .taskCandidateGroupIn(List.copyOf(groups))
                    .orderByDueDate()
                    .asc()
                    .listPage(0, 50);
            double took = (System.nanoTime() - begun) / 1e6;
            assertThat(found).isNotEmpty();
            return took;
        } finally {
            identity.clearAuthentication();
        }
    }

    private static double percentile(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }
}

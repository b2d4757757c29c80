package se.vpsamverkan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.process.tasklist.TaskGroups;
import se.vpsamverkan.testing.Office;

/** Eight people finish one task at once, half of them in the portal, half in Tasklist: it is finished once. */
@LongRun
class RaceIT {

    private static final int RUNNERS = 8;

    @Autowired
    private Consultation consultation;

    @Autowired
    private Storm storm;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeControl time;

    @BeforeEach
    void calm() {
        storm.calm();
    }

    @AfterEach
    void giveTheClockBack() {
        time.release();
    }

    @RepeatedTest(5)
    void oneWinsAndTheOthersAreToldSo() throws Exception {
        Consultation.Played played = consultation.planned(2);
        Office office = played.cast().office();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(played.key().value())
                .singleResult()
                .getId();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService runners = Executors.newFixedThreadPool(RUNNERS);
        List<Future<String>> finished = new ArrayList<>();
        for (int i = 0; i < RUNNERS; i++) {
            boolean portal = i % 2 == 0;
            finished.add(runners.submit((Callable<String>) () -> {
                start.await();
                return portal ? inThePortal(played, office.hr()) : inTasklist(task, office);
            }));
        }
        start.countDown();
        List<String> ends = new ArrayList<>();
        for (Future<String> end : finished) {
            ends.add(end.get());
        }
        runners.shutdown();

        assertThat(ends).filteredOn("done"::equals).hasSize(1);
        assertThat(ends)
                .filteredOn(end -> !"done".equals(end))
                .hasSize(RUNNERS - 1)
                .allMatch(end -> end.startsWith("refused"));
        assertThat(jdbc.sql("select count(*) from journal_entry where case_key = ? and event_type = 'PlanConfirmed'")
                        .param(played.key().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private String inThePortal(Consultation.Played played, Actor hr) {
        try {
            var result = cases.confirmPlan(hr, played.key(), null);
            return result.refusal().map(refusal -> "refused " + refusal).orElse("done");
        } catch (ConcurrencyFailureException | ProcessEngineException lost) {
            return "refused " + lost.getClass().getSimpleName();
        }
    }

    private String inTasklist(String task, Office office) {
        identity.setAuthentication(
                Office.person(office.hr()).toString(),
                List.copyOf(TaskGroups.of(List.of(office.hr()), any -> office.code())));
        try {
            tasks.complete(task, Map.of("anchoredOn", "2027-09-14"));
            return "done";
        } catch (ConcurrencyFailureException | ProcessEngineException lost) {
            return "refused " + lost.getClass().getSimpleName();
        } finally {
            identity.clearAuthentication();
        }
    }
}

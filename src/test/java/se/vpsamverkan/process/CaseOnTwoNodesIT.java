package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.vpsamverkan.VpSamverkanApplication;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.meeting.CarryOver;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.PostgresServer;

/** Two applications on one PostgreSQL, each with its engine: every step of a case is taken on the other one. */
@Tag("long")
class CaseOnTwoNodesIT {

    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    private int at;

    @Test
    void aCaseIsDrivenThroughBoth() {
        try (PostgresServer server = PostgresServer.start()) {
            try {
                nodes.add(start(server, "one"));
                nodes.add(start(server, "other"));
                drive();
            } finally {
                here().getBean(Engine.class).release();
                nodes.forEach(ConfigurableApplicationContext::close);
            }
        }
    }

    private void drive() {
        Office office = here().getBean(Fixtures.class).office();
        CaseKey key = here().getBean(Pathways.class).planned(office, 2, Pathways.BOARD);
        next().confirm(office, key);
        next().sendInvitation(office, key);
        next().dispatch(office, key);
        next().handIn(office, key, 0, 2);
        next().handIn(office, key, 1, 1);
        next().sendAgenda(office, key);
        next().closeInput(key);
        assertThat(engine().openTasks(key)).containsExactly("distributeItems", "distributeItems");
        next().distribute(office, key, 0, office.department(0));
        next().distribute(office, key, 1, office.department(0));
        next().answerAll(key, office.head(0), office.union(0));
        next().answerAll(key, office.head(0), office.union(1));
        next().reviewed(office, key);
        next();
        here().getBean(Answers.class).approve(office.director(), key).orThrow();
        next().beginMeeting(key);
        next().endMeeting(office, key, 2, 1);
        next().draftMinutes(office, key);
        next().freeze(key);
        next();
        engine().runBackground(key);
        next().sign(office, key);
        next().publish(office, key);
        Pathways path = next();
        engine().goTo(key, path.due(key, DeadlineKind.CENTRAL_WINDOW));
        next();
        engine().goTo(key, path.due(key, DeadlineKind.BOARD_DECISION).minusSeconds(3600));
        ConsultationCases cases = here().getBean(ConsultationCases.class);
        cases.recordBoardDecision(office.hr(), key, LocalDate.of(2027, 12, 15), null)
                .orThrow();
        next();
        here().getBean(CarryOver.class).handOn(office.hr(), key).orThrow();

        for (ConfigurableApplicationContext node : nodes) {
            assertThat(node.getBean(ConsultationCases.class).view(key).state()).isEqualTo(CaseState.CLOSED);
            assertThat(node.getBean(Engine.class).running(key)).isEmpty();
            assertThat(node.getBean(Journal.class).verify(key).isIntact()).isTrue();
        }
    }

    private ConfigurableApplicationContext here() {
        return nodes.get(at);
    }

    private Engine engine() {
        return here().getBean(Engine.class);
    }

    /** The other node's turn, at the same time of day. */
    private Pathways next() {
        var now = engine().now();
        at = 1 - at;
        engine().standAt(now);
        return here().getBean(Pathways.class);
    }

    private static ConfigurableApplicationContext start(PostgresServer server, String engine) {
        return new SpringApplicationBuilder(VpSamverkanApplication.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + server.jdbcUrl(),
                        "--spring.datasource.username=" + server.username(),
                        "--spring.datasource.password=" + server.password(),
                        "--camunda.bpm.process-engine-name=" + engine);
    }
}

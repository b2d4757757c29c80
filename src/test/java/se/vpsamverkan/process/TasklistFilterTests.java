package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vpsamverkan.process.TasklistVisitor.ENGINE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.AdministrationSettings;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** What Tasklist's shared filters list over the wire, for whom and on which day. */
@OnPostgres
class TasklistFilterTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PartyRegister register;

    @Autowired
    private Pathways path;

    @Autowired
    private Engine engine;

    @Autowired
    private ObjectMapper json;

    private Office office;
    private CaseKey key;
    private TasklistVisitor visitor;

    @BeforeEach
    void planACase() {
        office = fixtures.office();
        key = path.planned(office, 1, null);
        visitor = new TasklistVisitor(port, fixtures, json);
    }

    @AfterEach
    void giveTheClockBack() {
        engine.release();
    }

    @Test
    void everyHatFindsItsSharedFilters() throws Exception {
        visitor.enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));
        assertThat(visitor.filters().keySet())
                .containsExactly(
                        "Mina uppgifter",
                        "Försenat",
                        "Ska vara klart i dag",
                        "Den här veckan",
                        "Inväntar avdelningar",
                        "Inväntar fackliga",
                        "Ej tagna");

        visitor = new TasklistVisitor(port, fixtures, json);
        visitor.enter(Hat.head(office.administration(), office.department(0)));
        assertThat(visitor.filters().keySet())
                .containsExactly("Mina uppgifter", "Försenat", "Ska vara klart i dag", "Den här veckan", "Ej tagna");
    }

    @Test
    void hrSeesWhomOneWaitsForAndTouchesNothing() throws Exception {
        PersonId me = visitor.enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));
        path.confirm(office, key);
        path.dispatch(office, key);
        String input = engine.task(key, "submitInput").getId();

        assertThat(visitor.listed("Inväntar fackliga")).containsExactly(input);
        assertThat(visitor.listed("Mina uppgifter")).doesNotContain(input);
        engine.standAt(path.due(key, DeadlineKind.INPUT).plusSeconds(3600));
        assertThat(visitor.listed("Försenat")).doesNotContain(input);
        for (HttpResponse<String> no : List.of(
                visitor.submit(input, Map.of()),
                visitor.post(ENGINE + "task/" + input + "/complete", "{}"),
                visitor.claim(input, me))) {
            assertThat(no.statusCode()).isBetween(403, 422);
            visitor.assertSpoken(no);
        }
        assertThat(engine.openTasks(key)).contains("submitInput");
    }

    @Test
    void whereReceiptsAreHiddenNobodyWatchesTheUnion() throws Exception {
        AdministrationSettings before = AdministrationSettings.defaults();
        register.changeSettings(
                        office.hr(),
                        office.administration(),
                        new AdministrationSettings(
                                before.consultationEndsAt(),
                                before.centralRequestDays(),
                                before.minUnionDays(),
                                false,
                                before.crossUnionVisibility()))
                .orThrow();
        visitor.enter(Hat.employer(Role.HR_COORDINATOR, office.administration()));
        path.confirm(office, key);
        path.dispatch(office, key);

        assertThat(visitor.listed("Inväntar fackliga")).isEmpty();
        assertThat(visitor.get(ENGINE + "task/"
                                + engine.task(key, "submitInput").getId())
                        .statusCode())
                .isGreaterThanOrEqualTo(403);
    }

    @Test
    void daysAreStockholmsAndDatesFollowTheirDeadline() throws Exception {
        visitor.enter(Hat.head(office.administration(), office.department(0)));
        path.confirm(office, key);
        path.dispatch(office, key);
        path.handIn(office, key, 0, 1);
        path.closeInput(key);
        path.distribute(office, key, 0, office.department(0));
        String task = engine.task(key, "writeAnswers").getId();
        LocalDate day = LocalDate.of(2027, 11, 19);
        path.answersDue(office, key, day.atTime(23, 59));

        // 23.30 and 00.30 in Stockholm are one and the same day in UTC
        engine.standAt(path.at(day.minusDays(1).atTime(23, 30)));
        assertThat(visitor.listed("Ska vara klart i dag")).isEmpty();
        assertThat(visitor.listed("Den här veckan")).containsExactly(task);
        engine.standAt(path.at(day.atTime(0, 30)));
        assertThat(visitor.listed("Ska vara klart i dag")).containsExactly(task);
        assertThat(visitor.listed("Den här veckan")).containsExactly(task);
        engine.standAt(path.at(day.atTime(23, 59, 59)));
        assertThat(visitor.listed("Ska vara klart i dag")).containsExactly(task);
        assertThat(visitor.listed("Försenat")).isEmpty();
        engine.standAt(path.at(day.plusDays(1).atTime(0, 0, 1)));
        assertThat(visitor.listed("Ska vara klart i dag")).isEmpty();
        assertThat(visitor.listed("Försenat")).containsExactly(task);

        path.answersDue(office, key, day.plusDays(1).atTime(12, 0));
        assertThat(visitor.listed("Försenat")).isEmpty();
        assertThat(visitor.listed("Ska vara klart i dag")).containsExactly(task);
    }
}

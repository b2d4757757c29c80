package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.meeting.CarryOver;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** What may be skipped, what comes too late and what is interrupted: every way beside the straight one. */
@OnPostgres
class SidePathsProcessTests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Pathways path;

    @Autowired
    private Engine engine;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private MinutesDesk minutes;

    @Autowired
    private CentralTracks tracks;

    @Autowired
    private CarryOver carryOver;

    @Autowired
    private TaskService tasks;

    private Office office;

    @BeforeEach
    void moveIn() {
        office = fixtures.office();
    }

    @AfterEach
    void giveTheClockBack() {
        engine.release();
    }

    @Test
    void nobodyHandsInAndNothingIsDecidedByTheBoard() {
        CaseKey key = dispatched(2);
        path.closeInput(key);
        assertThat(engine.openTasks(key)).containsExactly("sendInvitation");
        assertThat(engine.running(key)).doesNotContain("union-track");

        path.beginMeeting(key);
        assertThat(engine.openTasks(key)).containsExactly("holdMeeting");
        path.endMeeting(office, key, 2);
        assertThat(engine.openTasks(key)).containsExactly("handOverCarryOver", "writeMinutes");
    }

    @Test
    void aClosedCaseStillGetsItsMinutesAdjusted() {
        CaseKey key = ended(1);
        carryOver.handOn(office.hr(), key).orThrow();
        assertThat(cases.view(key).state()).isEqualTo(CaseState.CLOSED);
        assertThat(engine.running(key)).containsOnly("minutes-adjustment", "deadline-watch");

        path.draftMinutes(office, key);
        path.freeze(key);
        engine.runBackground(key);
        path.sign(office, key);
        path.publish(office, key);

        assertThat(engine.running(key)).isEmpty();
    }

    @Test
    void aCaseWithoutTextRoundGoesStraightToTheMeeting() {
        CaseKey key = path.planned(office, 1, null, CaseKind.MBL_FOLLOWUP);
        path.confirm(office, key);

        assertThat(engine.openTasks(key)).containsExactly("sendInvitation");
        path.beginMeeting(key);
        assertThat(engine.openTasks(key)).containsExactly("holdMeeting");
    }

    @Test
    void lateInputIsReceivedAndHrDecidesWhenItIsAnswered() {
        CaseKey key = dispatched(2);
        path.handIn(office, key, 0, 1);
        path.closeInput(key);

        engine.standAt(engine.now().plusSeconds(3600));
        path.handIn(office, key, 1, 1);
        assertThat(engine.openTasks(key)).contains("decideLateInput", "distributeItems");
        complete(office.hr(), key, "decideLateInput", Map.of("answerWhen", "NOW"));
        assertThat(engine.openTasks(key)).filteredOn("distributeItems"::equals).hasSize(2);

        path.handIn(office, key, 0, 1);
        complete(office.hr(), key, "decideLateInput", Map.of("answerWhen", "NEXT_MEETING"));
        assertThat(engine.openTasks(key)).filteredOn("distributeItems"::equals).hasSize(2);
        assertThat(engine.openTasks(key)).doesNotContain("decideLateInput");
    }

    @Test
    void oneUnionWithMoreTimeHoldsNobodyUp() {
        CaseKey key = dispatched(2);
        path.handIn(office, key, 0, 1);
        cases.extendForUnion(
                        office.hr(),
                        key,
                        office.union(1),
                        LocalDateTime.of(2027, 11, 18, 15, 0),
                        "Företrädaren var sjuk.")
                .orThrow();

        path.closeInput(key);
        assertThat(engine.openTasks(key)).contains("distributeItems", "submitInput");

        path.handIn(office, key, 1, 1);
        assertThat(engine.openTasks(key)).doesNotContain("submitInput");
        engine.goTo(key, Instant.parse("2027-11-18T14:00:00Z"));
        assertThat(engine.openTasks(key)).filteredOn("distributeItems"::equals).hasSize(2);
    }

    @Test
    void aUnionInvitedLateGetsItsTaskAtOnce() {
        CaseKey key = dispatched(1);

        cases.inviteUnion(office.hr(), key, office.union(3)).orThrow();

        assertThat(engine.openTasks(key)).filteredOn("submitInput"::equals).hasSize(2);
    }

    @Test
    void moreItemsBringTheDepartmentBackToWriting() {
        CaseKey key = dispatched(2);
        path.handIn(office, key, 0, 1);
        path.handIn(office, key, 1, 1);
        path.closeInput(key);
        path.distribute(office, key, 0, office.department(0));
        path.answerAll(key, office.head(0), office.union(0));
        assertThat(engine.openTasks(key)).contains("departmentReady");

        path.distribute(office, key, 1, office.department(0));
        assertThat(engine.openTasks(key)).contains("writeAnswers").doesNotContain("departmentReady");

        path.answerAll(key, office.head(0), office.union(1));
        path.reviewed(office, key);
        assertThat(engine.openTasks(key)).contains("directorApproval");
    }

    @Test
    void cancellingReachesEveryPart() {
        CaseKey key = ended(3, 0, 2);
        path.draftMinutes(office, key);
        assertThat(engine.running(key))
                .contains("consultation-cycle", "central-negotiation", "minutes-adjustment", "deadline-watch");

        cases.cancel(office.hr(), key, "Nämnden drog tillbaka planen.").orThrow();

        assertThat(engine.running(key)).isEmpty();
        assertThat(engine.openTasks(key)).isEmpty();
    }

    @Test
    void allHaveReadAndTheSecretaryLocksTheTextEarly() {
        CaseKey key = ended(1);
        path.draftMinutes(office, key);
        MinutesView draft = path.minutes(key);
        for (SeatView seat : draft.seats()) {
            if (engine.openTasks(key).contains("commentOnMinutes")) {
                minutes.noComments(holder(seat), draft.id(), seat.id());
            }
        }
        assertThat(engine.openTasks(key)).contains("freezeEarly").doesNotContain("commentOnMinutes");

        minutes.freeze(draft.id(), office.secretary(), true).orThrow();
        engine.runBackground(key);

        assertThat(engine.openTasks(key)).contains("signMinutes").doesNotContain("freezeEarly");
        engine.goTo(key, path.due(key, DeadlineKind.MINUTES_COMMENTS));
        assertThat(engine.openTasks(key)).contains("signMinutes");
    }

    @Test
    void aReopenedTextIsWrittenAndSignedAnew() {
        CaseKey key = ended(1);
        path.draftMinutes(office, key);
        path.freeze(key);
        engine.runBackground(key);
        assertThat(engine.openTasks(key)).contains("signMinutes");

        minutes.reopenText(office.secretary(), path.minutes(key).id(), "Närvaron var fel.")
                .orThrow();

        assertThat(engine.openTasks(key)).contains("writeMinutes").doesNotContain("signMinutes");
    }

    @Test
    void aLateCommentIsDecidedInTasklist() {
        CaseKey key = ended(1);
        path.draftMinutes(office, key);
        path.freeze(key);
        engine.standAt(engine.now().plusSeconds(3600));
        minutes.comment(office.rep(0), path.minutes(key).id(), null, "Stavfel på rad två.", engine.now())
                .orThrow();
        assertThat(engine.openTasks(key)).contains("decideLateComment");

        complete(office.secretary(), key, "decideLateComment", Map.of("commentDecision", "KEEP_TEXT"));

        assertThat(engine.openTasks(key)).doesNotContain("decideLateComment");
    }

    @Test
    void aCentralNegotiationIsCalledAndHeld() {
        CaseKey key = ended(2, 0, 1);
        assertThat(tracks.of(key)).hasSize(2);

        tracks.call(office.hr(), tracks.find(key, office.union(0)).orElseThrow().id(), engine.now())
                .orThrow();
        assertThat(engine.openTasks(key)).contains("followCentralWindow", "recordCentralHeld");
        complete(office.hr(), key, "followCentralWindow", Map.of("centralStep", "WAIVED"));
        complete(office.hr(), key, "recordCentralHeld", Map.of("centralStep", "HELD"));

        assertThat(engine.openTasks(key)).doesNotContain("followCentralWindow", "recordCentralHeld");
        assertThat(engine.running(key)).doesNotContain("central-negotiation");
    }

    private CaseKey dispatched(int unions) {
        CaseKey key = path.planned(office, unions, null);
        path.confirm(office, key);
        path.dispatch(office, key);
        return key;
    }

    private CaseKey ended(int unions, Integer... disagreeing) {
        CaseKey key = dispatched(unions);
        path.closeInput(key);
        path.beginMeeting(key);
        path.endMeeting(office, key, unions, disagreeing);
        return key;
    }

    private Actor holder(SeatView seat) {
        List<Actor> hats = List.of(office.director(), office.secretary(), office.rep(0));
        return hats.stream()
                .filter(hat -> hat.person() != null && hat.person().equals(seat.person()))
                .findFirst()
                .orElseThrow();
    }

    private void complete(Actor who, CaseKey key, String task, Map<String, Object> form) {
        String id = engine.task(key, task).getId();
        engine.as(who, office, () -> tasks.complete(id, form));
    }
}

package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.meeting.MeetingEnd;
import se.vpsamverkan.proposal.ItemKind;

/** "Ärendet drogs tillbaka" reaches every part wherever it stands, at once or not at all. */
class CancelledCaseProcessTests extends ProcessWalk {

    @Autowired
    private CentralTracks tracks;

    @Autowired
    private ManagementService jobs;

    @TestFactory
    Stream<DynamicTest> nothingOfACancelledCaseGoesOn() {
        Map<String, Runnable> states = Map.of(
                "planned", () -> key = path.planned(office, 1, null),
                "before the dispatch, with a time already over",
                        () -> {
                            key = path.planned(office, 1, null);
                            engine.standAt(
                                    path.due(key, DeadlineKind.VP_DISPATCH).plusSeconds(60));
                            path.confirm(office, key);
                        },
                "while unions and departments write", this::everybodyWrites,
                "with HR for review", this::toReview,
                "with the director",
                        () -> {
                            toReview();
                            answers.review(office.hr(), key).orThrow();
                        },
                "at the meeting",
                        () -> {
                            meetingGoesOn(1);
                        },
                "while the meeting is adjourned",
                        () -> {
                            meetingGoesOn(1);
                            attend(path.meeting(key), List.of(voice(0)));
                            endSitting(path.meeting(key), MeetingEnd.ADJOURNED, Pathways.MEETING.plusDays(1));
                        },
                "while minutes are read and central parties think",
                        () -> {
                            meetingGoesOn(2);
                            path.endMeeting(office, key, 2, 0, 1);
                            tracks.call(
                                            office.hr(),
                                            tracks.find(key, office.union(0))
                                                    .orElseThrow()
                                                    .id(),
                                            engine.now())
                                    .orThrow();
                            path.draftMinutes(office, key);
                        },
                "before the minutes are printed",
                        () -> {
                            draftOut(List.of(voice(0)));
                            engine.standAt(path.due(key, DeadlineKind.MINUTES_COMMENTS));
                            transaction.executeWithoutResult(running -> minutes.closeComments(deadline(
                                    DeadlineKind.MINUTES_COMMENTS,
                                    path.minutes(key).id().value())));
                        });
        return states.entrySet().stream()
                .map(state -> DynamicTest.dynamicTest(state.getKey(), () -> {
                    giveTheClockBack();
                    openTheOffice();
                    state.getValue().run();
                    cancelled();
                }));
    }

    @Test
    void aCancellationThatIsRolledBackLeavesEverythingRunning() {
        everybodyWrites();
        List<String> before = engine.openTasks(key);
        List<String> running = engine.running(key);

        transaction.executeWithoutResult(status -> {
            cases.cancel(office.hr(), key, "Nämnden drog tillbaka planen.").orThrow();
            status.setRollbackOnly();
        });

        assertThat(engine.openTasks(key)).isEqualTo(before);
        assertThat(engine.running(key)).isEqualTo(running);
        assertThat(worklist.of(key)).hasSameSizeAs(before);
        assertThat(mails("CASE_CANCELLED")).isEmpty();
    }

    private void cancelled() {
        List<String> running = engine.running(key);
        List<HistoricProcessInstance> live = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(key.value() + "%")
                .unfinished()
                .list();
        assertThat(live).hasSameSizeAs(running).isNotEmpty();

        cases.cancel(office.hr(), key, "Nämnden drog tillbaka planen.").orThrow();

        assertThat(cases.view(key).state()).isEqualTo(CaseState.CANCELLED);
        assertThat(engine.running(key)).isEmpty();
        assertThat(engine.openTasks(key)).isEmpty();
        assertThat(worklist.of(key)).isEmpty();
        assertThat(deadlines.open(key)).isEmpty();
        assertThat(timers.of(key)).allMatch(timer -> timer.firedAt() != null || timer.cancelledAt() != null);
        for (HistoricProcessInstance instance : live) {
            assertThat(jobs.createJobQuery().processInstanceId(instance.getId()).count())
                    .isZero();
            assertThat(history.createHistoricActivityInstanceQuery()
                            .processInstanceId(instance.getId())
                            .activityId("caseCancelled")
                            .count())
                    .as("%s ends by its own road", instance.getProcessDefinitionKey())
                    .isEqualTo(1);
        }
        assertThat(mails("CASE_CANCELLED")).isNotEmpty();
    }

    /** One union silent so far, one waits for its time, one distributed to a department, one late decision. */
    private void everybodyWrites() {
        dispatched(4);
        for (int union = 0; union < 3; union++) {
            handIn(union, ItemKind.PROPOSAL);
        }
        input.declareDone(office.rep(0), key, office.union(0)).orThrow();
        input.declareDone(office.rep(1), key, office.union(1)).orThrow();
        path.distribute(office, key, 0, office.department(0));
        handIn(1, ItemKind.QUESTION);
    }
}

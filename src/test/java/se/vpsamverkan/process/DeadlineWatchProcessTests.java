package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineState;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.meeting.MeetingState;
import se.vpsamverkan.process.DeadlineWatchProcess.Events;
import se.vpsamverkan.process.DeadlineWatchProcess.Gateways;
import se.vpsamverkan.process.DeadlineWatchProcess.Scopes;
import se.vpsamverkan.process.DeadlineWatchProcess.Services;
import se.vpsamverkan.process.DeadlineWatchProcess.Tasks;
import se.vpsamverkan.worklist.TimerRow;

/**
 * The watch over one deadline. An employer's step due on Wednesday 10 November 2027 at 13.00 shows it: reminded the day
 * before at nine, overdue at its time, then the director a day later and every working morning.
 */
class DeadlineWatchProcessTests extends ProcessWalk {

    private static final Instant DUE = Instant.parse("2027-11-10T12:00:00Z");
    private static final Instant DAY_BEFORE = Instant.parse("2027-11-09T08:00:00Z");

    @Autowired
    private Journal journal;

    @Test
    void aRungRemindsAndTheWatchGoesOn() {
        ProcessInstance watch = watched();
        follow(watch)
                .isWaitingAt(Events.RUNG_DUE)
                .hasPassedInOrder(
                        Events.DEADLINE_SET,
                        Gateways.WATCH_TO_BEGIN,
                        Events.WATCH_BEGUN,
                        Gateways.RUNG_TO_COMPUTE,
                        Services.COMPUTE_NEXT_RUNG,
                        Gateways.ALREADY_PAST)
                .hasNotPassed(Services.ACT_ON_RUNG, Tasks.CHOOSE_NEW_DATE);

        engine.goTo(key, DAY_BEFORE);

        follow(watch)
                .isWaitingAt(Events.RUNG_DUE)
                .hasPassedInOrder(Events.RUNG_DUE, Services.ACT_ON_RUNG, Gateways.WATCH_DONE)
                .hasNotPassed(Events.WATCH_FINISHED);
        assertThat(mails("ANSWERS_REVIEW/WD1")).hasSize(1);
        assertThat(fired()).containsExactly("WD1");
    }

    @Test
    void theLadderOfAnEmployersStepNeverRunsDry() {
        ProcessInstance watch = watched();

        engine.goTo(key, Instant.parse("2027-11-16T09:00:00Z"));

        follow(watch).isWaitingAt(Events.RUNG_DUE).hasNotPassed(Events.WATCH_FINISHED);
        assertThat(fired())
                .as("overdue, a day later, then each working morning: Friday, Monday, Tuesday")
                .containsExactly("WD1", "DUE", "PLUS24", "PLUS24", "PLUS24", "PLUS24");
        assertThat(mails("ANSWERS_REVIEW/PLUS24"))
                .hasSize(4)
                .allMatch(mail -> mail.person().equals(se.vpsamverkan.testing.Office.person(office.director())));
    }

    @Test
    void aClosingDeadlineDoesItsWorkAndTheWatchEnds() {
        confirmed(1);
        var meeting = path.meeting(key).id();
        ProcessInstance watch = watch(DeadlineKind.MEETING, meeting.value());

        path.beginMeeting(key);

        follow(watch)
                .isEnded()
                .hasPassedInOrder(
                        Services.ACT_ON_RUNG, Gateways.WATCH_DONE, Events.WATCH_FINISHED, Events.DEADLINE_PASSED)
                .hasPassed(Scopes.WATCH)
                .hasNotPassed(Events.DEADLINE_MET, Events.STEP_DONE, Events.DEADLINE_MOVED);
        assertThat(meetings.view(meeting).state()).isEqualTo(MeetingState.STARTED);
    }

    @Test
    void aTimeOverBeforeItsWatchBeganAsksForANewDate() {
        key = path.planned(office, 1, null);
        engine.standAt(DUE.plusSeconds(60));
        watchReview(DUE);
        ProcessInstance watch = watch(DeadlineKind.ANSWERS_REVIEW, null);
        follow(watch)
                .isWaitingAt(Tasks.CHOOSE_NEW_DATE)
                .hasPassed(Gateways.ALREADY_PAST)
                .hasNotPassed(Events.RUNG_DUE);

        transaction.executeWithoutResult(running -> deadlines.move(
                deadline(DeadlineKind.ANSWERS_REVIEW, null).id(), DUE.plusSeconds(86_400 * 5), office.hr()));

        follow(watch).isWaitingAt(Events.RUNG_DUE).hasPassedInOrder(Events.DEADLINE_MOVED, Gateways.WATCH_TO_BEGIN);
        assertThat(engine.openTasks(key)).doesNotContain(Tasks.CHOOSE_NEW_DATE);
    }

    @Test
    void aMeetingRecordedAfterwardsDoesNotBeginByItself() {
        key = path.planned(office, 1, null, se.vpsamverkan.cycle.CaseKind.MBL_FOLLOWUP);
        engine.standAt(path.due(key, DeadlineKind.MEETING).plusSeconds(3600));
        path.confirm(office, key);
        var meeting = path.meeting(key).id();
        ProcessInstance watch = watch(DeadlineKind.MEETING, meeting.value());
        follow(watch).isWaitingAt(Tasks.CHOOSE_NEW_DATE);
        engine.goTo(key, engine.now().plusSeconds(60));
        assertThat(meetings.view(meeting).state()).isEqualTo(MeetingState.PLANNED);

        meetings.start(office.secretary(), meeting).orThrow();

        follow(watch).isEnded().hasPassed(Events.STEP_DONE).hasNotPassed(Services.ACT_ON_RUNG);
    }

    @Test
    void aStepThatIsDoneIsWatchedNoMore() {
        ProcessInstance watch = watched();

        transaction.executeWithoutResult(running -> deadlines.met(key, DeadlineKind.ANSWERS_REVIEW, null, office.hr()));

        follow(watch)
                .isEnded()
                .hasPassedInOrder(Events.DEADLINE_MET, Events.STEP_DONE)
                .hasNotPassed(Services.ACT_ON_RUNG, Events.DEADLINE_PASSED, Events.CASE_CANCELLED);
        engine.goTo(key, DUE.plusSeconds(86_400));
        assertThat(fired()).isEmpty();
    }

    @Test
    void aMovedTimeIsWatchedFromTheBeginning() {
        ProcessInstance watch = watched();
        engine.goTo(key, DAY_BEFORE);

        transaction.executeWithoutResult(running -> deadlines.move(
                deadline(DeadlineKind.ANSWERS_REVIEW, null).id(), DUE.plusSeconds(86_400 * 2), office.hr()));

        follow(watch).isWaitingAt(Events.RUNG_DUE).hasPassed(Events.DEADLINE_MOVED);
        engine.goTo(key, DAY_BEFORE.plusSeconds(86_400 * 2));
        assertThat(fired()).containsExactly("WD1", "WD1");
        assertThat(mails("ANSWERS_REVIEW/WD1")).as("one of each time").hasSize(2);
    }

    @Test
    void whenTheCaseEndsSoDoesTheWatch() {
        ProcessInstance watch = watched();

        cases.cancel(office.hr(), key, "Nämnden drog tillbaka planen.").orThrow();

        follow(watch)
                .isEnded()
                .hasPassedInOrder(Events.CASE_ENDED, Events.CASE_CANCELLED)
                .hasNotPassed(Events.STEP_DONE, Events.DEADLINE_PASSED);
    }

    @Test
    void whatWasToCloseDuringAnOutageClosesAfterwards() {
        dispatched(1);
        ProcessInstance watch = watch(DeadlineKind.INPUT, null);

        // Nothing runs from before the first reminder until long after the last day.
        engine.standAt(path.due(key, DeadlineKind.INPUT).plusSeconds(36_000));
        engine.goTo(key, engine.now());

        follow(watch).isEnded().hasPassed(Events.DEADLINE_PASSED);
        assertThat(deadline(DeadlineKind.INPUT, null).state()).isEqualTo(DeadlineState.PASSED);
        assertThat(items.inputClosed(key)).isTrue();
        assertThat(timers.of(key))
                .filteredOn(timer -> timer.deadline()
                        .equals(deadline(DeadlineKind.INPUT, null).id()))
                .extracting(TimerRow::name)
                .contains("DUE")
                .doesNotContain("H2");
        assertThat(journal.of(key)).anyMatch(entry -> entry.type().equals("RungSkipped"));
    }

    private ProcessInstance watched() {
        key = path.planned(office, 1, null);
        watchReview(DUE);
        return watch(DeadlineKind.ANSWERS_REVIEW, null);
    }
}

package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.meeting.MeetingEnd;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.process.GroupMeetingProcess.Events;
import se.vpsamverkan.process.GroupMeetingProcess.Gateways;
import se.vpsamverkan.process.GroupMeetingProcess.Scopes;
import se.vpsamverkan.process.GroupMeetingProcess.Tasks;

/** The ways of one meeting: prepared or not, adjourned, continued, given another time. */
class GroupMeetingProcessTests extends ProcessWalk {

    private MeetingView meeting;
    private ProcessInstance sitting;

    @BeforeEach
    void planTheMeeting() {
        key = path.planned(office, 1, null, CaseKind.MBL_FOLLOWUP);
        path.confirm(office, key);
        meeting = path.meeting(key);
        sitting = part(meeting.id().value());
    }

    @Test
    void aPreparedMeetingBeginsByTheClockAndEnds() {
        follow(sitting).isWaitingAt(Tasks.SEND_INVITATION);
        path.sendInvitation(office, key);
        follow(sitting).isWaitingAt(Tasks.SEND_AGENDA);
        path.sendAgenda(office, key);
        follow(sitting).isWaitingAt(Events.MEETING_STARTED).hasNotPassed(Tasks.HOLD_MEETING);

        path.beginMeeting(key);
        follow(sitting).isWaitingAt(Tasks.HOLD_MEETING);
        path.endMeeting(office, key, 1);

        follow(sitting)
                .isEnded()
                .hasPassedInOrder(
                        Events.MEETING_PLANNED,
                        Events.PREPARATION_BEGUN,
                        Tasks.SEND_INVITATION,
                        Tasks.SEND_AGENDA,
                        Events.MEETING_PREPARED,
                        Events.MEETING_STARTED,
                        Gateways.MEETING_OPEN,
                        Tasks.HOLD_MEETING,
                        Gateways.WAS_ADJOURNED,
                        Events.MEETING_ENDED)
                .hasPassed(Scopes.PREPARATION)
                .hasNotPassed(Events.MEETING_STARTED_UNPREPARED, Events.MEETING_RESUMED);
    }

    @Test
    void theMeetingBeginsAtItsTimeThoughNothingWasSent() {
        path.beginMeeting(key);

        follow(sitting)
                .isWaitingAt(Tasks.HOLD_MEETING)
                .hasPassedInOrder(Events.MEETING_STARTED_UNPREPARED, Gateways.MEETING_OPEN)
                .hasNotPassed(Tasks.SEND_AGENDA, Events.MEETING_PREPARED, Events.MEETING_STARTED);
        assertThat(engine.openTasks(key)).containsExactly("holdMeeting");
    }

    @Test
    void theMeetingBeginsBeforeTheAgendaIsSent() {
        path.sendInvitation(office, key);

        path.beginMeeting(key);

        follow(sitting)
                .isWaitingAt(Tasks.HOLD_MEETING)
                .hasPassed(Tasks.SEND_INVITATION, Events.MEETING_STARTED_UNPREPARED)
                .hasNotPassed(Events.MEETING_PREPARED, Events.MEETING_STARTED);
        assertThat(meetings.sendAgenda(office.secretary(), meeting.id(), List.of())
                        .refusal())
                .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("meeting.already-begun"));
    }

    @Test
    void anAdjournedMeetingIsResumedByTheClock() {
        path.beginMeeting(key);
        attend(meeting, List.of(voice(0)));
        LocalDateTime resumes = Pathways.MEETING.plusDays(1).withHour(9);

        endSitting(meeting, MeetingEnd.ADJOURNED, resumes);

        follow(sitting)
                .isWaitingAt(Events.MEETING_RESUMED)
                .hasPassedInOrder(Tasks.HOLD_MEETING, Gateways.WAS_ADJOURNED)
                .hasNotPassed(Events.MEETING_ENDED);
        engine.goTo(key, Deadline.of(resumes).instant());
        follow(sitting).isWaitingAt(Tasks.HOLD_MEETING).hasPassed(Events.MEETING_RESUMED);
        attend(meeting, List.of(voice(0)));
        endSitting(meeting, MeetingEnd.CLOSED, null);
        follow(sitting).isEnded().hasPassed(Events.MEETING_ENDED);
        assertThat(minutes.of(key)).as("each sitting has minutes of its own").hasSize(2);
    }

    @Test
    void aContinuedMeetingIsAnotherOneWithItsOwnPreparations() {
        path.beginMeeting(key);
        attend(meeting, List.of(voice(0)));

        endSitting(meeting, MeetingEnd.CONTINUED, Pathways.MEETING.plusDays(21));

        follow(sitting).isEnded().hasPassed(Events.MEETING_ENDED).hasNotPassed(Events.MEETING_RESUMED);
        UUID next = meetings.of(key).get(1).id().value();
        follow(part(next)).isWaitingAt(Tasks.SEND_INVITATION);
        follow(ofCase()).isWaitingAt("outcomeRecorded");
    }

    @Test
    void aRescheduledMeetingBeginsAtItsNewTimeOnly() {
        path.sendInvitation(office, key);
        path.sendAgenda(office, key);
        LocalDateTime later = Pathways.MEETING.plusDays(2);

        meetings.reschedule(office.hr(), meeting.id(), later, "Lokalen är upptagen.")
                .orThrow();

        engine.goTo(key, Deadline.of(Pathways.MEETING).instant());
        follow(sitting).isWaitingAt(Events.MEETING_STARTED);
        engine.goTo(key, Deadline.of(later).instant());
        follow(sitting).isWaitingAt(Tasks.HOLD_MEETING);
        assertThat(deadline(DeadlineKind.MEETING, meeting.id().value()).isOpen())
                .isFalse();
    }
}

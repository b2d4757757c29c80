package se.vpsamverkan.process;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.proposal.UnionInput;

/** What happens by itself when a deadline that closes something is due. */
@Component
class Closings {

    private final UnionInput input;
    private final Meetings meetings;
    private final MinutesDesk minutes;
    private final CentralTracks tracks;
    private final Deadlines deadlines;

    Closings(UnionInput input, Meetings meetings, MinutesDesk minutes, CentralTracks tracks, Deadlines deadlines) {
        this.input = input;
        this.meetings = meetings;
        this.minutes = minutes;
        this.tracks = tracks;
        this.deadlines = deadlines;
    }

    /** Closes what the deadline closes, and notes that it has passed. */
    void close(DeadlineView deadline) {
        switch (deadline.kind()) {
            case INPUT, DOCUMENT_INPUT -> input.closeInput(deadline);
            case MEETING -> meetings.start(new MeetingId(subject(deadline))).orThrow();
            case MINUTES_COMMENTS -> minutes.closeComments(deadline);
            case CENTRAL_WINDOW -> tracks.expire(deadline);
            default -> throw new IllegalStateException("passing closes nothing: " + deadline.kind());
        }
        if (deadlines.view(deadline.id()).isOpen()) {
            deadlines.passed(deadline.id());
        }
    }

    private static UUID subject(DeadlineView deadline) {
        if (deadline.subject() == null) {
            throw new IllegalStateException("no subject: " + deadline);
        }
        return deadline.subject();
    }
}

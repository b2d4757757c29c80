package se.vpsamverkan.meeting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.MeetingRecord;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.SittingView;
import se.vpsamverkan.meeting.Statement;
import se.vpsamverkan.party.Act;

/** Saves one part of a sitting's record and leaves the others as they are. */
@Component
class RecordKeeper {

    private final MeetingDoor door;
    private final Meetings meetings;

    RecordKeeper(MeetingDoor door, Meetings meetings) {
        this.door = door;
        this.meetings = meetings;
    }

    /** Opens a page of the record: to those who keep it, while a sitting goes on. */
    OpenMeeting open(Actor actor, String key, String meeting) {
        OpenMeeting opened = door.open(actor, key, meeting, Act.HOLD_MEETING);
        if (opened.goingOn().isEmpty()) {
            MeetingDoor.refuse(Refusal.of("meeting.no-sitting"));
        }
        return opened;
    }

    /** The sitting that goes on. */
    static SittingView sitting(OpenMeeting opened) {
        return opened.goingOn().orElseThrow();
    }

    Result<Nothing> attendance(Actor actor, OpenMeeting opened, @Nullable String place, List<Attendance> attendance) {
        SittingView now = sitting(opened);
        return save(actor, opened, new MeetingRecord(place, attendance, now.notes(), statements(now)));
    }

    Result<Nothing> notes(Actor actor, OpenMeeting opened, Map<MatterId, String> notes) {
        SittingView now = sitting(opened);
        return save(actor, opened, new MeetingRecord(null, now.attendance(), notes, statements(now)));
    }

    Result<Nothing> statements(Actor actor, OpenMeeting opened, List<Statement> statements) {
        SittingView now = sitting(opened);
        return save(actor, opened, new MeetingRecord(null, now.attendance(), now.notes(), statements));
    }

    /** What has been said for the record so far. */
    static List<Statement> statements(SittingView sitting) {
        return sitting.statements().stream()
                .map(said -> new Statement(said.id(), said.union(), said.kind(), said.text(), said.endorses()))
                .toList();
    }

    private Result<Nothing> save(Actor actor, OpenMeeting opened, MeetingRecord record) {
        return meetings.record(actor, opened.meeting().id(), record);
    }
}

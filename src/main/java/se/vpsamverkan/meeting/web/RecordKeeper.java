package se.vpsamverkan.meeting.web;

import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.SittingView;
import se.vpsamverkan.party.Act;

/** Opens the pages on which the record of a sitting is kept. */
@Component
class RecordKeeper {

    private final MeetingDoor door;

    RecordKeeper(MeetingDoor door) {
        this.door = door;
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
}

package se.vpsamverkan.meeting.web;

import java.util.Optional;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.SittingView;

/** A meeting whose pages the visitor may see, with its case. */
record OpenMeeting(CaseView theCase, MeetingView meeting) {

    /** The address of the meeting's first page; its other pages lie below it. */
    String base() {
        return "/arenden/" + theCase.key().value() + "/moten/" + meeting.id();
    }

    /** The sitting that goes on. */
    Optional<SittingView> goingOn() {
        return meeting.lastSitting().filter(sitting -> sitting.endedAt() == null);
    }
}

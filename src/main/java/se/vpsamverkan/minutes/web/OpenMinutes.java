package se.vpsamverkan.minutes.web;

import java.util.Optional;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;

/**
 * Minutes whose pages the visitor may see.
 *
 * @param seat the visitor's own seat; empty if she is no adjuster
 */
record OpenMinutes(CaseView theCase, MeetingView meeting, MinutesView minutes, Optional<SeatView> seat) {

    /** The one matter of an extract that is adjusted at once; empty for whole minutes. */
    Optional<MatterView> matter() {
        return Optional.ofNullable(minutes.matter()).flatMap(meeting::matter);
    }

    /** The address of the minutes' first page; the other pages lie below it. */
    String base() {
        return "/arenden/" + theCase.key().value() + "/protokoll/" + minutes.id();
    }
}

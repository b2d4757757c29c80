package se.vpsamverkan.minutes;

import java.util.List;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.meeting.Participant;

/**
 * One urgent matter, put in writing at the meeting and signed at once (R16).
 *
 * @param text the whole text that is adjusted
 * @param adjusters present at the sitting, like chair and secretary
 */
public record ImmediateAdjustment(
        MatterId matter, String text, List<Participant> adjusters, Participant chair, Participant secretary) {

    public ImmediateAdjustment {
        adjusters = List.copyOf(adjusters);
    }
}

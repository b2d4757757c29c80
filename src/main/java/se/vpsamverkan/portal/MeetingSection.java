package se.vpsamverkan.portal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.web.Words;

/** The meetings of a case as its page links to them; everybody who may read the case may know when the group meets. */
@Component
class MeetingSection {

    private final Meetings meetings;
    private final Words words;

    MeetingSection(Meetings meetings, Words words) {
        this.meetings = meetings;
        this.words = words;
    }

    /** One link for each meeting, in order of time. */
    List<CaseActions.Link> of(CaseView view) {
        String base = "/arenden/" + view.key().value();
        List<CaseActions.Link> links = new ArrayList<>();
        for (MeetingView meeting : meetings.of(view.key())) {
            links.add(new CaseActions.Link(
                    base + "/moten/" + meeting.id(),
                    words.say(
                            "case.meeting",
                            words.due(meeting.startsAt()),
                            words.say("meeting-page.state." + meeting.state()))));
        }
        return links;
    }
}

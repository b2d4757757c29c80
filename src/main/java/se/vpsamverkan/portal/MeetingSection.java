package se.vpsamverkan.portal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.minutes.MinutesAccess;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.web.Words;

/**
 * The meetings and minutes of a case as its page links to them: everybody who may read the case may know when the group
 * meets, minutes are shown to whom they may be read by.
 */
@Component
class MeetingSection {

    private final Meetings meetings;
    private final MinutesAccess minutes;
    private final Words words;

    MeetingSection(Meetings meetings, MinutesAccess minutes, Words words) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.words = words;
    }

    /** One link for each meeting, in order of time, then one for each of the minutes the reader may see. */
    List<CaseActions.Link> of(CaseView view, Actor actor) {
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
        for (MinutesView each : minutes.all(actor, view)) {
            links.add(new CaseActions.Link(base + "/protokoll/" + each.id(), minutes(each)));
        }
        return links;
    }

    private String minutes(MinutesView each) {
        MeetingView meeting = meetings.view(each.meeting());
        String held = words.day(Dates.dateOf(meeting.sitting(each.sitting()).startedAt()));
        String state = words.say("minutes-page.state." + each.state());
        return each.matter() == null
                ? words.say("case.minutes", held, state)
                : words.say(
                        "case.minutes-extract",
                        meeting.matter(each.matter()).orElseThrow().no(),
                        held,
                        state);
    }
}

package se.vpsamverkan.portal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.meeting.MeetingState;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.minutes.CommentState;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.web.Words;

/** What those who work with meeting and minutes should know today. */
@Component
class MeetingFacts {

    private final Meetings meetings;
    private final MinutesDesk minutes;
    private final Words words;

    MeetingFacts(Meetings meetings, MinutesDesk minutes, Words words) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.words = words;
    }

    List<String> forSecretary(CaseView view, List<DeadlineView> open) {
        List<String> facts = new ArrayList<>();
        for (MeetingView meeting : meetings.of(view.key())) {
            if (meeting.state() == MeetingState.PLANNED) {
                String when = words.due(meeting.startsAt());
                facts.add(words.say(
                        meeting.agendaSentAt() == null ? "fact.meeting-agenda-left" : "fact.meeting-agenda-sent",
                        when));
                facts.add(words.say("fact.meeting-secretary"));
            }
        }
        for (MinutesView each : minutes.of(view.key())) {
            if (each.state() == MinutesState.COMMENTS) {
                long undecided = each.comments().stream()
                        .filter(comment -> comment.state() == CommentState.OPEN)
                        .count();
                facts.add(
                        words.say("fact.comments", words.due(each.commentsDue().instant()), undecided));
            } else if (each.state() == MinutesState.SIGNING) {
                long left = each.seats().stream()
                        .filter(seat -> !seat.state().isSettled())
                        .count();
                facts.add(
                        words.say("fact.signing", words.due(each.justeringDue().instant()), left));
            }
        }
        return facts;
    }

    List<String> forBoardSecretary(CaseView view) {
        List<MinutesView> all = minutes.of(view.key());
        if (all.isEmpty()) {
            return view.plan()
                    .find(DeadlineKind.PUBLICATION)
                    .map(due -> List.of(words.say("fact.minutes-expected", words.due(due.instant()))))
                    .orElse(List.of());
        }
        return all.stream()
                .map(each -> each.publishedAt() == null
                        ? words.say(
                                "fact.minutes-not-yet",
                                words.due(each.justeringDue().instant()))
                        : words.say("fact.minutes-out", words.moment(each.publishedAt())))
                .toList();
    }
}

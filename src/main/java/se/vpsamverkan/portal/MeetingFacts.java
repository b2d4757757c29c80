package se.vpsamverkan.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.meeting.MeetingState;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.SittingView;
import se.vpsamverkan.minutes.CommentState;
import se.vpsamverkan.minutes.MinutesAccess;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatState;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.web.Words;

/** What those who work with meeting and minutes should know today. */
@Component
class MeetingFacts {

    private final Meetings meetings;
    private final MinutesDesk minutes;
    private final MinutesAccess access;
    private final Words words;

    MeetingFacts(Meetings meetings, MinutesDesk minutes, MinutesAccess access, Words words) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.access = access;
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
            if (meeting.state() == MeetingState.STARTED) {
                meeting.lastSitting().ifPresent(sitting -> facts.add(goingOn(sitting)));
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
                facts.add(about(
                        each,
                        words.say("fact.signing", words.due(each.justeringDue().instant()), left)));
            }
        }
        return facts;
    }

    private String goingOn(SittingView sitting) {
        long absent =
                sitting.attendance().stream().filter(each -> !each.present()).count();
        return words.say("fact.meeting-going-on", words.moment(sitting.startedAt()), absent);
    }

    /** What an adjuster does with each of the minutes she has a seat in. */
    List<String> forAdjuster(CaseView view, Actor actor) {
        return access.all(actor, view).stream()
                .flatMap(
                        each -> access
                                .seat(actor, each)
                                .flatMap(seat -> adjuster(each, seat))
                                .map(fact -> about(each, fact))
                                .stream())
                .toList();
    }

    /** A fact about the extract of one matter says so, for there are whole minutes beside it. */
    private String about(MinutesView each, String fact) {
        return each.immediate() ? words.say("fact.of-extract", fact) : fact;
    }

    private Optional<String> adjuster(MinutesView each, SeatView seat) {
        String comments = words.due(each.commentsDue().instant());
        String justering = words.due(each.justeringDue().instant());
        return switch (each.state()) {
            case DRAFT, ADJUSTED, PUBLISHED -> Optional.empty();
            case COMMENTS ->
                Optional.of(words.say(
                        seat.state() == SeatState.WAITING ? "fact.adjuster-comments" : "fact.adjuster-has-read",
                        comments,
                        justering));
            case FROZEN -> Optional.of(words.say("fact.adjuster-soon", justering));
            case SIGNING -> Optional.of(words.say(signing(seat), justering));
        };
    }

    private static String signing(SeatView seat) {
        if (seat.state().isSettled()) {
            return "fact.adjuster-done";
        }
        return seat.holderCannotSign() ? "fact.adjuster-cannot" : "fact.adjuster-signs";
    }

    /** Whether the minutes are adjusted, or when they are expected; nothing of their content. */
    List<String> forBoardSecretary(CaseView view, List<DeadlineView> open) {
        List<MinutesView> all = minutes.of(view.key());
        List<String> facts = new ArrayList<>();
        all.forEach(each -> facts.add(about(each, forBoard(each, open))));
        if (all.stream().allMatch(MinutesView::immediate)) {
            view.plan()
                    .find(DeadlineKind.PUBLICATION)
                    .ifPresent(due -> facts.add(words.say("fact.minutes-expected", words.due(due.instant()))));
        }
        return facts;
    }

    private String forBoard(MinutesView each, List<DeadlineView> open) {
        if (each.publishedAt() != null) {
            return words.say("fact.minutes-out", words.moment(each.publishedAt()));
        }
        if (each.adjustedAt() == null) {
            return words.say(
                    "fact.minutes-not-yet", words.due(each.justeringDue().instant()));
        }
        String adjusted = words.moment(each.adjustedAt());
        return open.stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.PUBLICATION
                        && each.id().value().equals(deadline.subject()))
                .findFirst()
                .map(deadline -> words.say("fact.minutes-adjusted", adjusted, words.due(deadline.due())))
                .orElseGet(() -> words.say("fact.minutes-adjusted-no-date", adjusted));
    }
}

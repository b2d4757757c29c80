package se.vpsamverkan.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.CentralTrackView;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.meeting.MeetingState;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.UnionInputState;
import se.vpsamverkan.web.Words;

/** What a union should know today; only its own things. */
@Component
class UnionFacts {

    private final InputQueries input;
    private final InputVisibility visibility;
    private final AnswerQueries answers;
    private final Meetings meetings;
    private final CentralTracks tracks;
    private final Words words;

    UnionFacts(
            InputQueries input,
            InputVisibility visibility,
            AnswerQueries answers,
            Meetings meetings,
            CentralTracks tracks,
            Words words) {
        this.input = input;
        this.visibility = visibility;
        this.answers = answers;
        this.meetings = meetings;
        this.tracks = tracks;
        this.words = words;
    }

    List<String> of(CaseView view, Actor actor, List<DeadlineView> open) {
        UnionId union = actor.union();
        if (union == null) {
            return List.of();
        }
        List<String> facts = new ArrayList<>();
        if (view.dispatched() && visibility.maySeeReceipt(actor, view.key(), union)) { // the central party may not
            List<String> answered = answers(view, union);
            input.states(view.key()).stream()
                    .filter(state -> state.union().equals(union))
                    .findFirst()
                    .ifPresent(state -> facts.addAll(ownInput(state, answered.isEmpty())));
            facts.addAll(answered);
        }
        tracks.find(view.key(), union).flatMap(this::central).ifPresent(facts::add);
        if (facts.isEmpty() && view.dispatched()) {
            Facts.open(open, DeadlineKind.MEETING)
                    .ifPresent(deadline -> facts.add(words.say("fact.union-meeting", words.due(deadline.due()))));
        }
        return facts;
    }

    private Optional<String> central(CentralTrackView track) {
        return switch (track.state()) {
            case OPEN -> Optional.of(words.say("fact.central", words.due(track.closes())));
            case CALLED -> Optional.of(words.say("fact.central-called"));
            case WAIVED, HELD, EXPIRED -> Optional.empty();
        };
    }

    private List<String> ownInput(UnionInputState state, boolean unanswered) {
        Instant due = state.due();
        if (state.closed() || due == null) {
            return unanswered ? closed(state) : List.of();
        }
        return switch (state.status()) {
            case INVITED ->
                List.of(words.say("fact.union-input", words.due(due)), words.say("fact.union-draft-is-yours"));
            case HANDED_IN -> List.of(words.say("fact.union-handed-in", state.items(), words.due(due)));
            case NO_INPUT -> List.of(words.say("fact.union-no-input", words.due(due)));
            case SILENT -> List.of(words.say("fact.union-silent"));
        };
    }

    private List<String> closed(UnionInputState state) {
        return switch (state.status()) {
            case INVITED -> List.of();
            case HANDED_IN -> List.of(words.say("fact.union-handed-in-closed", state.items()));
            case NO_INPUT -> List.of(words.say("fact.union-no-input-closed"));
            case SILENT -> List.of(words.say("fact.union-silent"));
        };
    }

    private List<String> answers(CaseView view, UnionId union) {
        List<ItemId> own =
                input.items(view.key(), union).stream().map(ItemView::id).toList();
        long answered = answers.answers(view.key()).stream()
                .filter(answer -> own.contains(answer.item()))
                .count();
        if (answered == 0) {
            return List.of();
        }
        return meetings.of(view.key()).stream()
                .filter(meeting -> meeting.state() == MeetingState.PLANNED)
                .findFirst()
                .map(meeting -> List.of(words.say("fact.union-answers", answered, words.due(meeting.startsAt()))))
                .orElseGet(() -> List.of(words.say("fact.union-answers-after", answered)));
    }
}

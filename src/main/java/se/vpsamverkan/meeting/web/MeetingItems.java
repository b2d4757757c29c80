package se.vpsamverkan.meeting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.AnswerView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.RaisedAt;
import se.vpsamverkan.web.Words;

/** The unions' items as they are spoken of at the meeting, with the answers that the unions have. */
@Component
class MeetingItems {

    private final InputQueries input;
    private final InputVisibility visibility;
    private final AnswerQueries answers;
    private final Meetings meetings;
    private final Directory directory;
    private final Words words;

    MeetingItems(
            InputQueries input,
            InputVisibility visibility,
            AnswerQueries answers,
            Meetings meetings,
            Directory directory,
            Words words) {
        this.input = input;
        this.visibility = visibility;
        this.answers = answers;
        this.meetings = meetings;
        this.directory = directory;
        this.words = words;
    }

    /** In printed order every item that the hat may read. */
    List<Item> of(Actor actor, OpenMeeting opened) {
        CaseKey key = opened.theCase().key();
        Set<ItemId> takenBack = meetings.takenBack(opened.meeting());
        Map<ItemId, AnswerView> given = new HashMap<>();
        answers.answers(key).forEach(answer -> given.put(answer.item(), answer));
        List<Item> all = new ArrayList<>();
        for (ItemView item : input.items(key)) {
            if (visibility.maySee(actor, item)) {
                all.add(item(item, given.get(item.id()), takenBack.contains(item.id())));
            }
        }
        return all;
    }

    /** One of them; empty if the hat may not read it or there is none. */
    Optional<Item> find(Actor actor, OpenMeeting opened, String id) {
        return of(actor, opened).stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private Item item(ItemView item, @Nullable AnswerView answer, boolean takenBack) {
        String state = takenBack
                ? "reply.taken-back"
                : answer != null ? "reply.answered" : item.kind().needsAnswer() ? "reply.owed" : "reply.not-owed";
        return new Item(
                item,
                item.number(),
                directory.union(item.union()).shortName(),
                words.say("item." + item.kind()),
                item.label() == null ? item.text() : item.label() + " " + item.text(),
                item.raisedAt() == RaisedAt.SUBMITTED ? null : words.say("item.raised." + item.raisedAt()),
                words.say(state),
                takenBack,
                answer,
                answer == null || answer.disposition() == null
                        ? null
                        : words.say("disposition." + answer.disposition()),
                answer == null
                        ? List.of()
                        : answer.supplements().stream()
                                .map(added -> words.say("supplement." + added.context(), added.text()))
                                .toList());
    }

    /**
     * An item.
     *
     * @param raised that it came up at the meeting; null for one that was handed in
     * @param state in words whether it has an answer
     * @param takenBack whether the union took it back at the meeting
     * @param answer null while the unions have none
     * @param disposition in words; null if the answer has none
     * @param added what was added to the answer
     */
    record Item(
            ItemView view,
            String number,
            String union,
            String kind,
            String text,
            @Nullable String raised,
            String state,
            boolean takenBack,
            @Nullable AnswerView answer,
            @Nullable String disposition,
            List<String> added) {

        public String id() {
            return view.id().toString();
        }

        boolean owed() {
            return answer == null && !takenBack && view.kind().needsAnswer();
        }

        boolean isRaised() {
            return raised != null;
        }
    }
}

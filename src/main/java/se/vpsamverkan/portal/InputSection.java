package se.vpsamverkan.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.AnswerView;
import se.vpsamverkan.answer.AnswerVisibility;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.RaisedAt;
import se.vpsamverkan.proposal.UnionInputState;
import se.vpsamverkan.web.Words;

/** What the unions handed in and what they were answered, item by item as this hat may see it. */
@Component
class InputSection {

    private final InputQueries input;
    private final InputVisibility inputVisibility;
    private final AnswerQueries answers;
    private final AnswerVisibility answerVisibility;
    private final Directory directory;
    private final Words words;

    InputSection(
            InputQueries input,
            InputVisibility inputVisibility,
            AnswerQueries answers,
            AnswerVisibility answerVisibility,
            Directory directory,
            Words words) {
        this.input = input;
        this.inputVisibility = inputVisibility;
        this.answers = answers;
        this.answerVisibility = answerVisibility;
        this.directory = directory;
        this.words = words;
    }

    /** One block per union of which the hat may know anything, in printed order. */
    List<UnionBlock> of(CaseView view, Actor actor) {
        Map<ItemId, AnswerView> given = new HashMap<>();
        answers.answers(view.key()).forEach(answer -> given.put(answer.item(), answer));
        List<ItemView> items = input.items(view.key());
        Set<ItemId> takenBack = answers.takenBack(view.key());
        List<UnionBlock> blocks = new ArrayList<>();
        Map<UnionId, UnionInputState> states = new LinkedHashMap<>();
        input.states(view.key()).forEach(state -> states.put(state.union(), state));
        Set<UnionId> unions = new LinkedHashSet<>(states.keySet());
        items.forEach(item -> unions.add(item.union()));
        for (UnionId union : unions) {
            UnionInputState state = inputVisibility.maySeeReceipt(actor, view.key(), union) ? states.get(union) : null;
            List<ItemLine> lines = items.stream()
                    .filter(item -> item.union().equals(union))
                    .filter(item -> inputVisibility.maySee(actor, item))
                    .map(item -> line(item, actor, given.get(item.id()), takenBack.contains(item.id())))
                    .toList();
            // what a union says at the meeting all parties hear, also those who may not know what it handed in
            if (state != null || !lines.isEmpty()) {
                String name = directory.union(union).officialName();
                String known = state == null
                        ? words.say("input.state.at-meeting", name)
                        : words.say("input.state." + state.status(), name, state.items());
                blocks.add(new UnionBlock(name, known, lines));
            }
        }
        return blocks;
    }

    private ItemLine line(ItemView item, Actor actor, @Nullable AnswerView given, boolean takenBack) {
        boolean visible = answerVisibility.sight(actor, item) != AnswerVisibility.Sight.NOTHING;
        AnswerView answer = visible ? given : null;
        return new ItemLine(
                item.number(),
                words.say("item." + item.kind()),
                item.label() == null ? item.text() : item.label() + " " + item.text(),
                takenBack ? words.say("item.taken-back") : mark(item),
                answer == null ? null : answer.text(),
                answer == null || answer.disposition() == null
                        ? null
                        : words.say("disposition." + answer.disposition()),
                answer == null
                        ? List.of()
                        : answer.supplements().stream()
                                .map(added -> words.say("supplement." + added.context(), added.text()))
                                .toList());
    }

    private @Nullable String mark(ItemView item) {
        if (item.raisedAt() != RaisedAt.SUBMITTED) {
            return words.say("item.raised." + item.raisedAt());
        }
        return item.late() ? words.say("item.late", words.moment(item.receivedAt())) : null;
    }

    /**
     * A union's part.
     *
     * @param items empty when the hat may only know that something came
     */
    record UnionBlock(String name, String state, List<ItemLine> items) {}

    /**
     * An item with what its union has been answered.
     *
     * @param mark that it was taken back or came up at the meeting, or came after the last day and when; null otherwise
     * @param answer null when there is none the reader may see
     */
    record ItemLine(
            String number,
            String kind,
            String text,
            @Nullable String mark,
            @Nullable String answer,
            @Nullable String disposition,
            List<String> supplements) {}
}

package se.vpsamverkan.answer.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.AnswerView;
import se.vpsamverkan.answer.AnswerVisibility;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Svaren": item by item what the employer has answered, as far as the hat may read it; a page made to be printed. */
@Controller
@RequestMapping("/arenden/{key}/svaren")
class AnswersPageController {

    private final CaseAccess access;
    private final InputQueries input;
    private final InputVisibility inputVisibility;
    private final AnswerQueries answers;
    private final AnswerVisibility answerVisibility;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Words words;

    AnswersPageController(
            CaseAccess access,
            InputQueries input,
            InputVisibility inputVisibility,
            AnswerQueries answers,
            AnswerVisibility answerVisibility,
            Deadlines deadlines,
            Directory directory,
            Words words) {
        this.access = access;
        this.input = input;
        this.inputVisibility = inputVisibility;
        this.answers = answers;
        this.answerVisibility = answerVisibility;
        this.deadlines = deadlines;
        this.directory = directory;
        this.words = words;
    }

    /**
     * An item and its answer.
     *
     * @param answer null while there is none the reader may see
     * @param takenBack its union took it back at the meeting
     */
    record Line(String kind, String text, @Nullable Given answer, boolean takenBack) {}

    /** A released answer in words. */
    record Given(
            @Nullable String disposition,
            String text,
            @Nullable String referred,
            String at,
            List<String> added) {}

    /** A union's items in printed order. */
    record Part(String union, List<Line> lines, long answered) {}

    @GetMapping
    String show(@PathVariable String key, Actor actor, Model model) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        Map<ItemId, AnswerView> released = new HashMap<>();
        answers.answers(view.key()).forEach(answer -> released.put(answer.item(), answer));
        Map<UnionId, List<Line>> byUnion = new LinkedHashMap<>();
        Set<ItemId> takenBack = answers.takenBack(view.key());
        for (ItemView item : input.items(view.key())) {
            Line line = line(item, actor, released, takenBack);
            if (inputVisibility.maySee(actor, item) && (line.answer() != null || waitsForIt(actor, item))) {
                byUnion.computeIfAbsent(item.union(), none -> new ArrayList<>()).add(line);
            }
        }
        List<Part> parts = byUnion.entrySet().stream()
                .map(entry -> new Part(
                        directory.union(entry.getKey()).officialName(),
                        List.copyOf(entry.getValue()),
                        entry.getValue().stream()
                                .filter(line -> line.answer() != null)
                                .count()))
                .toList();
        boolean any = parts.stream().anyMatch(part -> part.answered() > 0);
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("parts", any ? parts : List.of());
        model.addAttribute("waiting", any ? null : waiting(view));
        model.addAttribute("ofUnion", actor.role().ofUnion());
        return "answer/answers";
    }

    /** A union is told what of its own is unanswered; of another's it only reads what it may. */
    private static boolean waitsForIt(Actor actor, ItemView item) {
        return actor.union() == null || actor.union().equals(item.union());
    }

    private Line line(ItemView item, Actor actor, Map<ItemId, AnswerView> released, Set<ItemId> takenBack) {
        AnswerView answer = released.get(item.id());
        boolean visible = answerVisibility.sight(actor, item) != AnswerVisibility.Sight.NOTHING;
        return new Line(
                words.say("item." + item.kind()) + " " + item.number(),
                item.label() == null ? item.text() : item.label() + " " + item.text(),
                answer == null || !visible ? null : given(answer),
                takenBack.contains(item.id()));
    }

    private Given given(AnswerView answer) {
        return new Given(
                answer.disposition() == null ? null : words.say("disposition." + answer.disposition()),
                answer.text(),
                answer.referredTo(),
                words.moment(answer.releasedAt()),
                answer.supplements().stream()
                        .map(added -> words.say("supplement." + added.context(), added.text()))
                        .toList());
    }

    /** When the answers are to be sent, as long as nobody has them. */
    private String waiting(CaseView view) {
        return deadlines
                .find(view.key(), DeadlineKind.ANSWERS_RELEASE, null)
                .filter(deadline -> deadline.isOpen())
                .map(deadline -> words.say("answers.waiting", words.due(deadline.due())))
                .orElseGet(() -> words.say("answers.none"));
    }
}

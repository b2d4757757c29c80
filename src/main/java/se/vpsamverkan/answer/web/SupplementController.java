package se.vpsamverkan.answer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.AnswerView;
import se.vpsamverkan.answer.AnswerVisibility;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.DraftView;
import se.vpsamverkan.answer.SupplementContext;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Lägg till i ett svar": what has gone out stays as it is; something can be added to it, for all parties to read. */
@Controller
@RequestMapping("/arenden/{key}/tillagg")
class SupplementController {

    private static final String VIEW = "answer/supplement";

    private static final Map<String, String> FIELDS =
            Map.of("answer.text-missing", "text", "answer.text-not-storable", "text");

    private final CaseAccess access;
    private final Answers answers;
    private final AnswerQueries queries;
    private final AnswerVisibility visibility;
    private final InputQueries input;
    private final AnswerLines lines;
    private final Pages pages;
    private final Words words;

    SupplementController(
            CaseAccess access,
            Answers answers,
            AnswerQueries queries,
            AnswerVisibility visibility,
            InputQueries input,
            AnswerLines lines,
            Pages pages,
            Words words) {
        this.access = access;
        this.answers = answers;
        this.queries = queries;
        this.visibility = visibility;
        this.input = input;
        this.lines = lines;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String key, Actor actor, Model model) {
        show(open(actor, key), actor, Map.of("nar", SupplementContext.LATER.name()), model);
        return VIEW;
    }

    @PostMapping
    String add(
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        PageErrors errors = pages.errors(model);
        String chosen = typed.getOrDefault("punkt", "");
        @Nullable
        ItemView item = answered(view, actor).stream()
                .filter(each -> each.id().toString().equals(chosen))
                .findFirst()
                .orElse(null);
        if (item == null) {
            errors.add("punkt", "supplement.choose");
        }
        String text = errors.text("text", typed.get("text"), "supplement.text-missing");
        if (!errors.any()) {
            ItemView found = Objects.requireNonNull(item);
            SupplementContext context = SupplementContext.MEETING.name().equals(typed.get("nar"))
                    ? SupplementContext.MEETING
                    : SupplementContext.LATER;
            answers.supplement(actor, found.id(), text, context)
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            if (!errors.any()) {
                return pages.done("/arenden/" + view.key().value(), flash, "supplement.done", found.number());
            }
        }
        show(view, actor, typed, model);
        return pages.again(VIEW, response);
    }

    private CaseView open(Actor actor, String key) {
        return access.forAct(actor, key, Act.SUPPLEMENT_ANSWER).orElseThrow(Refused::new);
    }

    /** The points with an answer that is out and that this hat may add to: a head only to the department's own. */
    private List<ItemView> answered(CaseView view, Actor actor) {
        Map<ItemId, @Nullable DepartmentId> desks = new HashMap<>();
        for (DraftView draft : queries.drafts(view.key())) {
            if (draft.released()) {
                desks.put(draft.item(), draft.addressee().department());
            }
        }
        return input.items(view.key()).stream()
                .filter(item -> desks.containsKey(item.id()))
                .filter(item -> visibility.sight(actor, item) != AnswerVisibility.Sight.NOTHING)
                .filter(item ->
                        actor.role() != Role.DEPT_HEAD || Objects.equals(desks.get(item.id()), actor.department()))
                .toList();
    }

    private void show(CaseView view, Actor actor, Map<String, String> typed, Model model) {
        Map<ItemId, AnswerView> given = new HashMap<>();
        queries.answers(view.key()).forEach(answer -> given.put(answer.item(), answer));
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("typed", typed);
        model.addAttribute(
                "items",
                answered(view, actor).stream()
                        .map(item -> option(item, given.get(item.id())))
                        .toList());
        model.addAttribute(
                "contexts",
                List.of(
                        Option.of(SupplementContext.LATER.name(), words.say("supplement.LATER.choice")),
                        Option.of(SupplementContext.MEETING.name(), words.say("supplement.MEETING.choice"))));
    }

    private Option option(ItemView item, @Nullable AnswerView answer) {
        if (answer == null) {
            throw new NotFound();
        }
        AnswerLines.Asked asked = lines.asked(item);
        return new Option(
                asked.id(),
                words.say("supplement.item", asked.union(), asked.number(), asked.text()),
                words.say("supplement.answer", answer.text()));
    }
}

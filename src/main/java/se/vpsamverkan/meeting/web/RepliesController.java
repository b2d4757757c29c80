package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.answer.SupplementContext;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Words;

/** What the employer says at the meeting to the unions' items: an answer to what has none, an addition to one that is out. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/svar")
class RepliesController {

    private static final String VIEW = "meeting/reply";
    private static final Map<String, String> FIELDS =
            Map.of("answer.text-missing", "text", "answer.text-not-storable", "text");

    private final RecordKeeper keeper;
    private final MeetingDoor door;
    private final MeetingItems items;
    private final Answers answers;
    private final Pages pages;
    private final Words words;

    RepliesController(
            RecordKeeper keeper, MeetingDoor door, MeetingItems items, Answers answers, Pages pages, Words words) {
        this.keeper = keeper;
        this.door = door;
        this.items = items;
        this.answers = answers;
        this.pages = pages;
        this.words = words;
    }

    /** All items, to choose the one that is spoken of. */
    @GetMapping
    String list(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        door.head(opened, model);
        model.addAttribute("items", items.of(actor, opened));
        return "meeting/replies";
    }

    @GetMapping("/{item}")
    String ask(
            @PathVariable String key,
            @PathVariable String meeting,
            @PathVariable String item,
            Actor actor,
            Model model) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        show(opened, item(actor, opened, item), Typed.NOTHING, model);
        return VIEW;
    }

    /** First the review: the parties have it at once, and it is never altered. */
    @PostMapping("/{item}")
    String give(
            @PathVariable String key,
            @PathVariable String meeting,
            @PathVariable String item,
            Typed typed,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        MeetingItems.Item found = item(actor, opened, item);
        show(opened, found, typed, model);
        if (steg.equals("andra")) {
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        errors.text("text", typed.text(), "reply.text-missing");
        if (typed.adds() != (found.answer() != null)) {
            errors.add("text", "reply.answered-meanwhile", found.number());
        }
        if (!errors.any() && steg.equals("bekrafta")) {
            give(actor, found, typed).refusal().ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            if (!errors.any()) {
                String done = typed.adds() ? "reply.added" : "reply.given";
                return pages.done(opened.base() + "/svar", flash, done, found.number());
            }
        }
        if (errors.any()) {
            return pages.again(VIEW, response);
        }
        model.addAttribute("review", true);
        return VIEW;
    }

    private Result<Nothing> give(Actor actor, MeetingItems.Item item, Typed typed) {
        return typed.adds()
                ? answers.supplement(actor, item.view().id(), typed.text(), SupplementContext.MEETING)
                : answers.answerAtMeeting(
                        actor,
                        item.view().id(),
                        AnswerDraft.of(typed.disposition().orElse(null), typed.text()));
    }

    private MeetingItems.Item item(Actor actor, OpenMeeting opened, String id) {
        return items.find(actor, opened, id).orElseThrow(NotFound::new);
    }

    private void show(OpenMeeting opened, MeetingItems.Item item, Typed typed, Model model) {
        door.head(opened, model);
        model.addAttribute("item", item);
        model.addAttribute("typed", typed);
        model.addAttribute("review", false);
        model.addAttribute(
                "dispositionName",
                typed.disposition()
                        .map(chosen -> words.say("disposition." + chosen))
                        .orElse(null));
        List<Option> dispositions = new ArrayList<>(List.of(Option.of("", words.say("reply.no-disposition"))));
        Arrays.stream(Disposition.values())
                .filter(Disposition::choosable)
                .forEach(each -> dispositions.add(Option.of(each.name(), words.say("disposition." + each))));
        model.addAttribute("dispositions", dispositions);
    }

    /**
     * What was typed.
     *
     * @param tillagg whether the page showed an answer to add to; null means no
     */
    record Typed(
            @Nullable String stallning,
            @Nullable String text,
            @Nullable Boolean tillagg) {

        static final Typed NOTHING = new Typed("", "", false);

        Typed {
            stallning = stallning == null ? "" : stallning;
            text = text == null ? "" : text.strip().replace("\r\n", "\n");
        }

        @Override
        public String text() {
            return text == null ? "" : text;
        }

        boolean adds() {
            return Boolean.TRUE.equals(tillagg);
        }

        Optional<Disposition> disposition() {
            return Arrays.stream(Disposition.values())
                    .filter(each -> each.name().equals(stallning))
                    .findFirst();
        }
    }
}

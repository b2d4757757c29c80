package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.meeting.Agendas;
import se.vpsamverkan.meeting.LegalBasis;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Words;

/** A matter that is taken up at the meeting though the agenda does not have it. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/ny-punkt")
class NewMatterController {

    private static final String VIEW = "meeting/new-matter";
    private static final int LONGEST = 500;

    private final RecordKeeper keeper;
    private final MeetingDoor door;
    private final Agendas agendas;
    private final Pages pages;
    private final Words words;

    NewMatterController(RecordKeeper keeper, MeetingDoor door, Agendas agendas, Pages pages, Words words) {
        this.keeper = keeper;
        this.door = door;
        this.agendas = agendas;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        show(keeper.open(actor, key, meeting), new Typed("", ""), model);
        return VIEW;
    }

    /** First the review: a matter on the agenda stands in the minutes, also when nothing is said about it. */
    @PostMapping
    String add(
            @PathVariable String key,
            @PathVariable String meeting,
            Typed typed,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        show(opened, typed, model);
        if (steg.equals("andra")) {
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        String title = errors.text("rubrik", typed.rubrik(), "new-matter.title-missing");
        if (title.length() > LONGEST) {
            errors.add("rubrik", "sitting.too-long", LONGEST);
        }
        Optional<LegalBasis> basis = Arrays.stream(LegalBasis.values())
                .filter(each -> each.name().equals(typed.grund()))
                .findFirst();
        if (basis.isEmpty()) {
            errors.add("grund", "new-matter.basis-missing");
        }
        if (errors.any() || basis.isEmpty()) {
            return pages.again(VIEW, response);
        }
        if (!steg.equals("bekrafta")) {
            model.addAttribute("review", true);
            model.addAttribute("basisName", words.say("basis." + basis.get()));
            return VIEW;
        }
        agendas.addAtMeeting(actor, opened.meeting().id(), title, basis.get())
                .refusal()
                .ifPresent(refusal -> errors.refuse(refusal, Map.of("meeting.matter-without-title", "rubrik")));
        return errors.any()
                ? pages.again(VIEW, response)
                : pages.done(opened.base() + "/anteckningar", flash, "new-matter.done");
    }

    private void show(OpenMeeting opened, Typed typed, Model model) {
        door.head(opened, model);
        model.addAttribute("typed", typed);
        model.addAttribute("review", false);
        model.addAttribute("agenda", opened.meeting().agenda());
        model.addAttribute(
                "bases",
                Arrays.stream(LegalBasis.values())
                        .map(basis -> Option.of(basis.name(), words.say("basis." + basis)))
                        .toList());
    }

    /** What was typed; a browser's fields, any of them may be missing. */
    record Typed(String rubrik, String grund) {

        Typed {
            rubrik = rubrik == null ? "" : rubrik.strip();
            grund = grund == null ? "" : grund;
        }
    }
}

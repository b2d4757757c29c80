package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.SittingDrafts;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Words;

/** Chair, secretary and adjusters: functions of those who are there. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/funktioner")
class FunctionsController {

    private static final String VIEW = "meeting/functions";

    private final RecordKeeper keeper;
    private final MeetingDoor door;
    private final DraftSteps drafts;
    private final Sitters sitters;
    private final Pages pages;
    private final Words words;

    FunctionsController(
            RecordKeeper keeper, MeetingDoor door, DraftSteps drafts, Sitters sitters, Pages pages, Words words) {
        this.keeper = keeper;
        this.door = door;
        this.drafts = drafts;
        this.sitters = sitters;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        Map<String, String> kept = drafts.of(actor, opened, DraftSteps.FUNCTIONS);
        show(opened, kept, SittingDrafts.mark(kept), model);
        return VIEW;
    }

    @PostMapping
    String save(
            @PathVariable String key,
            @PathVariable String meeting,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        Optional<Refusal> refusal =
                drafts.keep(actor, opened, DraftSteps.FUNCTIONS, fields).refusal();
        if (refusal.isEmpty()) {
            return pages.done(opened.base(), flash, "function.done");
        }
        pages.errors(model).refuse(refusal.get());
        String seen = SittingDrafts.mark(drafts.of(actor, opened, DraftSteps.FUNCTIONS));
        show(opened, DraftSteps.typed(fields), seen, model);
        return pages.again(VIEW, response);
    }

    private void show(OpenMeeting opened, Map<String, String> kept, String seen, Model model) {
        door.head(opened, model);
        model.addAttribute("seen", seen);
        List<Option> people = RecordKeeper.sitting(opened).present().stream()
                .map(sitters::option)
                .toList();
        List<Option> choice = new ArrayList<>(List.of(Option.of("", words.say("sitting.choose"))));
        choice.addAll(people);
        model.addAttribute("people", people);
        model.addAttribute("choice", choice);
        model.addAttribute("chair", kept.getOrDefault("ordforande", ""));
        model.addAttribute("secretary", kept.getOrDefault("sekreterare", ""));
        model.addAttribute("adjusters", DraftSteps.several(kept, "justerare"));
        model.addAttribute(
                "signing",
                List.of(
                        Option.of("ordforande", words.say("function.chair-signs")),
                        Option.of("sekreterare", words.say("function.secretary-signs"))));
        model.addAttribute(
                "signs", kept.isEmpty() ? List.of("ordforande", "sekreterare") : DraftSteps.several(kept, "signerar"));
    }
}

package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.SittingDrafts;
import se.vpsamverkan.meeting.Stance;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Words;

/** Each union's position in the case's matter; nothing chosen means what is assumed when nothing is said. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/stallningstaganden")
class PositionsController {

    private static final String VIEW = "meeting/positions";

    private final RecordKeeper keeper;
    private final MeetingDoor door;
    private final DraftSteps drafts;
    private final Directory directory;
    private final Pages pages;
    private final Words words;

    PositionsController(
            RecordKeeper keeper, MeetingDoor door, DraftSteps drafts, Directory directory, Pages pages, Words words) {
        this.keeper = keeper;
        this.door = door;
        this.drafts = drafts;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        Map<String, String> kept = drafts.of(actor, opened, DraftSteps.POSITIONS);
        show(opened, kept, SittingDrafts.mark(kept), model);
        return VIEW;
    }

    /** Saved by the button, or by the page itself while somebody writes. */
    @PostMapping
    String save(
            @PathVariable String key,
            @PathVariable String meeting,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byItself,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        Map<String, String> typed = DraftSteps.typed(fields);
        Optional<Refusal> refusal =
                drafts.keep(actor, opened, DraftSteps.POSITIONS, fields).refusal();
        if (byItself != null) {
            return refusal.isPresent()
                    ? drafts.notAutosaved(refusal.get(), model)
                    : drafts.autosaved(Map.of("sett", SittingDrafts.mark(typed)), model);
        }
        if (refusal.isEmpty()) {
            return pages.done(opened.base(), flash, "position.done");
        }
        pages.errors(model).refuse(refusal.get());
        show(opened, typed, SittingDrafts.mark(drafts.of(actor, opened, DraftSteps.POSITIONS)), model);
        return pages.again(VIEW, response);
    }

    private void show(OpenMeeting opened, Map<String, String> kept, String seen, Model model) {
        door.head(opened, model);
        model.addAttribute("seen", seen);
        List<Row> rows = new ArrayList<>();
        for (var union : opened.theCase().invited()) {
            String suffix = "-" + union;
            boolean present = RecordKeeper.sitting(opened).wasPresent(union);
            boolean inWriting = opened.meeting().positions().stream()
                    .anyMatch(given -> given.union().equals(union) && given.inWriting());
            rows.add(new Row(
                    suffix,
                    directory.union(union).officialName(),
                    words.say(
                            inWriting
                                    ? "position.in-writing"
                                    : present ? "position.assumed-present" : "position.assumed-absent"),
                    kept.getOrDefault("hallning" + suffix, ""),
                    kept.getOrDefault("vad" + suffix, ""),
                    kept.getOrDefault("forbehall" + suffix, ""),
                    kept.getOrDefault("uttalande" + suffix, ""),
                    kept.containsKey("bifoga" + suffix)));
        }
        model.addAttribute("rows", rows);
        model.addAttribute(
                "stances",
                List.of(
                        Option.of("", words.say("position.nothing-said")),
                        Option.of(Stance.AGREES.name(), words.say("position.AGREES")),
                        Option.of(Stance.NO_DISSENT.name(), words.say("position.NO_DISSENT")),
                        Option.of(Stance.DISAGREES.name(), words.say("position.DISAGREES"))));
    }

    /** A union with what is kept of it. */
    record Row(
            String suffix,
            String union,
            String assumed,
            String stance,
            String scope,
            String reservation,
            String statement,
            boolean attach) {}
}

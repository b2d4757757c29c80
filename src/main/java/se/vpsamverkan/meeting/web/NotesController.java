package se.vpsamverkan.meeting.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;

/** Free notes under each matter; they become the first text of the minutes. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/anteckningar")
class NotesController {

    private final RecordKeeper keeper;
    private final MeetingDoor door;
    private final DraftSteps drafts;
    private final Pages pages;

    NotesController(RecordKeeper keeper, MeetingDoor door, DraftSteps drafts, Pages pages) {
        this.keeper = keeper;
        this.door = door;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        door.head(opened, model);
        Map<String, String> notes = new HashMap<>();
        RecordKeeper.sitting(opened).notes().forEach((matter, text) -> notes.put(matter.toString(), text));
        model.addAttribute("notes", notes);
        model.addAttribute("agenda", opened.meeting().agenda());
        return "meeting/notes";
    }

    /** Saved by the button, or by the page itself while somebody writes. */
    @PostMapping
    String save(
            @PathVariable String key,
            @PathVariable String meeting,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byItself,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        Map<MatterId, String> notes = new HashMap<>();
        for (MatterView matter : opened.meeting().agenda()) {
            String text = fields.getOrDefault("not-" + matter.no(), "");
            if (!text.isBlank()) {
                notes.put(matter.id(), text.strip());
            }
        }
        var refusal = keeper.notes(actor, opened, notes).refusal();
        if (byItself != null) {
            return refusal.isPresent() ? drafts.notAutosaved(model) : drafts.autosaved(model);
        }
        refusal.ifPresent(NotesController::stop);
        return pages.done(opened.base(), flash, "notes.done");
    }

    private static void stop(Refusal refusal) {
        throw new Refused(refusal);
    }
}

package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.SeenMark;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.meeting.NoteEdit;
import se.vpsamverkan.meeting.RecordParts;
import se.vpsamverkan.web.Pages;

/** Free notes under each matter; they become the first text of the minutes. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/anteckningar")
class NotesController {

    private static final String VIEW = "meeting/notes";

    private final RecordKeeper keeper;
    private final MeetingDoor door;
    private final RecordParts parts;
    private final DraftSteps drafts;
    private final Pages pages;

    NotesController(RecordKeeper keeper, MeetingDoor door, RecordParts parts, DraftSteps drafts, Pages pages) {
        this.keeper = keeper;
        this.door = door;
        this.parts = parts;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        show(opened, Map.of(), model);
        return VIEW;
    }

    /** Saved by the button, or by the page itself while somebody writes; what others wrote meanwhile stays. */
    @PostMapping
    String save(
            @PathVariable String key,
            @PathVariable String meeting,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byItself,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        List<NoteEdit> edits = edits(opened, fields);
        Optional<Refusal> refusal =
                parts.notes(actor, opened.meeting().id(), edits).refusal();
        if (byItself != null) {
            return refusal.isPresent()
                    ? drafts.notAutosaved(refusal.get(), model)
                    : drafts.autosaved(marks(opened, edits), model);
        }
        if (refusal.isEmpty()) {
            return pages.done(opened.base(), flash, "notes.done");
        }
        pages.errors(model).refuse(refusal.get());
        show(keeper.open(actor, key, meeting), fields, model);
        return pages.again(VIEW, response);
    }

    /** A matter whose field the browser did not send is not touched. */
    private static List<NoteEdit> edits(OpenMeeting opened, Map<String, String> fields) {
        List<NoteEdit> edits = new ArrayList<>();
        for (MatterView matter : opened.meeting().agenda()) {
            String text = fields.get("not-" + matter.no());
            if (text != null) {
                String seen = fields.getOrDefault("sett-" + matter.no(), SeenMark.of(""));
                edits.add(new NoteEdit(matter.id(), seen, text.strip()));
            }
        }
        return edits;
    }

    /** What the page has seen once its fields are saved; a note that it left alone it has not seen anew. */
    private static Map<String, String> marks(OpenMeeting opened, List<NoteEdit> edits) {
        Map<String, String> marks = new TreeMap<>();
        for (NoteEdit edit : edits) {
            opened.meeting()
                    .matter(edit.matter())
                    .ifPresent(matter -> marks.put("sett-" + matter.no(), SeenMark.of(edit.text())));
        }
        return marks;
    }

    private void show(OpenMeeting opened, Map<String, String> typed, Model model) {
        door.head(opened, model);
        List<Row> rows = new ArrayList<>();
        for (MatterView matter : opened.meeting().agenda()) {
            String now = RecordKeeper.sitting(opened).note(matter.id());
            String text = typed.getOrDefault("not-" + matter.no(), now).strip();
            boolean left = SeenMark.of(text).equals(typed.get("sett-" + matter.no()));
            boolean other = !left && !SeenMark.of(now).equals(SeenMark.of(text)) && !typed.isEmpty();
            boolean meanwhile = other && !SeenMark.of(now).equals(typed.get("sett-" + matter.no()));
            rows.add(new Row(matter, left ? now : text, SeenMark.of(now), meanwhile ? now : null));
        }
        model.addAttribute("rows", rows);
    }

    /**
     * The notes under a matter.
     *
     * @param seen the mark of what is saved, which the page shows or lays beside what was typed
     * @param meanwhile what somebody else has saved since; null if nothing
     */
    record Row(
            MatterView matter,
            String text,
            String seen,
            @Nullable String meanwhile) {}
}

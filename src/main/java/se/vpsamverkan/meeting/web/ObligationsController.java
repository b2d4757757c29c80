package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import se.vpsamverkan.meeting.Obligation;
import se.vpsamverkan.meeting.SittingDrafts;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;

/** What the employer took upon itself at the meeting, with who sees to it and when. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/ataganden")
class ObligationsController {

    private static final String VIEW = "meeting/obligations";
    private static final int MOST = 50;

    private final RecordKeeper keeper;
    private final MeetingDoor door;
    private final DraftSteps drafts;
    private final Pages pages;

    ObligationsController(RecordKeeper keeper, MeetingDoor door, DraftSteps drafts, Pages pages) {
        this.keeper = keeper;
        this.door = door;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        Map<String, String> kept = drafts.of(actor, opened, DraftSteps.OBLIGATIONS);
        show(opened, kept, SittingDrafts.mark(kept), model);
        return VIEW;
    }

    @PostMapping
    String save(
            @PathVariable String key,
            @PathVariable String meeting,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "spara") String gor,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        Map<String, String> typed = DraftSteps.typed(fields);
        PageErrors errors = pages.errors(model);
        drafts.keep(actor, opened, DraftSteps.OBLIGATIONS, fields).refusal().ifPresent(errors::refuse);
        if (!errors.any()) {
            of(typed, errors);
        }
        if (!errors.any()) {
            return pages.done(opened.base() + (gor.equals("fler") ? "/ataganden" : ""), flash, "obligation.done");
        }
        show(opened, typed, SittingDrafts.mark(drafts.of(actor, opened, DraftSteps.OBLIGATIONS)), model);
        return pages.again(VIEW, response);
    }

    /** The obligations that the kept fields make. */
    static List<Obligation> of(Map<String, String> fields, PageErrors errors) {
        List<Obligation> all = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String text = fields.getOrDefault("vad-" + i, "");
            String owner = fields.getOrDefault("vem-" + i, "");
            String day = fields.getOrDefault("dag-" + i, "");
            if (text.isEmpty() && (!owner.isEmpty() || !day.isEmpty())) {
                errors.add("vad-" + i, "obligation.text-missing");
            } else if (!text.isEmpty()) {
                if (owner.length() > 200) {
                    errors.add("vem-" + i, "sitting.too-long", 200);
                }
                LocalDate due =
                        day.isEmpty() ? null : errors.day("dag-" + i, day).orElse(null);
                all.add(new Obligation(text, owner, due));
            }
        }
        return all;
    }

    private void show(OpenMeeting opened, Map<String, String> fields, String seen, Model model) {
        door.head(opened, model);
        model.addAttribute("seen", seen);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Row row = new Row(
                    fields.getOrDefault("vad-" + i, ""),
                    fields.getOrDefault("vem-" + i, ""),
                    fields.getOrDefault("dag-" + i, ""));
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        rows.add(new Row("", "", ""));
        model.addAttribute("rows", rows);
    }

    /** One obligation as typed. */
    record Row(String text, String owner, String day) {

        boolean isEmpty() {
            return text.isEmpty() && owner.isEmpty() && day.isEmpty();
        }
    }
}

package se.vpsamverkan.minutes.web;

import java.time.Clock;
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
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.MinutesText;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** The secretary's own text under each matter; the rest of the minutes is printed from the record. */
@Controller
@RequestMapping("/arenden/{key}/protokoll/{minutes}/text")
class TextController {

    private final MinutesDoor door;
    private final MinutesDesk desk;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    TextController(MinutesDoor door, MinutesDesk desk, Pages pages, Words words, Clock clock) {
        this.door = door;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String minutes, Actor actor, Model model) {
        OpenMinutes opened = open(actor, key, minutes);
        door.head(opened, model);
        Map<String, String> notes = new HashMap<>();
        opened.minutes().text().notes().forEach((matter, text) -> notes.put(matter.toString(), text));
        model.addAttribute("notes", notes);
        model.addAttribute("agenda", opened.meeting().agenda());
        model.addAttribute("out", opened.minutes().state() == MinutesState.COMMENTS);
        return "minutes/text";
    }

    /** Saved by the button, or by the page itself while somebody writes. */
    @PostMapping
    String save(
            @PathVariable String key,
            @PathVariable String minutes,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byItself,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        OpenMinutes opened = open(actor, key, minutes);
        Map<MatterId, String> notes = new HashMap<>();
        for (MatterView matter : opened.meeting().agenda()) {
            String text = fields.getOrDefault("text-" + matter.no(), "");
            if (!text.isBlank()) {
                notes.put(matter.id(), text.strip());
            }
        }
        MinutesText text = new MinutesText(notes);
        if (!text.equals(opened.minutes().text())) { // each saving of a draft that is out makes a new version
            desk.write(actor, opened.minutes().id(), text).orElseThrow(Refused::new);
        }
        if (byItself != null) {
            String time = Dates.clock(Dates.local(clock.instant()).toLocalTime());
            model.addAttribute("saved", words.say("sitting.autosaved", time));
            return "meeting/parts :: saved";
        }
        return pages.done(opened.base(), flash, "minutes-text.done");
    }

    private OpenMinutes open(Actor actor, String key, String minutes) {
        OpenMinutes opened = door.open(actor, key, minutes, Act.WRITE_MINUTES);
        if (opened.minutes().state().isFrozen()) {
            MinutesDoor.refuse(Refusal.of("minutes.text-is-frozen"));
        }
        return opened;
    }
}

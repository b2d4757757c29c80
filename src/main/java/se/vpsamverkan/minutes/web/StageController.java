package se.vpsamverkan.minutes.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;

/** The steps that take minutes from one state to the next: frozen early, opened again, sent out. Each says first what it means. */
@Controller
@RequestMapping("/arenden/{key}/protokoll/{minutes}")
class StageController {

    private static final String VIEW = "minutes/stage";

    private final MinutesDoor door;
    private final MinutesDesk desk;
    private final SeatLines seats;
    private final CommentLines comments;
    private final Pages pages;

    StageController(MinutesDoor door, MinutesDesk desk, SeatLines seats, CommentLines comments, Pages pages) {
        this.door = door;
        this.desk = desk;
        this.seats = seats;
        this.comments = comments;
        this.pages = pages;
    }

    @GetMapping("/las")
    String askToFreeze(@PathVariable String key, @PathVariable String minutes, Actor actor, Model model) {
        show(actor, toFreeze(actor, key, minutes), "freeze", "las", false, model);
        return VIEW;
    }

    /** Freezes the text before the comments' last moment. */
    @PostMapping("/las")
    String freeze(
            @PathVariable String key,
            @PathVariable String minutes,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMinutes opened = toFreeze(actor, key, minutes);
        PageErrors errors = pages.errors(model);
        desk.freeze(opened.minutes().id(), actor, true).refusal().ifPresent(errors::refuse);
        if (!errors.any()) {
            return pages.done(opened.base(), flash, "freeze.done");
        }
        show(actor, opened, "freeze", "las", false, model);
        return pages.again(VIEW, response);
    }

    @GetMapping("/oppna-texten")
    String askToReopen(@PathVariable String key, @PathVariable String minutes, Actor actor, Model model) {
        show(actor, toReopen(actor, key, minutes), "reopen", "oppna-texten", true, model);
        return VIEW;
    }

    /** Opens the frozen text again; every signature is void. */
    @PostMapping("/oppna-texten")
    String reopen(
            @PathVariable String key,
            @PathVariable String minutes,
            @RequestParam(defaultValue = "") String skal,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMinutes opened = toReopen(actor, key, minutes);
        PageErrors errors = pages.errors(model);
        String reason = errors.text("skal", skal, "reopen.reason-missing");
        if (!errors.any()) {
            desk.reopenText(actor, opened.minutes().id(), reason).refusal().ifPresent(errors::refuse);
        }
        if (!errors.any()) {
            return pages.done(opened.base() + "/text", flash, "reopen.done");
        }
        show(actor, opened, "reopen", "oppna-texten", true, model);
        model.addAttribute("skal", skal);
        return pages.again(VIEW, response);
    }

    @GetMapping("/skicka")
    String askToPublish(@PathVariable String key, @PathVariable String minutes, Actor actor, Model model) {
        OpenMinutes opened = toPublish(actor, key, minutes);
        show(actor, opened, publishing(opened), "skicka", false, model);
        return VIEW;
    }

    /** Sends the adjusted minutes to the parties, the registrar and the board's secretary. */
    @PostMapping("/skicka")
    String publish(
            @PathVariable String key,
            @PathVariable String minutes,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMinutes opened = toPublish(actor, key, minutes);
        PageErrors errors = pages.errors(model);
        desk.publish(actor, opened.minutes().id()).refusal().ifPresent(errors::refuse);
        if (!errors.any()) {
            return pages.done(opened.base(), flash, publishing(opened) + ".done");
        }
        show(actor, opened, publishing(opened), "skicka", false, model);
        return pages.again(VIEW, response);
    }

    private static String publishing(OpenMinutes opened) {
        return opened.minutes().immediate() ? "publish-extract" : "publish";
    }

    private OpenMinutes toFreeze(Actor actor, String key, String minutes) {
        OpenMinutes opened = door.open(actor, key, minutes, Act.FREEZE_MINUTES);
        boolean frozen = opened.minutes().state().isFrozen();
        MinutesDoor.standIn(opened, MinutesState.COMMENTS, frozen ? "minutes.text-is-frozen" : "minutes.not-out-yet");
        return opened;
    }

    private OpenMinutes toReopen(Actor actor, String key, String minutes) {
        OpenMinutes opened = door.open(actor, key, minutes, Act.WRITE_MINUTES);
        MinutesDoor.wholeOnly(opened);
        boolean over = opened.minutes().state().compareTo(MinutesState.SIGNING) > 0;
        MinutesDoor.standIn(opened, MinutesState.SIGNING, over ? "minutes.already-adjusted" : "minutes.text-is-open");
        return opened;
    }

    private OpenMinutes toPublish(Actor actor, String key, String minutes) {
        OpenMinutes opened = door.open(actor, key, minutes, Act.PUBLISH_MINUTES);
        boolean published = opened.minutes().state() == MinutesState.PUBLISHED;
        MinutesDoor.standIn(
                opened, MinutesState.ADJUSTED, published ? "minutes.already-published" : "minutes.not-adjusted-yet");
        return opened;
    }

    private void show(Actor actor, OpenMinutes opened, String stage, String path, boolean asksWhy, Model model) {
        door.head(opened, model);
        model.addAttribute("stage", stage);
        model.addAttribute("path", path);
        model.addAttribute("asksWhy", asksWhy);
        model.addAttribute("skal", "");
        model.addAttribute("seats", seats.of(opened.minutes()));
        model.addAttribute(
                "undecided",
                comments.of(actor, opened).stream()
                        .filter(CommentLines.Line::open)
                        .count());
    }
}

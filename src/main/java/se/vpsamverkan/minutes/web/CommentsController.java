package se.vpsamverkan.minutes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.minutes.MinutesAccess;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesReading;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.SeatState;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** Reading the draft and commenting on it: on a matter or the whole, or "Inga synpunkter". */
@Controller
@RequestMapping("/arenden/{key}/protokoll/{minutes}/synpunkter")
class CommentsController {

    private static final String VIEW = "minutes/comments";

    private final MinutesDoor door;
    private final MinutesDesk desk;
    private final MinutesReading reading;
    private final CommentLines lines;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    CommentsController(
            MinutesDoor door,
            MinutesDesk desk,
            MinutesReading reading,
            CommentLines lines,
            Pages pages,
            Words words,
            Clock clock) {
        this.door = door;
        this.desk = desk;
        this.reading = reading;
        this.lines = lines;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String minutes, Actor actor, Model model) {
        show(actor, open(actor, key, minutes), "", "", model);
        return VIEW;
    }

    @PostMapping
    String comment(
            @PathVariable String key,
            @PathVariable String minutes,
            @RequestParam(defaultValue = "") String punkt,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Instant received = clock.instant(); // before any lock
        OpenMinutes opened = open(actor, key, minutes);
        PageErrors errors = pages.errors(model);
        String said = errors.text("text", text, "comment.text-missing");
        if (!errors.any()) {
            String about = opened.meeting().agenda().stream()
                    .filter(matter -> matter.id().toString().equals(punkt))
                    .findFirst()
                    .map(CommentsController::about)
                    .orElse("");
            AdjusterId seat = opened.seat().map(SeatView::id).orElse(null);
            desk.comment(actor, opened.minutes().id(), seat, about + said, received)
                    .refusal()
                    .ifPresent(errors::refuse);
        }
        if (!errors.any()) {
            return pages.done(opened.base() + "/synpunkter", flash, "comment.done");
        }
        show(actor, opened, punkt, text, model);
        return pages.again(VIEW, response);
    }

    /** "Inga synpunkter", or done commenting. */
    @PostMapping("/inga")
    String none(@PathVariable String key, @PathVariable String minutes, Actor actor, RedirectAttributes flash) {
        OpenMinutes opened = open(actor, key, minutes);
        SeatView seat = opened.seat().orElseThrow(() -> new Refused(Refusal.of("minutes.not-your-seat")));
        desk.noComments(actor, opened.minutes().id(), seat.id()).orElseThrow(Refused::new);
        return pages.done(opened.base(), flash, "comment.none-done");
    }

    private OpenMinutes open(Actor actor, String key, String minutes) {
        OpenMinutes opened = door.open(actor, key, minutes, Act.COMMENT_MINUTES);
        MinutesDoor.wholeOnly(opened);
        MinutesState state = opened.minutes().state();
        if (state == MinutesState.DRAFT) {
            MinutesDoor.refuse(Refusal.of("minutes.not-out-yet"));
        }
        if (state.compareTo(MinutesState.ADJUSTED) >= 0) {
            MinutesDoor.refuse(Refusal.of("minutes.already-adjusted"));
        }
        return opened;
    }

    private void show(Actor actor, OpenMinutes opened, String matter, String text, Model model) {
        door.head(opened, model);
        List<Option> matters = new ArrayList<>(List.of(Option.of("", words.say("comment.whole"))));
        opened.meeting()
                .agenda()
                .forEach(each -> matters.add(Option.of(each.id().toString(), each.no() + ". " + each.title())));
        model.addAttribute("matters", matters);
        model.addAttribute("matter", matter);
        model.addAttribute("typed", text);
        model.addAttribute("comments", lines.of(actor, opened));
        model.addAttribute("late", opened.minutes().state().isFrozen());
        model.addAttribute("decides", MinutesAccess.writes(actor));
        model.addAttribute(
                "mayBeDone",
                opened.minutes().state() == MinutesState.COMMENTS
                        && opened.seat()
                                .filter(seat -> seat.state() == SeatState.WAITING)
                                .isPresent());
        model.addAttribute("text", reading.onPage(opened.minutes().id()));
    }

    /** A comment is one text; what it is about stands first in it. Swedish, for it is kept with the minutes. */
    private static String about(MatterView matter) {
        return "Punkt " + matter.no() + ", " + matter.title() + ": ";
    }
}

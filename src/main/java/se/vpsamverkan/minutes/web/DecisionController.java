package se.vpsamverkan.minutes.web;

import jakarta.servlet.http.HttpServletResponse;
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
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.minutes.CommentState;
import se.vpsamverkan.minutes.CommentView;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** The secretary decides on a comment; one that came late reopens the text or leaves it as it is. */
@Controller
@RequestMapping("/arenden/{key}/protokoll/{minutes}/synpunkter/{comment}")
class DecisionController {

    private static final String VIEW = "minutes/decision";
    private static final String YES = "ja";
    private static final String NO = "nej";

    private final MinutesDoor door;
    private final MinutesDesk desk;
    private final CommentLines lines;
    private final Pages pages;
    private final Words words;

    DecisionController(MinutesDoor door, MinutesDesk desk, CommentLines lines, Pages pages, Words words) {
        this.door = door;
        this.desk = desk;
        this.lines = lines;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String ask(
            @PathVariable String key,
            @PathVariable String minutes,
            @PathVariable String comment,
            Actor actor,
            Model model) {
        OpenMinutes opened = open(actor, key, minutes, comment);
        show(opened, comment(actor, opened, comment), "", "", model);
        return VIEW;
    }

    @PostMapping
    String decide(
            @PathVariable String key,
            @PathVariable String minutes,
            @PathVariable String comment,
            @RequestParam(defaultValue = "") String beslut,
            @RequestParam(defaultValue = "") String svar,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMinutes opened = open(actor, key, minutes, comment);
        CommentView found = comment(actor, opened, comment);
        PageErrors errors = pages.errors(model);
        if (!beslut.equals(YES) && !beslut.equals(NO)) {
            errors.add("beslut", "comment-decision.missing");
        } else if (!found.late() && beslut.equals(NO)) {
            errors.text("svar", svar, "comment-decision.reply-missing");
        }
        if (!errors.any()) {
            var result = found.late()
                    ? desk.decideLateComment(actor, found.id(), beslut.equals(YES))
                    : desk.decideComment(actor, found.id(), beslut.equals(YES), svar.isBlank() ? null : svar.strip());
            result.refusal().ifPresent(errors::refuse);
        }
        if (!errors.any()) {
            boolean reopened = found.late() && beslut.equals(YES);
            return pages.done(
                    opened.base() + (reopened ? "/text" : "/synpunkter"),
                    flash,
                    reopened ? "reopen.done" : "comment-decision.done");
        }
        show(opened, found, beslut, svar, model);
        return pages.again(VIEW, response);
    }

    private OpenMinutes open(Actor actor, String key, String minutes, String comment) {
        OpenMinutes opened = door.open(actor, key, minutes, Act.WRITE_MINUTES);
        CommentView found = comment(actor, opened, comment);
        if (found.late()) {
            opened = door.open(actor, key, minutes, Act.DECIDE_LATE_COMMENT);
        }
        if (found.state() != CommentState.OPEN) {
            MinutesDoor.refuse(Refusal.of("minutes.comment-decided-already"));
        }
        return opened;
    }

    private CommentView comment(Actor actor, OpenMinutes opened, String id) {
        return lines.find(actor, opened, id).orElseThrow(() -> new Refused(Refusal.of("minutes.no-such-comment")));
    }

    private void show(OpenMinutes opened, CommentView comment, String decision, String reply, Model model) {
        door.head(opened, model);
        String kind = comment.late() ? "comment-decision.late-" : "comment-decision.";
        model.addAttribute("comment", lines.line(comment));
        model.addAttribute("decision", decision);
        model.addAttribute("reply", reply);
        model.addAttribute(
                "decisions",
                List.of(
                        new Option(YES, words.say(kind + "yes"), words.say(kind + "yes-hint")),
                        new Option(NO, words.say(kind + "no"), words.say(kind + "no-hint"))));
    }
}

package se.vpsamverkan.minutes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;

/** "Jag kan inte justera": the adjuster says why, and another who was there for the same side takes over. */
@Controller
@RequestMapping("/arenden/{key}/protokoll/{minutes}/kan-inte-justera")
class CannotSignController {

    private static final String VIEW = "minutes/cannot-sign";
    private static final Map<String, String> FIELDS =
            Map.of("minutes.reason-missing", "skal", "minutes.choose-who-takes-over", "ersattare");

    private final MinutesDoor door;
    private final MinutesDesk desk;
    private final Pages pages;

    CannotSignController(MinutesDoor door, MinutesDesk desk, Pages pages) {
        this.door = door;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable String minutes, Actor actor, Model model) {
        OpenMinutes opened = open(actor, key, minutes);
        List<Participant> others = others(opened);
        // the only one there is needs no choosing
        String only = others.size() == 1 ? value(others.get(0)) : "";
        show(opened, others, "", only, model);
        return VIEW;
    }

    /** First the review, then the act. */
    @PostMapping
    String say(
            @PathVariable String key,
            @PathVariable String minutes,
            @RequestParam(defaultValue = "") String skal,
            @RequestParam(defaultValue = "") String ersattare,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMinutes opened = open(actor, key, minutes);
        List<Participant> others = others(opened);
        show(opened, others, skal, ersattare, model);
        PageErrors errors = pages.errors(model);
        if (steg.equals("andra")) {
            return VIEW;
        }
        String reason = errors.text("skal", skal, "cannot-sign.reason-missing");
        Optional<Participant> other =
                others.stream().filter(each -> value(each).equals(ersattare)).findFirst();
        if (other.isEmpty() && !others.isEmpty()) {
            errors.add("ersattare", "reseat.replacement-missing");
        }
        if (!errors.any() && steg.equals("bekrafta")) {
            desk.cannotSign(
                            actor,
                            opened.minutes().id(),
                            seat(opened).id(),
                            reason,
                            other.map(Participant::person).orElse(null))
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            if (!errors.any()) {
                return other.isPresent()
                        ? pages.done(
                                opened.base(),
                                flash,
                                "cannot-sign.done",
                                other.get().name())
                        : pages.done(opened.base(), flash, "cannot-sign.done-nobody");
            }
        }
        if (errors.any()) {
            return pages.again(VIEW, response);
        }
        model.addAttribute("review", true);
        model.addAttribute("successor", other.map(Participant::name).orElse(null));
        return VIEW;
    }

    private OpenMinutes open(Actor actor, String key, String minutes) {
        OpenMinutes opened = door.openToSign(actor, key, minutes);
        if (seat(opened).holderCannotSign()) {
            MinutesDoor.refuse(Refusal.of("minutes.cannot-sign-said-already"));
        }
        return opened;
    }

    private List<Participant> others(OpenMinutes opened) {
        return desk.canTakeOver(opened.minutes().id(), seat(opened).id());
    }

    private static SeatView seat(OpenMinutes opened) {
        return opened.seat().orElseThrow();
    }

    private static String value(Participant who) {
        return String.valueOf(who.person());
    }

    private void show(OpenMinutes opened, List<Participant> others, String reason, String other, Model model) {
        door.head(opened, model);
        model.addAttribute("seat", seat(opened).label());
        model.addAttribute(
                "others",
                others.stream().map(each -> Option.of(value(each), each.name())).toList());
        model.addAttribute("ersattare", other);
        model.addAttribute("skal", reason);
        model.addAttribute("review", false);
    }
}

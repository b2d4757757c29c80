package se.vpsamverkan.meeting.web;

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
import se.vpsamverkan.meeting.Agendas;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;

/** A matter of the agenda that drops out at the meeting ("utgår"); it can be taken up again until the sitting ends. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/punkt-utgar")
class DroppedMatterController {

    private static final String VIEW = "meeting/dropped";
    private static final int LONGEST = 2000;
    private static final Map<String, String> FIELDS =
            Map.of("meeting.matter-withdrawn-already", "punkt", "meeting.case-matter-stays", "punkt");

    private final RecordKeeper keeper;
    private final MeetingDoor door;
    private final Agendas agendas;
    private final Pages pages;

    DroppedMatterController(RecordKeeper keeper, MeetingDoor door, Agendas agendas, Pages pages) {
        this.keeper = keeper;
        this.door = door;
        this.agendas = agendas;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        show(keeper.open(actor, key, meeting), new Typed("", ""), model);
        return VIEW;
    }

    @PostMapping
    String drop(
            @PathVariable String key,
            @PathVariable String meeting,
            Typed typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        PageErrors errors = pages.errors(model);
        Optional<MatterView> matter = matter(opened, typed.punkt());
        if (matter.isEmpty()) {
            errors.add("punkt", "dropped.matter-missing");
        }
        if (typed.skal().length() > LONGEST) {
            errors.add("skal", "sitting.too-long", LONGEST);
        }
        if (!errors.any() && matter.isPresent()) {
            agendas.withdrawAtMeeting(actor, opened.meeting().id(), matter.get().id(), typed.skal())
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
        }
        if (!errors.any()) {
            return pages.done(
                    opened.base() + "/punkt-utgar",
                    flash,
                    "dropped.done",
                    matter.orElseThrow().no());
        }
        show(opened, typed, model);
        return pages.again(VIEW, response);
    }

    /** Takes it up again when it was a mistake, or minds were changed. */
    @PostMapping("/ta-upp-igen")
    String resume(
            @PathVariable String key,
            @PathVariable String meeting,
            @RequestParam String punkt,
            Actor actor,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        MatterView matter = matter(opened, punkt).orElseThrow(NotFound::new);
        agendas.resumeAtMeeting(actor, opened.meeting().id(), matter.id()).orElseThrow(Refused::new);
        return pages.done(opened.base() + "/punkt-utgar", flash, "dropped.resumed", matter.no());
    }

    private static Optional<MatterView> matter(OpenMeeting opened, String no) {
        return opened.meeting().agenda().stream()
                .filter(each -> String.valueOf(each.no()).equals(no))
                .findFirst();
    }

    private void show(OpenMeeting opened, Typed typed, Model model) {
        door.head(opened, model);
        model.addAttribute("typed", typed);
        int sitting = RecordKeeper.sitting(opened).no();
        List<MatterView> agenda = opened.meeting().agenda();
        model.addAttribute(
                "matters",
                agenda.stream()
                        .filter(each -> !each.ofCase() && each.withdrawn() == null)
                        .map(each -> Option.of(String.valueOf(each.no()), each.no() + ". " + each.title()))
                        .toList());
        model.addAttribute(
                "dropped",
                agenda.stream()
                        .flatMap(each -> Optional.ofNullable(each.withdrawn()).stream()
                                .map(why -> new Line(each.no(), each.title(), why.reason(), why.sitting() == sitting)))
                        .toList());
    }

    /** What was typed; a browser's fields, any of them may be missing. */
    record Typed(String punkt, String skal) {

        Typed {
            punkt = punkt == null ? "" : punkt;
            skal = skal == null ? "" : skal.strip().replace("\r\n", "\n");
        }
    }

    /**
     * A matter that has dropped out.
     *
     * @param resumable whether it did so at the sitting that goes on
     */
    record Line(int no, String title, String reason, boolean resumable) {}
}

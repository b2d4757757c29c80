package se.vpsamverkan.meeting.web;

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
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.MeetingState;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Words;

/** "Skicka kallelse": where the group meets and who is called, reviewed before it goes out. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/kallelse")
class InvitationController {

    private static final String VIEW = "meeting/invitation";

    private final MeetingDoor door;
    private final Meetings meetings;
    private final CalledParties called;
    private final Pages pages;
    private final Words words;

    InvitationController(MeetingDoor door, Meetings meetings, CalledParties called, Pages pages, Words words) {
        this.door = door;
        this.meetings = meetings;
        this.called = called;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = open(actor, key, meeting);
        String place = opened.meeting().place();
        show(opened, place == null ? "" : place, model);
        return VIEW;
    }

    /** First the review, then the act. */
    @PostMapping
    String send(
            @PathVariable String key,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String plats,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = open(actor, key, meeting);
        show(opened, plats, model);
        PageErrors errors = pages.errors(model);
        String place = errors.text("plats", plats, "invitation.place-missing");
        if (place.length() > 300) {
            errors.add("plats", "sitting.too-long", 300);
        }
        if (!errors.any() && steg.equals("bekrafta")) {
            meetings.sendInvitation(actor, opened.meeting().id(), place)
                    .refusal()
                    .ifPresent(errors::refuse);
            if (!errors.any()) {
                return pages.done(
                        opened.base(),
                        flash,
                        "invitation.done",
                        words.due(opened.meeting().startsAt()));
            }
        }
        if (errors.any()) {
            return pages.again(VIEW, response);
        }
        model.addAttribute("review", steg.equals("granska"));
        return VIEW;
    }

    private OpenMeeting open(Actor actor, String key, String meeting) {
        OpenMeeting opened = door.open(actor, key, meeting, Act.SEND_INVITATION);
        MeetingView view = opened.meeting();
        if (view.state() != MeetingState.PLANNED) {
            MeetingDoor.refuse(Refusal.of("meeting.already-begun"));
        }
        if (view.invitationSentAt() != null) {
            MeetingDoor.refuse(Refusal.of("meeting.invitation-already-sent", words.moment(view.invitationSentAt())));
        }
        return opened;
    }

    private void show(OpenMeeting opened, String place, Model model) {
        door.head(opened, model);
        model.addAttribute("plats", place);
        model.addAttribute("recipients", called.of(opened.theCase()));
        model.addAttribute("directors", called.directors(opened.theCase()));
        model.addAttribute("review", false);
    }
}

package se.vpsamverkan.meeting.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.MeetingState;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** A meeting: when and where, its agenda, and for those who run it what is left to do. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}")
class MeetingController {

    private final MeetingDoor door;
    private final Meetings meetings;
    private final RecordSteps steps;
    private final Pages pages;
    private final Words words;

    MeetingController(MeetingDoor door, Meetings meetings, RecordSteps steps, Pages pages, Words words) {
        this.door = door;
        this.meetings = meetings;
        this.steps = steps;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = door.read(actor, key, meeting);
        MeetingView view = opened.meeting();
        boolean runsIt = door.may(actor, opened, Act.HOLD_MEETING);
        door.head(opened, model);
        model.addAttribute("place", view.place());
        model.addAttribute("state", words.say("meeting-page.state." + view.state()));
        model.addAttribute("notices", notices(view));
        model.addAttribute("links", runsIt ? links(actor, opened) : List.of());
        // before it is sent the agenda is the employer's own draft
        model.addAttribute("agenda", runsIt || view.agendaSentAt() != null ? view.agenda() : List.of());
        model.addAttribute("steps", runsIt && opened.goingOn().isPresent() ? steps.of(actor, opened) : List.of());
        return "meeting/meeting";
    }

    /** Before a meeting is begun by hand: what that means. */
    @GetMapping("/oppna")
    String askToBegin(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = toBegin(actor, key, meeting);
        door.head(opened, model);
        model.addAttribute("called", opened.meeting().invitationSentAt() != null);
        model.addAttribute("agendaSent", opened.meeting().agendaSentAt() != null);
        return "meeting/begin";
    }

    /** Begins the meeting now, before its time or after it. */
    @PostMapping("/oppna")
    String begin(@PathVariable String key, @PathVariable String meeting, Actor actor, RedirectAttributes flash) {
        OpenMeeting opened = toBegin(actor, key, meeting);
        meetings.start(actor, opened.meeting().id()).orElseThrow(Refused::new);
        return pages.done(opened.base(), flash, "begin.done");
    }

    private OpenMeeting toBegin(Actor actor, String key, String meeting) {
        OpenMeeting opened = door.open(actor, key, meeting, Act.HOLD_MEETING);
        if (!awaitsSitting(opened.meeting())) {
            MeetingDoor.refuse(Refusal.of("meeting.already-begun"));
        }
        return opened;
    }

    private List<String> notices(MeetingView view) {
        List<String> notices = new ArrayList<>();
        if (view.invitationSentAt() != null) {
            notices.add(words.say(
                    view.invitationLate() ? "meeting-page.invited-late" : "meeting-page.invited",
                    words.moment(view.invitationSentAt())));
        }
        if (view.agendaSentAt() != null) {
            notices.add(words.say(
                    view.agendaLate() ? "meeting-page.agenda-late" : "meeting-page.agenda-sent",
                    words.moment(view.agendaSentAt())));
        }
        return notices;
    }

    /** What those who run the meeting may do with it now. */
    private List<PageLink> links(Actor actor, OpenMeeting opened) {
        MeetingView view = opened.meeting();
        List<PageLink> links = new ArrayList<>();
        boolean planned = view.state() == MeetingState.PLANNED;
        if (planned && view.invitationSentAt() == null) {
            links.add(link(opened, "/kallelse", "invitation.title"));
        }
        if (planned && view.agendaSentAt() == null) {
            links.add(link(opened, "/dagordning", "agenda.title"));
        }
        if (awaitsSitting(view)) {
            links.add(link(opened, "/flytta", "reschedule.title"));
            links.add(link(opened, "/oppna", "begin.title"));
        }
        if (view.state() == MeetingState.STARTED) {
            links.add(link(opened, "/ny-punkt", "new-matter.title"));
            links.add(link(opened, "/punkt-utgar", "dropped.title"));
            links.add(link(opened, "/omedelbar-justering", "at-once.title"));
        }
        if (FollowUpController.waits(opened) && door.may(actor, opened, Act.CLOSE_CASE)) {
            links.add(link(opened, "/uppfoljning", "follow-up.title"));
        }
        return links;
    }

    private PageLink link(OpenMeeting opened, String path, String message) {
        return new PageLink(opened.base() + path, words.say(message));
    }

    private static boolean awaitsSitting(MeetingView view) {
        return view.state() == MeetingState.PLANNED || view.state() == MeetingState.ADJOURNED;
    }

    /** A link to one of the meeting's pages. */
    record PageLink(String href, String text) {}
}

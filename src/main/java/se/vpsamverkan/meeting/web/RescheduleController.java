package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
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
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.MeetingState;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Words;

/** "Flytta mötet": a meeting that has not begun gets another start. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/flytta")
class RescheduleController {

    private static final String VIEW = "meeting/reschedule";
    private static final Map<String, String> FIELDS = Map.of(
            "meeting.start-has-passed", "dag",
            "meeting.reschedule-needs-reason", "skal");

    private final MeetingDoor door;
    private final Meetings meetings;
    private final Pages pages;
    private final Words words;

    RescheduleController(MeetingDoor door, Meetings meetings, Pages pages, Words words) {
        this.door = door;
        this.meetings = meetings;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = open(actor, key, meeting);
        LocalDateTime start = Dates.local(opened.meeting().startsAt());
        show(
                opened,
                new Wish(start.toLocalDate().toString(), start.toLocalTime().toString(), ""),
                model);
        return VIEW;
    }

    /** First the review, then the act. */
    @PostMapping
    String move(
            @PathVariable String key,
            @PathVariable String meeting,
            Wish wish,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = open(actor, key, meeting);
        show(opened, wish, model);
        PageErrors errors = pages.errors(model);
        Optional<LocalDateTime> start = errors.moment("dag", wish.dag(), "tid", wish.tid());
        String reason = errors.text("skal", wish.skal(), "reschedule.reason-missing");
        if (start.isPresent() && !errors.any()) {
            Deadline.checked(start.get()).refusal().ifPresent(no -> errors.refuse(no, Map.of(no.code(), "tid")));
        }
        if (!errors.any() && start.isPresent() && steg.equals("bekrafta")) {
            meetings.reschedule(actor, opened.meeting().id(), start.get(), reason)
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            if (!errors.any()) {
                return pages.done(
                        opened.base(),
                        flash,
                        "reschedule.done",
                        words.due(Deadline.of(start.get()).instant()));
            }
        }
        if (errors.any()) {
            return pages.again(VIEW, response);
        }
        start.ifPresent(
                at -> model.addAttribute("newStart", words.due(Deadline.of(at).instant())));
        model.addAttribute("review", steg.equals("granska"));
        return VIEW;
    }

    private OpenMeeting open(Actor actor, String key, String meeting) {
        OpenMeeting opened = door.open(actor, key, meeting, Act.RESCHEDULE_MEETING);
        MeetingState state = opened.meeting().state();
        if (state != MeetingState.PLANNED && state != MeetingState.ADJOURNED) {
            MeetingDoor.refuse(Refusal.of("meeting.already-begun"));
        }
        return opened;
    }

    private void show(OpenMeeting opened, Wish wish, Model model) {
        door.head(opened, model);
        model.addAttribute("wish", wish);
        model.addAttribute("called", opened.meeting().invitationSentAt() != null);
        model.addAttribute("review", false);
    }

    /** What was typed; a browser's fields, any of them may be missing. */
    record Wish(String dag, String tid, String skal) {

        Wish {
            dag = dag == null ? "" : dag;
            tid = tid == null ? "" : tid;
            skal = skal == null ? "" : skal;
        }
    }
}

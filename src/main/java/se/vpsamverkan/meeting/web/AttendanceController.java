package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.RecordParts;
import se.vpsamverkan.meeting.SittingView;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Words;

/** Who is there, who could not come, who came later or left. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/narvaro")
class AttendanceController {

    private static final String VIEW = "meeting/attendance";

    private final RecordKeeper keeper;
    private final MeetingDoor door;
    private final RecordParts parts;
    private final Sitters sitters;
    private final Pages pages;
    private final Words words;

    AttendanceController(
            RecordKeeper keeper, MeetingDoor door, RecordParts parts, Sitters sitters, Pages pages, Words words) {
        this.keeper = keeper;
        this.door = door;
        this.parts = parts;
        this.sitters = sitters;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        SittingView sitting = RecordKeeper.sitting(opened);
        AttendanceForm form = AttendanceForm.of(sitting.attendance(), sitters.expected(opened.theCase()));
        model.addAttribute("seen", sitting.attendanceMark());
        show(opened, form, sitting.place(), model);
        return VIEW;
    }

    @PostMapping
    String save(
            @PathVariable String key,
            @PathVariable String meeting,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "spara") String gor,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        String seen = fields.getOrDefault("sett", "");
        model.addAttribute("seen", seen);
        List<Participant> known = known(opened);
        AttendanceForm form = AttendanceForm.typed(fields, known);
        String place = fields.getOrDefault("plats", "").strip();
        if (gor.equals("alla")) {
            form.everybodyTakesPart();
            show(opened, form, place, model);
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        List<Attendance> lines = form.attendance(known, opened.theCase().invited(), errors);
        if (place.length() > 300) {
            errors.add("plats", "sitting.too-long", 300);
        }
        if (!errors.any()) {
            parts.attendance(actor, opened.meeting().id(), seen, place.isEmpty() ? null : place, lines)
                    .refusal()
                    .ifPresent(refusal -> {
                        errors.refuse(refusal);
                        compare(RecordKeeper.sitting(keeper.open(actor, key, meeting)), model);
                    });
        }
        if (!errors.any()) {
            return pages.done(opened.base() + (gor.equals("fler") ? "/narvaro" : ""), flash, "attendance.done");
        }
        show(opened, form, place, model);
        return pages.again(VIEW, response);
    }

    /** Lays what is saved now beside what was typed: who saves again after that has seen both. */
    private void compare(SittingView now, Model model) {
        model.addAttribute("seen", now.attendanceMark());
        model.addAttribute(
                "saved",
                now.attendance().stream()
                        .map(line -> words.say(
                                line.present() ? "attendance.saved-present" : "attendance.saved-absent",
                                sitters.option(line.who()).label(),
                                line.note() == null ? "" : line.note()))
                        .toList());
    }

    private List<Participant> known(OpenMeeting opened) {
        List<Participant> known = new ArrayList<>(sitters.expected(opened.theCase()));
        RecordKeeper.sitting(opened).attendance().stream()
                .map(Attendance::who)
                .filter(who -> who.person() != null)
                .forEach(known::add);
        return known;
    }

    private void show(OpenMeeting opened, AttendanceForm form, @Nullable String place, Model model) {
        door.head(opened, model);
        model.addAttribute("plats", place == null ? "" : place);
        model.addAttribute("rows", form.rows());
        model.addAttribute("sides", sitters.sides(opened.theCase(), words.say("sitting.employer")));
        model.addAttribute(
                "statuses",
                List.of(
                        Option.of("", words.say("attendance.unknown")),
                        Option.of(AttendanceForm.PRESENT, words.say("attendance.present")),
                        Option.of(AttendanceForm.ABSENT, words.say("attendance.absent"))));
    }
}

package se.vpsamverkan.portal.demo;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.ShiftableClock;
import se.vpsamverkan.notification.Rung;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Words;
import se.vpsamverkan.worklist.TimerRow;

/** The time machine's page. In a real installation there is no such address. */
@Controller
@ConditionalOnProperty("vpsamverkan.demo.enabled")
class TimeMachineController {

    private static final String VIEW = "portal/time-machine";
    private static final Map<String, String> FIELDS = Map.of(
            "portal.time-backwards", "dag",
            "portal.time-too-far", "dag",
            "portal.time-no-such-time", "tid");

    private final TimeMachine machine;
    private final ShiftableClock clock;
    private final Deadlines deadlines;
    private final ConsultationCases cases;
    private final Pages pages;
    private final Words words;

    TimeMachineController(
            TimeMachine machine,
            ShiftableClock clock,
            Deadlines deadlines,
            ConsultationCases cases,
            Pages pages,
            Words words) {
        this.machine = machine;
        this.clock = clock;
        this.deadlines = deadlines;
        this.cases = cases;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/tidsmaskin")
    String show(Model model) {
        return page("", "", model);
    }

    @PostMapping("/tidsmaskin/nasta")
    String next(Model model, HttpServletResponse response, RedirectAttributes flash) {
        var errors = pages.errors(model);
        return arrive(machine.toNext(), errors, "", "", model, response, flash);
    }

    @PostMapping("/tidsmaskin/datum")
    String date(
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String tid,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var errors = pages.errors(model);
        var moment = errors.moment("dag", dag, "tid", tid);
        if (moment.isEmpty()) {
            page(dag, tid, model);
            return pages.again(VIEW, response);
        }
        return arrive(machine.to(moment.get()), errors, dag, tid, model, response, flash);
    }

    private String arrive(
            Result<Integer> stops,
            PageErrors errors,
            String day,
            String time,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        stops.refusal().ifPresent(refusal -> errors.refuse(refusal, FIELDS));
        if (errors.any()) {
            page(day, time, model);
            return pages.again(VIEW, response);
        }
        return pages.done("/tidsmaskin", flash, "demo.arrived", words.moment(clock.instant()), stops.orThrow());
    }

    private String page(String day, String time, Model model) {
        model.addAttribute("now", words.moment(clock.instant()));
        model.addAttribute("dag", day);
        model.addAttribute("tid", time);
        var next = machine.next();
        model.addAttribute("nextAt", next.map(each -> words.moment(each.at())).orElse(null));
        model.addAttribute("nextWhat", next.map(each -> what(each.timers())).orElse(List.of()));
        return VIEW;
    }

    private List<String> what(List<TimerRow> timers) {
        return timers.stream().map(this::what).distinct().toList();
    }

    private String what(TimerRow timer) {
        var step = words.say("step." + deadlines.view(timer.deadline()).kind());
        return words.say(
                timer.name().equals(Rung.DUE) ? "demo.event-due" : "demo.event-reminder",
                step,
                cases.view(timer.caseKey()).title());
    }
}

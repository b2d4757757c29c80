package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
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
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.MoveDate;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Flytta ett datum": one date gets a new time, with a reason; what follows from it is never moved silently. */
@Controller
@RequestMapping("/arenden/{key}/flytta")
class MoveDateController {

    private static final String VIEW = "portal/move-date";

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("cycle.not-a-movable-step", "datum"),
            Map.entry("cycle.step-ended", "datum"),
            Map.entry("cycle.new-time-is-past", "dag"),
            Map.entry("cycle.same-date", "dag"),
            Map.entry("cycle.input-before-dispatch", "dag"),
            Map.entry("cycle.comments-before-meeting", "dag"),
            Map.entry("cycle.justering-before-comments", "dag"),
            Map.entry("kernel.time-is-skipped", "tid"),
            Map.entry("cycle.unions-time-shortened", "samtycke"),
            Map.entry("cycle.reason-missing", "skal"));

    private final CaseAccess access;
    private final ConsultationCases cases;
    private final MovableDates dates;
    private final Permissions permissions;
    private final Pages pages;
    private final Words words;

    MoveDateController(
            CaseAccess access,
            ConsultationCases cases,
            MovableDates dates,
            Permissions permissions,
            Pages pages,
            Words words) {
        this.access = access;
        this.cases = cases;
        this.dates = dates;
        this.permissions = permissions;
        this.pages = pages;
        this.words = words;
    }

    /** {@code bevakning} names the watched deadline that "Välj nytt datum" is about. */
    @GetMapping
    String ask(@PathVariable String key, @RequestParam(defaultValue = "") String bevakning, Actor actor, Model model) {
        CaseView view = open(actor, key);
        String chosen =
                dates.of(view, bevakning).map(MovableDates.Movable::value).orElse("");
        show(view, Map.of("datum", chosen), model);
        return VIEW;
    }

    /** First the review, then the act. */
    @PostMapping
    String move(
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        show(view, typed, model);
        if (steg.equals("andra")) {
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        Optional<MovableDates.Movable> date = dates.of(view).stream()
                .filter(each -> each.value().equals(typed.get("datum")))
                .findFirst();
        if (date.isEmpty()) {
            errors.add("datum", "move.choose");
        }
        boolean wholeDay =
                date.filter(each -> each.kind() == DeadlineKind.BOARD_DECISION).isPresent();
        Optional<LocalDateTime> to =
                errors.moment("dag", typed.get("dag"), "tid", wholeDay ? "23:59" : typed.get("tid"));
        String reason = errors.text("skal", typed.get("skal"), "refusal.cycle.reason-missing");
        if (!errors.any() && date.isPresent() && to.isPresent()) {
            MoveDate wish = new MoveDate(
                    date.get().kind(), date.get().subject(), to.get(), reason, typed.containsKey("samtycke"));
            String spoken = wholeDay
                    ? words.day(to.get().toLocalDate())
                    : words.due(Deadline.of(to.get()).instant());
            if (!steg.equals("bekrafta")) {
                model.addAttribute("review", true);
                model.addAttribute("date", date.get());
                model.addAttribute("to", spoken);
                return VIEW;
            }
            cases.moveDate(actor, view.key(), wish).refusal().ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            if (!errors.any()) {
                return pages.done(
                        "/arenden/" + view.key().value() + "/tidplan",
                        flash,
                        "move.done",
                        date.get().name(),
                        spoken);
            }
        }
        return pages.again(VIEW, response);
    }

    /** Dates of the minutes can be moved after the case has closed; the act itself tells which. */
    private CaseView open(Actor actor, String key) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        permissions.check(actor, Act.MOVE_DATE, view.key()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return view;
    }

    private void show(CaseView view, Map<String, String> typed, Model model) {
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("review", false);
        model.addAttribute("typed", typed);
        model.addAttribute("dispatched", view.dispatched());
        model.addAttribute("kept", kept(typed));
        model.addAttribute(
                "dates",
                dates.of(view).stream()
                        .map(date -> new Option(date.value(), date.name(), words.say("move.now", date.when())))
                        .toList());
    }

    private static Map<String, List<String>> kept(Map<String, String> typed) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String field : List.of("datum", "dag", "tid", "skal", "samtycke")) {
            String value = typed.get(field);
            if (value != null) {
                kept.put(field, List.of(value));
            }
        }
        return kept;
    }
}

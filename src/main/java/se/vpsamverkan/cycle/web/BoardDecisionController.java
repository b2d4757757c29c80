package se.vpsamverkan.cycle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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
import se.vpsamverkan.cycle.Hindrance;
import se.vpsamverkan.cycle.Hindrances;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Nämndens beslut": the day the board decided is recorded, whatever hindered it. */
@Controller
@RequestMapping("/arenden/{key}/namndens-beslut")
class BoardDecisionController {

    private static final String VIEW = "cycle/board-decision";

    private static final Map<String, String> FIELDS =
            Map.of("cycle.decision-in-future", "dag", "cycle.bad-register-number", "dnr");

    private final CaseAccess access;
    private final ConsultationCases cases;
    private final Hindrances hindrances;
    private final Pages pages;
    private final Words words;

    BoardDecisionController(
            CaseAccess access, ConsultationCases cases, Hindrances hindrances, Pages pages, Words words) {
        this.access = access;
        this.cases = cases;
        this.hindrances = hindrances;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String key, Actor actor, Model model) {
        CaseView view = open(actor, key);
        LocalDate board = view.boardDate();
        show(view, board == null ? "" : board.toString(), "", model);
        return VIEW;
    }

    /** First the review, for a decision is recorded once; then the act. */
    @PostMapping
    String record(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String dnr,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        show(view, dag, dnr, model);
        if (steg.equals("andra")) {
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        Optional<LocalDate> day = errors.day("dag", dag);
        if (day.isPresent() && steg.equals("bekrafta")) {
            cases.recordBoardDecision(actor, view.key(), day.get(), dnr)
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            if (!errors.any()) {
                return pages.done("/arenden/" + view.key().value(), flash, "decision.done", words.day(day.get()));
            }
        }
        if (errors.any()) {
            return pages.again(VIEW, response);
        }
        model.addAttribute("review", true);
        day.ifPresent(date -> model.addAttribute("spokenDay", words.day(date)));
        return VIEW;
    }

    /** Nothing to record before the outcome, and nothing twice. */
    private CaseView open(Actor actor, String key) {
        CaseView view = access.forAct(actor, key, Act.RECORD_BOARD_DECISION).orElseThrow(Refused::new);
        cases.decisionRefused(view.key()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return view;
    }

    private void show(CaseView view, String day, String number, Model model) {
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("dag", day);
        model.addAttribute("dnr", number);
        model.addAttribute("review", false);
        model.addAttribute("kept", Map.of("dag", List.of(day), "dnr", List.of(number)));
        model.addAttribute(
                "hindrances",
                hindrances.of(view.key()).stream()
                        .filter(Hindrance::blocking)
                        .map(each -> words.say(
                                "hindrance." + each.code(), each.args().toArray()))
                        .toList());
    }
}

package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.RegistrationView;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.Words;

/** The start page: what you do, by when, and what happens then; or that there is nothing to do and what comes next. */
@Controller
class StartController {

    /** As many documents to register as the start page names; the others are behind the link. */
    private static final int SHOWN = 5;

    private final CaseAccess cases;
    private final MyTasks tasks;
    private final NextDate nextDate;
    private final Facts facts;
    private final Registrations registrations;
    private final Words words;

    StartController(
            CaseAccess cases, MyTasks tasks, NextDate nextDate, Facts facts, Registrations registrations, Words words) {
        this.cases = cases;
        this.tasks = tasks;
        this.nextDate = nextDate;
        this.facts = facts;
        this.registrations = registrations;
        this.words = words;
    }

    @GetMapping("/")
    String start(Actor actor, HttpServletRequest request, Model model) {
        FromTasklist.forget(request);
        List<CaseLine> going = new ArrayList<>();
        List<CaseLine> ended = new ArrayList<>();
        for (CaseView view : cases.all(actor)) {
            (view.live() ? going : ended).add(line(view, actor));
        }
        model.addAttribute("going", going);
        model.addAttribute("ended", ended);
        model.addAttribute(
                "tasks", going.stream().mapToInt(each -> each.tasks().size()).sum());
        List<RegistrationView> toRegister = toRegister(actor);
        model.addAttribute("registers", actor.role() == Role.REGISTRAR);
        model.addAttribute("toRegister", toRegister.size());
        model.addAttribute(
                "oldest", toRegister.stream().limit(SHOWN).map(this::line).toList());
        model.addAttribute("readsCases", Act.READ_CASE.scopeOf(actor.role()).isPresent());
        model.addAttribute("mayPlan", Act.PLAN.scopeOf(actor.role()).isPresent());
        return "portal/start";
    }

    private CaseLine line(CaseView view, Actor actor) {
        if (!view.live()) {
            return new CaseLine(view.key().value(), view.title(), ended(view), List.of(), List.of(), null);
        }
        return new CaseLine(
                view.key().value(),
                view.title(),
                words.say("case.state." + view.state()),
                tasks.of(actor, view.key()).stream()
                        .map(task -> tasks.line(task, actor))
                        .toList(),
                facts.of(view, actor),
                nextDate.of(view, actor)
                        .map(step -> words.say(next(view), step.name(), step.when()))
                        .orElse(null));
    }

    /** Before HR has confirmed the plan nothing in it holds. */
    private static String next(CaseView view) {
        return view.state() == CaseState.PLANNED ? "start.next-proposed" : "start.next";
    }

    private String ended(CaseView view) {
        return view.decidedOn() == null
                ? words.say("case.state." + view.state())
                : words.say("case.decided", words.day(view.decidedOn()));
    }

    private List<RegistrationView> toRegister(Actor actor) {
        return actor.role() == Role.REGISTRAR && actor.administration() != null
                ? registrations.waiting(actor.administration())
                : List.of();
    }

    private String line(RegistrationView row) {
        return words.say(
                "start.register-line",
                words.say("register." + row.kind()),
                words.say("register.direction." + row.kind().direction()),
                words.moment(row.at()));
    }

    /**
     * A case on the start page.
     *
     * @param next the sentence about the next date; null when the plan has none left
     */
    record CaseLine(
            String key,
            String title,
            String state,
            List<TaskLine> tasks,
            List<String> facts,
            @Nullable String next) {}
}

package se.vpsamverkan.portal;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** The case: where it stands, who is waited for, what hinders the decision, and what the reader may know of the rest. */
@Controller
class CaseController {

    private final CaseAccess cases;
    private final MyTasks tasks;
    private final Timeline timeline;
    private final CaseSections sections;
    private final InputSection input;
    private final CaseActions actions;
    private final MeetingSection meetings;
    private final Words words;
    private final Clock clock;

    CaseController(
            CaseAccess cases,
            MyTasks tasks,
            Timeline timeline,
            CaseSections sections,
            InputSection input,
            CaseActions actions,
            MeetingSection meetings,
            Words words,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.timeline = timeline;
        this.sections = sections;
        this.input = input;
        this.actions = actions;
        this.meetings = meetings;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/arenden/{key}")
    String show(@PathVariable String key, Actor actor, Model model) {
        CaseView view = cases.read(actor, key).orElseThrow(Refused::new);
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("state", words.say("case.state." + view.state()));
        model.addAttribute("recreated", view.recreated());
        model.addAttribute("note", employer(actor.role()) ? view.note() : null);
        model.addAttribute("now", words.moment(clock.instant()));
        model.addAttribute(
                "tasks",
                tasks.of(actor, view.key()).stream()
                        .map(task -> tasks.line(task, actor))
                        .toList());
        model.addAttribute("actions", actions.of(view, actor));
        model.addAttribute("meetings", meetings.of(view, actor));
        List<Step> steps = timeline.of(view, actor);
        model.addAttribute("steps", steps);
        model.addAttribute("picture", TimelinePicture.of(steps, clock.instant()));
        model.addAttribute("waiting", sections.waitedFor(view, actor));
        model.addAttribute("documents", sections.documents(view, actor));
        model.addAttribute("hindrances", seesHindrances(actor.role()) ? sections.hindrances(view) : null);
        model.addAttribute(
                "registrations",
                actor.role() == Role.REGISTRAR || actor.role() == Role.HR_COORDINATOR
                        ? sections.registrations(view)
                        : null);
        model.addAttribute("unions", input.of(view, actor));
        return "portal/case";
    }

    /** The unions hear of each other's windows from the minutes and from the parties, not from a list. */
    private static boolean seesHindrances(Role role) {
        return employer(role) && role != Role.DEPT_HEAD;
    }

    private static boolean employer(Role role) {
        return !role.ofUnion() && role != Role.SAFETY_REP;
    }
}

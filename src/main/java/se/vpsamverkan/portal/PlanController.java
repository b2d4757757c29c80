package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.PlanProposal;
import se.vpsamverkan.cycle.PlanVersionView;
import se.vpsamverkan.cycle.PlanWarning;
import se.vpsamverkan.cycle.PlannedDeadline;
import se.vpsamverkan.cycle.TimePlans;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** The time plan: every date with its rule and its state, what has been moved and why, and "Starta samverkan". */
@Controller
@RequestMapping("/arenden/{key}/tidplan")
class PlanController {

    private static final String VIEW = "portal/plan";

    private final CaseAccess access;
    private final ConsultationCases cases;
    private final TimePlans plans;
    private final Timeline timeline;
    private final Permissions permissions;
    private final Pages pages;
    private final Words words;

    PlanController(
            CaseAccess access,
            ConsultationCases cases,
            TimePlans plans,
            Timeline timeline,
            Permissions permissions,
            Pages pages,
            Words words) {
        this.access = access;
        this.cases = cases;
        this.plans = plans;
        this.timeline = timeline;
        this.permissions = permissions;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, Actor actor, Model model) {
        show(access.read(actor, key).orElseThrow(Refused::new), actor, "", model);
        return VIEW;
    }

    /** "Starta samverkan": the dates above are the review. */
    @PostMapping
    String start(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String forankrad,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = access.forAct(actor, key, Act.CONFIRM_PLAN).orElseThrow(Refused::new);
        PageErrors errors = pages.errors(model);
        LocalDate anchored =
                forankrad.isBlank() ? null : errors.day("forankrad", forankrad).orElse(null);
        if (!errors.any()) {
            cases.confirmPlan(actor, view.key(), anchored)
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, Map.of("cycle.anchored-in-future", "forankrad")));
            if (!errors.any()) {
                return pages.done("/arenden/" + view.key().value(), flash, "plan.started", view.title());
            }
        }
        show(view, actor, forankrad, model);
        return pages.again(VIEW, response);
    }

    private void show(CaseView view, Actor actor, String anchored, Model model) {
        Map<DeadlineKind, String> states = new EnumMap<>(DeadlineKind.class);
        timeline.of(view, actor).forEach(step -> states.put(step.kind(), step.stateText()));
        PlanProposal explained = plans.explain(view);
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("version", view.planVersion());
        model.addAttribute("states", states);
        model.addAttribute(
                "lines",
                explained.deadlines().stream()
                        .filter(line -> concerns(line, states))
                        .toList());
        model.addAttribute("warnings", actor.role().ofUnion() ? null : warnings(view, explained));
        model.addAttribute("versions", versions(view, actor, states));
        model.addAttribute("anchored", view.anchoredOn() == null ? null : words.day(view.anchoredOn()));
        model.addAttribute(
                "mayStart",
                view.state() == CaseState.PLANNED
                        && permissions
                                .check(actor, Act.CONFIRM_PLAN, view.key())
                                .isEmpty());
        model.addAttribute(
                "mayMove",
                view.live()
                        && permissions.check(actor, Act.MOVE_DATE, view.key()).isEmpty());
        model.addAttribute("forankrad", anchored);
    }

    /** Once the case has started each step says itself whether it is done or late. */
    private static List<PlanWarning> warnings(CaseView view, PlanProposal explained) {
        return explained.warnings().stream()
                .filter(warning ->
                        view.state() == CaseState.PLANNED || !warning.rule().equals("already-past"))
                .toList();
    }

    /** What the timeline keeps from a hat, the plan keeps too. */
    private static boolean concerns(PlannedDeadline line, Map<DeadlineKind, String> states) {
        return line.kind() == null || states.containsKey(line.kind());
    }

    /** A union reads of moves that concern it: not of steps inside the employer's house, not of others' own time. */
    private List<Version> versions(CaseView view, Actor actor, Map<DeadlineKind, String> states) {
        Stream<PlanVersionView> all = cases.planVersions(view.key()).stream();
        if (actor.role().ofUnion()) {
            all = all.filter(version -> version.changed() == null || states.containsKey(version.changed()))
                    .filter(version -> version.subject() == null
                            || actor.union() != null
                                    && version.subject().equals(actor.union().value()));
        }
        List<Version> versions = new ArrayList<>();
        all.sorted(Comparator.comparing(PlanVersionView::version).reversed())
                .forEach(version -> versions.add(new Version(
                        version.version(),
                        words.moment(version.madeAt()),
                        version.changed() == null ? null : words.say("phase." + version.changed()),
                        version.reason())));
        return versions;
    }

    /**
     * A version of the plan.
     *
     * @param changed the step that was moved; null for the first version and for several at once
     * @param reason null for the first version
     */
    record Version(
            int number,
            String at,
            @Nullable String changed,
            @Nullable String reason) {}
}

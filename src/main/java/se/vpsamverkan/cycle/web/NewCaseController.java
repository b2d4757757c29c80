package se.vpsamverkan.cycle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.PlanCase;
import se.vpsamverkan.cycle.PlanProposal;
import se.vpsamverkan.cycle.TimePlans;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.party.UnionView;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Planera en samverkan": the meeting's day gives all others; they are seen with their rules before they are saved. */
@Controller
@RequestMapping("/arenden/nytt")
class NewCaseController {

    private static final String FORM = "cycle/new-case";
    private static final String REVIEW = "cycle/new-case-review";

    private static final Map<String, String> FIELDS = Map.of(
            "cycle.bad-title", NewCaseForm.TITLE,
            "cycle.bad-year", NewCaseForm.YEAR,
            "cycle.no-unions", NewCaseForm.UNIONS,
            "kernel.time-is-skipped", NewCaseForm.MEETING_TIME,
            "cycle.input-before-dispatch", NewCaseForm.DAY_OF + "INPUT",
            "cycle.comments-before-meeting", NewCaseForm.DAY_OF + "MINUTES_COMMENTS",
            "cycle.justering-before-comments", NewCaseForm.DAY_OF + "JUSTERING");

    private final ConsultationCases cases;
    private final TimePlans plans;
    private final Directory directory;
    private final Permissions permissions;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    NewCaseController(
            ConsultationCases cases,
            TimePlans plans,
            Directory directory,
            Permissions permissions,
            Pages pages,
            Words words,
            Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.directory = directory;
        this.permissions = permissions;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String ask(Actor actor, Model model) {
        AdministrationId administration = open(actor);
        MultiValueMap<String, String> usual = new LinkedMultiValueMap<>();
        usual.set(NewCaseForm.KIND, CaseKind.SAMVERKAN.name());
        usual.set(NewCaseForm.YEAR, Integer.toString(usualYear()));
        usual.set(NewCaseForm.MEETING_TIME, "13:00");
        spokenFor(administration).forEach(union -> usual.add(NewCaseForm.UNIONS, union.toString()));
        return form(new NewCaseForm(usual), administration, model);
    }

    /** First the dates with their rules and warnings, then the act. */
    @PostMapping
    String plan(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "granska") String steg,
            @RequestParam(defaultValue = "") String arende,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        AdministrationId administration = open(actor);
        NewCaseForm form = new NewCaseForm(typed);
        if (steg.equals("andra")) {
            return form(form, administration, model);
        }
        PageErrors errors = pages.errors(model);
        Optional<NewCaseForm.Wanted> wanted = form.read(errors, unionIds());
        if (wanted.isPresent()) {
            Result<PlanProposal> proposed =
                    plans.propose(administration, wanted.get().request());
            proposed.refusal().ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            if (proposed instanceof Result.Done<PlanProposal> done) {
                PlanCase planned = planned(administration, wanted.get(), done.value());
                if (!steg.equals("spara")) {
                    return review(form, planned, done.value(), model);
                }
                Result<CaseKey> saved = cases.plan(actor, planned, promised(administration, planned, arende));
                if (saved instanceof Result.Done<CaseKey> key) {
                    return pages.done(
                            "/arenden/" + key.value().value() + "/tidplan", flash, "newcase.done", planned.title());
                }
                saved.refusal().ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            }
        }
        form(form, administration, model);
        return pages.again(FORM, response);
    }

    private AdministrationId open(Actor actor) {
        permissions.check(actor, Act.PLAN).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return Objects.requireNonNull(actor.administration());
    }

    private PlanCase planned(AdministrationId administration, NewCaseForm.Wanted wanted, PlanProposal proposal) {
        String title = wanted.title().isEmpty()
                ? words.say("newcase.usual-title", Integer.toString(wanted.year()))
                : wanted.title();
        return new PlanCase(
                administration,
                wanted.year(),
                wanted.request().kind(),
                title,
                proposal.plan(),
                wanted.unions(),
                false,
                wanted.note());
    }

    /** The key that the review showed; any other text promises the one that comes next. */
    private CaseKey promised(AdministrationId administration, PlanCase planned, String shown) {
        CaseKey next = cases.nextKey(administration, planned.vpYear());
        return cases.all(administration).stream()
                .map(view -> view.key())
                .filter(key -> key.value().equals(shown))
                .findFirst()
                .orElse(next);
    }

    private String form(NewCaseForm form, AdministrationId administration, Model model) {
        model.addAttribute("typed", form.fields());
        model.addAttribute("decides", form.decidesDates());
        model.addAttribute("chosen", form.unions());
        model.addAttribute(
                "kinds",
                Arrays.stream(CaseKind.values())
                        .map(kind -> new Option(
                                kind.name(),
                                words.say("newcase.kind." + kind),
                                words.say("newcase.kind." + kind + ".hint")))
                        .toList());
        List<UnionId> spokenFor = spokenFor(administration);
        model.addAttribute(
                "unions",
                directory.unions().stream()
                        .sorted(Comparator.comparing((UnionView union) -> !spokenFor.contains(union.id())))
                        .map(union -> new Option(
                                union.id().toString(),
                                union.officialName(),
                                spokenFor.contains(union.id()) ? null : words.say("newcase.no-rep")))
                        .toList());
        model.addAttribute(
                "decidable",
                NewCaseForm.DECIDABLE.stream()
                        .map(kind -> Option.of(kind.name(), words.say("phase." + kind)))
                        .toList());
        return FORM;
    }

    private String review(NewCaseForm form, PlanCase planned, PlanProposal proposal, Model model) {
        model.addAttribute("kept", form.kept());
        model.addAttribute("title", planned.title());
        model.addAttribute("kind", words.say("newcase.kind." + planned.kind()));
        model.addAttribute("year", Integer.toString(planned.vpYear()));
        model.addAttribute("note", planned.note());
        model.addAttribute(
                "unions",
                planned.invited().stream()
                        .map(union -> directory.union(union).officialName())
                        .toList());
        model.addAttribute(
                "key", cases.nextKey(planned.administration(), planned.vpYear()).value());
        model.addAttribute("lines", proposal.deadlines());
        model.addAttribute("warnings", proposal.warnings());
        return REVIEW;
    }

    /** In printed order: by official name. */
    private List<UnionId> unionIds() {
        return directory.unions().stream().map(UnionView::id).toList();
    }

    private List<UnionId> spokenFor(AdministrationId administration) {
        return unionIds().stream()
                .filter(union -> !directory.reps(union, administration).isEmpty())
                .toList();
    }

    /** In the second half of a year the next year's plan is what people consult on. */
    private int usualYear() {
        LocalDate today = Dates.dateOf(clock.instant());
        return today.getYear() + (today.getMonthValue() >= 7 ? 1 : 0);
    }
}

package se.vpsamverkan.cycle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
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
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Ge en organisation mer tid": a union gets longer than the others to hand in; nobody ever gets less. */
@Controller
@RequestMapping("/arenden/{key}/mer-tid")
class MoreTimeController {

    private static final String VIEW = "cycle/more-time";

    private static final Map<String, String> FIELDS = Map.of(
            "cycle.union-not-invited", "forbund",
            "cycle.input-ended", "forbund",
            "cycle.not-longer", "dag",
            "cycle.new-time-is-past", "dag",
            "kernel.time-is-skipped", "tid",
            "cycle.reason-missing", "skal");

    private final CaseAccess access;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Pages pages;
    private final Words words;

    MoreTimeController(
            CaseAccess access,
            ConsultationCases cases,
            Deadlines deadlines,
            Directory directory,
            Pages pages,
            Words words) {
        this.access = access;
        this.cases = cases;
        this.deadlines = deadlines;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String key, Actor actor, Model model) {
        show(open(actor, key), "", "", "23:59", "", model);
        return VIEW;
    }

    @PostMapping
    String extend(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String forbund,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String tid,
            @RequestParam(defaultValue = "") String skal,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        show(view, forbund, dag, tid, skal, model);
        PageErrors errors = pages.errors(model);
        Optional<UnionId> union = view.invited().stream()
                .filter(each -> each.toString().equals(forbund))
                .findFirst();
        if (union.isEmpty()) {
            errors.add("forbund", "moretime.choose-union");
        }
        Optional<LocalDateTime> until = errors.moment("dag", dag, "tid", tid);
        String reason = errors.text("skal", skal, "refusal.cycle.reason-missing");
        if (!errors.any() && union.isPresent() && until.isPresent()) {
            cases.extendForUnion(actor, view.key(), union.get(), until.get(), reason)
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            if (!errors.any()) {
                return pages.done(
                        "/arenden/" + view.key().value(),
                        flash,
                        "moretime.done",
                        directory.union(union.get()).officialName(),
                        words.due(Deadline.of(until.get()).instant()));
            }
        }
        return pages.again(VIEW, response);
    }

    private CaseView open(Actor actor, String key) {
        return access.forAct(actor, key, Act.EXTEND_FOR_UNION).orElseThrow(Refused::new);
    }

    private void show(CaseView view, String union, String day, String time, String reason, Model model) {
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("dispatched", view.dispatched());
        model.addAttribute("forbund", union);
        model.addAttribute("dag", day);
        model.addAttribute("tid", time);
        model.addAttribute("skal", reason);
        List<DeadlineView> open = deadlines.all(view.key(), DeadlineKind.INPUT).stream()
                .filter(DeadlineView::isOpen)
                .toList();
        model.addAttribute(
                "unions",
                view.invited().stream()
                        .map(each -> new Option(
                                each.toString(), directory.union(each).officialName(), hasTime(each, open)))
                        .toList());
    }

    /** Its own time if it has one, else everybody's. */
    private String hasTime(UnionId union, List<DeadlineView> open) {
        return open.stream()
                .filter(each -> union.value().equals(each.subject()))
                .findFirst()
                .or(() -> open.stream().filter(each -> each.subject() == null).findFirst())
                .map(each -> words.say("moretime.has", words.due(each.due())))
                .orElseGet(() -> words.say("moretime.over"));
    }
}

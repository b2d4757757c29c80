package se.vpsamverkan.cycle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.vpsamverkan.party.UnionView;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Bjud in en organisation till": after the VP has gone out the union gets it at once, with the others' time or its own. */
@Controller
@RequestMapping("/arenden/{key}/bjud-in")
class InviteController {

    private static final String VIEW = "cycle/invite";

    private static final Map<String, String> FIELDS = Map.of(
            "cycle.union-already-invited", "forbund",
            "cycle.own-time-needed", "dag",
            "cycle.input-not-begun", "dag",
            "cycle.not-longer", "dag",
            "cycle.new-time-is-past", "dag",
            "kernel.time-is-skipped", "tid");

    private final CaseAccess access;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Pages pages;
    private final Words words;

    InviteController(
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
        show(open(actor, key), "", "", "", model);
        return VIEW;
    }

    /** First the review, for an invitation is not taken back; then the act. */
    @PostMapping
    String invite(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String forbund,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String tid,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        show(view, forbund, dag, tid, model);
        if (steg.equals("andra")) {
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        Optional<UnionView> union = directory.unions().stream()
                .filter(each -> each.id().toString().equals(forbund))
                .findFirst();
        if (union.isEmpty()) {
            errors.add("forbund", "invite.choose-union");
        }
        LocalDateTime own = dag.isBlank()
                ? null
                : errors.moment("dag", dag, "tid", tid.isBlank() ? "23:59" : tid)
                        .orElse(null);
        if (!errors.any() && union.isPresent()) {
            if (steg.equals("bekrafta")) {
                UnionId invited = union.get().id();
                cases.inviteUnion(actor, view.key(), invited, own)
                        .refusal()
                        .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
                if (!errors.any()) {
                    return pages.done(
                            "/arenden/" + view.key().value(),
                            flash,
                            view.dispatched() ? "invite.done" : "invite.done-early",
                            union.get().officialName());
                }
            } else {
                model.addAttribute("review", true);
                model.addAttribute("union", union.get().officialName());
                model.addAttribute("until", until(view, own));
                return VIEW;
            }
        }
        return pages.again(VIEW, response);
    }

    private CaseView open(Actor actor, String key) {
        return access.forAct(actor, key, Act.INVITE_UNION).orElseThrow(Refused::new);
    }

    private void show(CaseView view, String union, String day, String time, Model model) {
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("dispatched", view.dispatched());
        model.addAttribute("timeIsOver", view.dispatched() && common(view).isEmpty());
        model.addAttribute("forbund", union);
        model.addAttribute("dag", day);
        model.addAttribute("tid", time);
        model.addAttribute("review", false);
        model.addAttribute("kept", Map.of("forbund", List.of(union), "dag", List.of(day), "tid", List.of(time)));
        model.addAttribute(
                "unions",
                directory.unions().stream()
                        .filter(each -> !view.invited().contains(each.id()))
                        .map(each -> Option.of(each.id().toString(), each.officialName()))
                        .toList());
    }

    private String until(CaseView view, @Nullable LocalDateTime own) {
        if (own != null) {
            return words.due(Deadline.of(own).instant());
        }
        return common(view)
                .map(open -> words.due(open.due()))
                .orElseGet(() -> words.say(view.dispatched() ? "invite.no-time" : "invite.with-the-others"));
    }

    /** The time common to all unions, while it runs. */
    private Optional<DeadlineView> common(CaseView view) {
        return deadlines.find(view.key(), DeadlineKind.INPUT, null).filter(DeadlineView::isOpen);
    }
}

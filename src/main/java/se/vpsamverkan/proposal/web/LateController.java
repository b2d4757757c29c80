package se.vpsamverkan.proposal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.AnswerWhen;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.proposal.SubmissionView;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/**
 * "Inkommet efter sista dag": HR chooses when what a union handed in late is answered. The address names the union, or, as
 * its task does, what came late.
 */
@Controller
@RequestMapping("/arenden/{key}/sent-inkommet/{subject}")
class LateController {

    private static final String VIEW = "proposal/late";

    private final CaseAccess access;
    private final InputQueries queries;
    private final InputVisibility visibility;
    private final UnionInput input;
    private final Directory directory;
    private final Printed printed;
    private final Pages pages;
    private final Words words;

    LateController(
            CaseAccess access,
            InputQueries queries,
            InputVisibility visibility,
            UnionInput input,
            Directory directory,
            Printed printed,
            Pages pages,
            Words words) {
        this.access = access;
        this.queries = queries;
        this.visibility = visibility;
        this.input = input;
        this.directory = directory;
        this.printed = printed;
        this.pages = pages;
        this.words = words;
    }

    /**
     * A late submission that waits for a choice.
     *
     * @param field the id of its radio buttons
     * @param lines its text; empty while the reader may only know that it came
     */
    record Waiting(String id, String field, String received, int items, List<Printed.Line> lines) {}

    @GetMapping
    String show(@PathVariable String key, @PathVariable UUID subject, Actor actor, Model model) {
        CaseView view = open(actor, key);
        show(view, union(view, subject), actor, model);
        return VIEW;
    }

    @PostMapping
    String decide(
            @PathVariable String key,
            @PathVariable UUID subject,
            @RequestParam UUID inlamning,
            @RequestParam(required = false) @Nullable String nar,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        UnionId union = union(view, subject);
        SubmissionView late = queries.find(new SubmissionId(inlamning))
                .filter(found ->
                        found.caseKey().equals(view.key()) && found.union().equals(union))
                .orElseThrow(NotFound::new);
        Optional<AnswerWhen> when = Stream.of(AnswerWhen.values())
                .filter(each -> each.name().equals(nar))
                .findFirst();
        if (when.isEmpty()) {
            show(view, union, actor, model);
            PageErrors errors = pages.errors(model);
            errors.add(field(late), "late.when-missing");
            return pages.again(VIEW, response);
        }
        input.decideLate(actor, late.id(), when.get()).orElseThrow(Refused::new);
        return pages.done(
                "/arenden/" + view.key().value(), flash, "late.done." + when.get(), words.moment(late.receivedAt()));
    }

    private CaseView open(Actor actor, String key) {
        return access.forAct(actor, key, Act.DECIDE_LATE_INPUT).orElseThrow(Refused::new);
    }

    private UnionId union(CaseView view, UUID subject) {
        return queries.unionOf(view.key(), subject)
                .filter(view.invited()::contains)
                .orElseThrow(NotFound::new);
    }

    private void show(CaseView view, UnionId union, Actor actor, Model model) {
        boolean mayRead = visibility.maySee(actor, view.key(), union);
        List<Waiting> waiting = queries.submissions(view.key()).stream()
                .filter(each -> each.union().equals(union) && each.awaitsDecision())
                .map(each -> new Waiting(
                        each.id().toString(),
                        field(each),
                        words.moment(each.receivedAt()),
                        each.items(),
                        mayRead ? printed.of(each) : List.of()))
                .toList();
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("union", union.toString());
        model.addAttribute("unionName", directory.union(union).officialName());
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "choices",
                Stream.of(AnswerWhen.values())
                        .map(each -> new Option(
                                each.name(), words.say("late.when." + each), words.say("late.when-hint." + each)))
                        .toList());
    }

    private static String field(SubmissionView late) {
        return "nar-" + late.id();
    }
}

package se.vpsamverkan.answer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.RoundState;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;

/** "Skicka svaren till de fackliga": the director reads all of them, then sends them at once or back to HR. */
@Controller
@RequestMapping("/arenden/{key}/godkann-svar")
class ApproveAnswersController {

    private static final String VIEW = "answer/approve";

    private static final Map<String, String> FIELDS =
            Map.of("answer.return-without-reason", "skal", "answer.text-not-storable", "skal");

    private final CaseAccess access;
    private final Answers answers;
    private final AnswerQueries queries;
    private final AnswerLines lines;
    private final Pages pages;

    ApproveAnswersController(
            CaseAccess access, Answers answers, AnswerQueries queries, AnswerLines lines, Pages pages) {
        this.access = access;
        this.answers = answers;
        this.queries = queries;
        this.lines = lines;
        this.pages = pages;
    }

    /** The page is the review: every answer, and how many points will have none. */
    @GetMapping
    String show(@PathVariable String key, Actor actor, Model model) {
        show(open(actor, key), actor, "", model);
        return VIEW;
    }

    @PostMapping
    String decide(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String steg,
            @RequestParam(defaultValue = "") String skal,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        boolean sends = steg.equals("skicka");
        PageErrors errors = pages.errors(model);
        (sends ? answers.approve(actor, view.key()) : answers.sendBack(actor, view.key(), skal))
                .refusal()
                .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
        if (errors.any()) {
            show(view, actor, skal, model);
            return pages.again(VIEW, response);
        }
        return pages.done("/arenden/" + view.key().value(), flash, sends ? "approve.done" : "approve.sent-back");
    }

    /** Nothing to approve unless HR has handed a batch on. */
    private CaseView open(Actor actor, String key) {
        CaseView view = access.forAct(actor, key, Act.APPROVE_ANSWERS).orElseThrow(Refused::new);
        RoundState state = queries.round(view.key()).state();
        if (state == RoundState.HR_REVIEW) {
            throw new Refused(Refusal.of("answer.with-hr"));
        }
        if (state != RoundState.DIRECTOR) {
            throw new Refused(Refusal.of("answer.still-collecting"));
        }
        return view;
    }

    private void show(CaseView view, Actor actor, String reason, Model model) {
        List<AnswerLines.Line> batch = lines.of(view, actor).stream()
                .filter(line -> line.draft().inReview())
                .toList();
        long owed =
                batch.stream().filter(line -> line.item().kind().needsAnswer()).count();
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("batch", batch);
        model.addAttribute("unanswered", queries.missing(view.key()).size() - owed);
        model.addAttribute("skal", reason);
    }
}

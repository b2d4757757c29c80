package se.vpsamverkan.answer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
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
import se.vpsamverkan.answer.DepartmentProgress;
import se.vpsamverkan.answer.RoundState;
import se.vpsamverkan.answer.RoundView;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Granska svaren": HR sees how far the departments have come, takes what there is to review, and hands it on. */
@Controller
@RequestMapping("/arenden/{key}/granska-svar")
class ReviewAnswersController {

    private static final String VIEW = "answer/review";

    private final CaseAccess access;
    private final Answers answers;
    private final AnswerQueries queries;
    private final AnswerLines lines;
    private final Directory directory;
    private final Pages pages;
    private final Words words;

    ReviewAnswersController(
            CaseAccess access,
            Answers answers,
            AnswerQueries queries,
            AnswerLines lines,
            Directory directory,
            Pages pages,
            Words words) {
        this.access = access;
        this.answers = answers;
        this.queries = queries;
        this.lines = lines;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, Actor actor, Model model) {
        show(open(actor, key), actor, model);
        return VIEW;
    }

    /** The page is the review; two ways on: to the director, or to review although answers are missing. */
    @PostMapping
    String decide(
            @PathVariable String key,
            @RequestParam(defaultValue = "lamna") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        boolean proceeds = steg.equals("granska-anda");
        PageErrors errors = pages.errors(model);
        (proceeds ? answers.proceedWithout(actor, view.key()) : answers.review(actor, view.key()))
                .refusal()
                .ifPresent(errors::refuse);
        if (errors.any()) {
            show(view, actor, model);
            return pages.again(VIEW, response);
        }
        return proceeds
                ? pages.done("/arenden/" + view.key().value() + "/granska-svar", flash, "review.proceeds")
                : pages.done("/arenden/" + view.key().value(), flash, "review.done");
    }

    private CaseView open(Actor actor, String key) {
        return access.forAct(actor, key, Act.REVIEW_ANSWERS).orElseThrow(Refused::new);
    }

    private void show(CaseView view, Actor actor, Model model) {
        RoundView round = queries.round(view.key());
        List<AnswerLines.Line> all = lines.of(view, actor);
        List<AnswerLines.Line> batch =
                all.stream().filter(line -> line.draft().inReview()).toList();
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("state", words.say("review.state." + round.state(), batch.size()));
        model.addAttribute("reviews", round.state() == RoundState.HR_REVIEW);
        model.addAttribute("collects", round.state() == RoundState.COLLECTING);
        model.addAttribute("batch", batch);
        model.addAttribute(
                "away", all.stream().filter(line -> line.draft().returned()).toList());
        model.addAttribute("missing", queries.missing(view.key()).size());
        model.addAttribute(
                "returns",
                round.returns().stream()
                        .filter(each -> each.batch() == round.batch())
                        .map(each -> words.say("review.returned", words.moment(each.at()), each.reason()))
                        .toList());
        model.addAttribute("desks", desks(view, all));
    }

    private List<Desk> desks(CaseView view, List<AnswerLines.Line> all) {
        List<Desk> desks = new ArrayList<>();
        for (DepartmentProgress progress : queries.departments(view.key())) {
            String name = directory.department(progress.department()).name();
            desks.add(new Desk(
                    progress.department().toString(),
                    words.say(
                            progress.ready() ? "review.desk-ready" : "review.desk",
                            name,
                            progress.left(),
                            progress.items())));
        }
        List<AnswerLines.Line> own = all.stream()
                .filter(line -> line.draft().addressee().department() == null)
                .toList();
        if (!own.isEmpty()) {
            long left = own.stream()
                    .filter(line -> !line.closed() && !line.draft().written())
                    .count();
            desks.add(new Desk(Desks.HR, words.say("review.desk", words.say("distribute.hr"), left, own.size())));
        }
        return desks;
    }

    /** A department, or HR itself, with how far it has come. */
    record Desk(String id, String state) {}
}

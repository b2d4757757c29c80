package se.vpsamverkan.answer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;

/** "Byt den som svarar": HR moves one item to another department, to itself, or refers it. */
@Controller
@RequestMapping("/arenden/{key}/byt-svarare/{item}")
class ReassignController {

    private static final String VIEW = "answer/reassign";

    private final CaseAccess access;
    private final Answers answers;
    private final AnswerLines lines;
    private final Addressees addressees;
    private final Pages pages;

    ReassignController(CaseAccess access, Answers answers, AnswerLines lines, Addressees addressees, Pages pages) {
        this.access = access;
        this.answers = answers;
        this.lines = lines;
        this.addressees = addressees;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable String item, Actor actor, Model model) {
        CaseView view = open(actor, key);
        show(view, line(view, actor, item), "", "", model);
        return VIEW;
    }

    /** First the review, then the act. */
    @PostMapping
    String reassign(
            @PathVariable String key,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String till,
            @RequestParam(defaultValue = "") String vart,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        AnswerLines.Line line = line(view, actor, item);
        show(view, line, till, vart, model);
        if (steg.equals("andra")) {
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        Optional<Addressee> chosen = addressees.chosen(view, till, vart, "vart", errors);
        if (chosen.isEmpty() && !errors.any()) {
            errors.add("till", "distribute.who-missing", line.asked().number());
        }
        chosen.map(addressees::name).ifPresent(name -> model.addAttribute("to", name));
        if (chosen.filter(line.draft().addressee()::equals).isPresent()) {
            errors.add("till", "refusal.answer.same-addressee");
        }
        if (!errors.any() && steg.equals("bekrafta")) {
            answers.reassign(actor, line.item().id(), chosen.orElseThrow())
                    .refusal()
                    .ifPresent(errors::refuse);
            if (!errors.any()) {
                return pages.done(
                        "/arenden/" + view.key().value() + "/granska-svar",
                        flash,
                        "reassign.done",
                        line.asked().number(),
                        addressees.name(chosen.orElseThrow()));
            }
        }
        if (errors.any()) {
            return pages.again(VIEW, response);
        }
        model.addAttribute("review", true);
        return VIEW;
    }

    private CaseView open(Actor actor, String key) {
        return access.forAct(actor, key, Act.DISTRIBUTE).orElseThrow(Refused::new);
    }

    private AnswerLines.Line line(CaseView view, Actor actor, String item) {
        return lines.of(view, actor).stream()
                .filter(line -> line.asked().id().equals(item))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void show(CaseView view, AnswerLines.Line line, String to, String where, Model model) {
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("line", line);
        model.addAttribute("movable", line.movable());
        model.addAttribute("from", addressees.name(line.draft().addressee()));
        model.addAttribute("who", addressees.options(view));
        model.addAttribute("till", to);
        model.addAttribute("vart", where);
        model.addAttribute("review", false);
    }
}

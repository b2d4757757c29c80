package se.vpsamverkan.cycle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;

/** "Dra tillbaka ärendet": the case ends without a decision; its records are kept. */
@Controller
@RequestMapping("/arenden/{key}/dra-tillbaka")
class WithdrawController {

    private static final String VIEW = "cycle/withdraw";

    private final CaseAccess access;
    private final ConsultationCases cases;
    private final Pages pages;

    WithdrawController(CaseAccess access, ConsultationCases cases, Pages pages) {
        this.access = access;
        this.cases = cases;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable String key, Actor actor, Model model) {
        show(open(actor, key), "", model);
        return VIEW;
    }

    /** First the review, then the act. */
    @PostMapping
    String withdraw(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String skal,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        show(view, skal, model);
        PageErrors errors = pages.errors(model);
        String reason = errors.text("skal", skal, "withdraw.reason-missing");
        if (!errors.any() && steg.equals("bekrafta")) {
            cases.cancel(actor, view.key(), reason)
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, Map.of("cycle.reason-missing", "skal")));
            if (!errors.any()) {
                return pages.done("/arenden/" + view.key().value(), flash, "withdraw.done", view.title());
            }
        }
        if (errors.any()) {
            return pages.again(VIEW, response);
        }
        model.addAttribute("review", steg.equals("granska"));
        return VIEW;
    }

    /** Who may not withdraw does not see the page either. */
    private CaseView open(Actor actor, String key) {
        return access.forAct(actor, key, Act.CANCEL_CASE).orElseThrow(Refused::new);
    }

    private static void show(CaseView view, String reason, Model model) {
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("skal", reason);
        model.addAttribute("review", false);
    }
}

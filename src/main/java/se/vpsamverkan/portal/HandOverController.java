package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.meeting.CarryOver;
import se.vpsamverkan.meeting.CarryOverState;
import se.vpsamverkan.meeting.CarryOverView;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Lämna över kvarvarande frågor": what is left open goes to the group's next meeting, and the case closes. */
@Controller
@RequestMapping("/arenden/{key}/lamna-over")
class HandOverController {

    private static final String VIEW = "portal/hand-over";

    private final CaseAccess access;
    private final ConsultationCases cases;
    private final CarryOver carryOver;
    private final Pages pages;
    private final Words words;

    HandOverController(CaseAccess access, ConsultationCases cases, CarryOver carryOver, Pages pages, Words words) {
        this.access = access;
        this.cases = cases;
        this.carryOver = carryOver;
        this.pages = pages;
        this.words = words;
    }

    /** Nothing is typed: the page itself is the review. */
    @GetMapping
    String review(@PathVariable String key, Actor actor, Model model) {
        show(open(actor, key), model);
        return VIEW;
    }

    @PostMapping
    String handOver(
            @PathVariable String key,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        PageErrors errors = pages.errors(model);
        carryOver.handOn(actor, view.key()).refusal().ifPresent(errors::refuse);
        if (errors.any()) {
            show(view, model);
            return pages.again(VIEW, response);
        }
        return pages.done("/arenden/" + view.key().value(), flash, "handover.done", view.title());
    }

    private CaseView open(Actor actor, String key) {
        CaseView view = access.forAct(actor, key, Act.CLOSE_CASE).orElseThrow(Refused::new);
        cases.handOverRefused(view.key()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return view;
    }

    private void show(CaseView view, Model model) {
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("open", open(view));
    }

    private List<String> open(CaseView view) {
        return carryOver.of(view.key()).stream()
                .filter(item -> item.state() == CarryOverState.OPEN)
                .map(this::line)
                .toList();
    }

    private String line(CarryOverView item) {
        String owned = item.owner().isEmpty() ? item.text() : words.say("handover.owned", item.text(), item.owner());
        return item.due() == null ? owned : words.say("handover.promised", owned, words.day(item.due()));
    }
}

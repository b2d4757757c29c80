package se.vpsamverkan.document.web;

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
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.document.Dispatched;
import se.vpsamverkan.document.DocumentType;
import se.vpsamverkan.document.DocumentView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Skicka ut VP": the page shows what goes to whom, what is missing and the unions' time; then it goes. */
@Controller
@RequestMapping("/arenden/{key}/skicka-ut")
class DispatchController {

    private static final String VIEW = "document/dispatch";

    private final CaseAccess access;
    private final CaseDocuments documents;
    private final DocumentPages shown;
    private final Directory directory;
    private final Pages pages;
    private final Words words;

    DispatchController(
            CaseAccess access,
            CaseDocuments documents,
            DocumentPages shown,
            Directory directory,
            Pages pages,
            Words words) {
        this.access = access;
        this.documents = documents;
        this.shown = shown;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
    }

    /** The page is the review itself: only the reason for what is missing is typed. */
    @GetMapping
    String review(@PathVariable String key, Actor actor, Model model) {
        show(open(actor, key), "", model);
        return VIEW;
    }

    @PostMapping
    String send(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String skal,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        PageErrors errors = pages.errors(model);
        Result<Dispatched> sent =
                documents.dispatchVp(actor, view.key(), new DispatchVp(skal.isBlank() ? null : skal.strip()));
        if (sent instanceof Result.Done<Dispatched> done) {
            return pages.done(
                    "/arenden/" + view.key().value(),
                    flash,
                    "dispatch.done",
                    done.value().sent(),
                    done.value().unions());
        }
        sent.refusal().ifPresent(refusal -> errors.refuse(refusal, Map.of("document.missing-needs-reason", "skal")));
        show(view, skal, model);
        return pages.again(VIEW, response);
    }

    /** What has gone out goes out no more. */
    private CaseView open(Actor actor, String key) {
        CaseView view = access.forAct(actor, key, Act.DISPATCH_DOCUMENT).orElseThrow(Refused::new);
        if (view.dispatched()) {
            throw new Refused(Refusal.of("document.vp-already-sent"));
        }
        if (!view.kind().hasTextRound()) {
            throw new Refused(Refusal.of("document.no-text-round"));
        }
        return view;
    }

    private void show(CaseView view, String reason, Model model) {
        List<DocumentView> all = documents.of(view.key());
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("skal", reason);
        model.addAttribute(
                "going", names(all.stream().filter(each -> !each.missing()).toList()));
        model.addAttribute(
                "missing", names(all.stream().filter(DocumentView::missing).toList()));
        model.addAttribute(
                "vpMissing", all.stream().noneMatch(each -> each.type() == DocumentType.VP && !each.missing()));
        model.addAttribute(
                "unions",
                view.invited().stream()
                        .map(union -> directory.union(union).officialName())
                        .toList());
        model.addAttribute("until", words.due(view.plan().of(DeadlineKind.INPUT).instant()));
    }

    private List<String> names(List<DocumentView> found) {
        return found.stream().map(shown::name).toList();
    }
}

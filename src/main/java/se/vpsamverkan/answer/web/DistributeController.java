package se.vpsamverkan.answer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.DraftView;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;

/**
 * "Fördela": HR says who answers each of a union's items; one choice for all can be changed item by item. The address
 * names the union, or, as its task does, what came after the close.
 */
@Controller
@RequestMapping("/arenden/{key}/fordela/{subject}")
class DistributeController {

    private static final String VIEW = "answer/distribute";
    private static final String TO = "till-";
    private static final String REFERRED_TO = "vart-";

    private final CaseAccess access;
    private final Answers answers;
    private final AnswerQueries distributed;
    private final InputQueries input;
    private final InputVisibility visibility;
    private final AnswerLines lines;
    private final Directory directory;
    private final Addressees addressees;
    private final Pages pages;

    DistributeController(
            CaseAccess access,
            Answers answers,
            AnswerQueries distributed,
            InputQueries input,
            InputVisibility visibility,
            AnswerLines lines,
            Directory directory,
            Addressees addressees,
            Pages pages) {
        this.access = access;
        this.answers = answers;
        this.distributed = distributed;
        this.input = input;
        this.visibility = visibility;
        this.lines = lines;
        this.directory = directory;
        this.addressees = addressees;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable UUID subject, Actor actor, Model model) {
        CaseView view = open(actor, key);
        show(view, union(view, actor, subject), Map.of(), model);
        return VIEW;
    }

    @PostMapping
    String distribute(
            @PathVariable String key,
            @PathVariable UUID subject,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "fordela") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        UnionId of = union(view, actor, subject);
        List<ItemView> items = waiting(view, of);
        if (steg.equals("alla")) {
            Map<String, String> same = new HashMap<>(typed);
            items.forEach(item -> same.put(TO + item.id(), typed.getOrDefault("alla", "")));
            show(view, of, same, model);
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        Map<ItemId, Addressee> chosen = new HashMap<>();
        items.forEach(item -> addressee(view, item, typed, errors).ifPresent(who -> chosen.put(item.id(), who)));
        if (items.isEmpty()) {
            errors.add("", "refusal.answer.already-distributed");
        }
        if (!errors.any()) {
            answers.distribute(actor, view.key(), items.get(0).subject(), chosen)
                    .refusal()
                    .ifPresent(errors::refuse);
            if (!errors.any()) {
                return pages.done(
                        "/arenden/" + view.key().value(),
                        flash,
                        "distribute.done",
                        directory.union(of).shortName());
            }
        }
        show(view, of, typed, model);
        return pages.again(VIEW, response);
    }

    private CaseView open(Actor actor, String key) {
        return access.forAct(actor, key, Act.DISTRIBUTE).orElseThrow(Refused::new);
    }

    private UnionId union(CaseView view, Actor actor, UUID subject) {
        return input.unionOf(view.key(), subject)
                .filter(view.invited()::contains)
                .filter(each -> visibility.maySee(actor, view.key(), each))
                .orElseThrow(NotFound::new);
    }

    /** The union's items that nobody answers yet: its input, or else one submission that came later. */
    private List<ItemView> waiting(CaseView view, UnionId union) {
        Set<ItemId> handedOut = new HashSet<>();
        distributed.drafts(view.key()).stream().map(DraftView::item).forEach(handedOut::add);
        List<ItemView> open = input.items(view.key(), union).stream()
                .filter(item -> item.inTextRound() && !handedOut.contains(item.id()))
                .filter(item -> !item.subject().equals(union.value()) || !partlyOut(view, union, handedOut))
                .toList();
        return open.isEmpty()
                ? open
                : open.stream()
                        .filter(item -> item.subject().equals(open.get(0).subject()))
                        .toList();
    }

    /** Comments may be left out when the rest is handed out; they are not asked for again. */
    private boolean partlyOut(CaseView view, UnionId union, Set<ItemId> handedOut) {
        return input.itemsOf(view.key(), union.value()).stream()
                .map(ItemView::id)
                .anyMatch(handedOut::contains);
    }

    private Optional<Addressee> addressee(CaseView view, ItemView item, Map<String, String> typed, PageErrors errors) {
        String to = typed.getOrDefault(TO + item.id(), "");
        String whereField = REFERRED_TO + item.id();
        int before = errors.all().size();
        Optional<Addressee> chosen =
                addressees.chosen(view, to, typed.getOrDefault(whereField, ""), whereField, errors);
        if (chosen.isEmpty() && errors.all().size() == before && item.kind().needsAnswer()) {
            errors.add(TO + item.id(), "distribute.who-missing", item.number());
        }
        return chosen;
    }

    private void show(CaseView view, UnionId union, Map<String, String> typed, Model model) {
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("union", union.toString());
        model.addAttribute("unionName", directory.union(union).officialName());
        model.addAttribute("typed", typed);
        model.addAttribute(
                "items", waiting(view, union).stream().map(lines::asked).toList());
        model.addAttribute("who", addressees.options(view));
    }
}

package se.vpsamverkan.answer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/**
 * "Svar": every item of a department on one page; what can stand as an answer is saved as it is written, and what is
 * only begun is kept as a draft. What others have typed meanwhile is laid beside what was typed. {@code hr} instead of a
 * department means what HR answers itself.
 */
@Controller
@RequestMapping("/arenden/{key}/svar/{department}")
class WriteAnswersController {

    private static final String VIEW = "answer/write";
    private static final String CHANGED = "answer.changed-meanwhile";
    private static final AnswerForm NOTHING_TYPED = new AnswerForm(new LinkedMultiValueMap<>());

    private static final Map<String, String> PREFIXES = Map.of(
            "answer.disposition-missing", AnswerForm.DISPOSITION,
            "answer.unanswered-is-no-answer", AnswerForm.DISPOSITION,
            "answer.referred-item", AnswerForm.DISPOSITION,
            "answer.reason-missing", AnswerForm.REASONS);

    private final Answers answers;
    private final Desks desks;
    private final AnswerLines lines;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    WriteAnswersController(Answers answers, Desks desks, AnswerLines lines, Pages pages, Words words, Clock clock) {
        this.answers = answers;
        this.desks = desks;
        this.lines = lines;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable String department, Actor actor, Model model) {
        CaseView view = desks.open(actor, key, department);
        show(view, actor, department, NOTHING_TYPED, Saved.NOTHING, model);
        return VIEW;
    }

    /** Saves what has changed; each item by itself, so that one unfinished answer holds none of the others up. */
    @PostMapping
    String save(
            @PathVariable String key,
            @PathVariable String department,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "spara") String steg,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String background,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = desks.open(actor, key, department);
        AnswerForm form = new AnswerForm(typed);
        PageErrors errors = pages.errors(model);
        Saved saved = save(actor, own(view, actor, department), form, errors);
        String clockTime = Dates.clock(Dates.local(clock.instant()).toLocalTime());
        if (background != null) {
            boolean any = !errors.any() || saved.written() + saved.kept() > 0;
            model.addAttribute("saved", any ? words.say("writing.saved", clockTime) : words.say("writing.not-saved"));
            model.addAttribute("kept", saved.kept());
            model.addAttribute("changed", saved.changed().size());
            model.addAttribute(
                    "unsaved",
                    errors.all().size() - saved.kept() - saved.changed().size());
            return "answer/saved";
        }
        if (errors.any()) {
            show(view, actor, department, form, saved, model);
            return pages.again(VIEW, response);
        }
        String page = "/arenden/" + view.key().value() + "/svar/" + department;
        return steg.equals("lamna")
                ? "redirect:" + page + "/lamna"
                : pages.done(page, flash, "writing.saved", clockTime);
    }

    private Saved save(Actor actor, List<AnswerLines.Line> lines, AnswerForm form, PageErrors errors) {
        int written = 0;
        int kept = 0;
        Set<String> refused = new HashSet<>();
        Set<String> changed = new HashSet<>();
        for (AnswerLines.Line line : lines) {
            if (!form.changes(line)) {
                continue;
            }
            Optional<Refusal> refusal = answers.write(actor, form.edit(line)).refusal();
            if (refusal.isEmpty()) {
                written++;
            } else {
                errors.refuse(refusal.get(), Map.of(refusal.get().code(), field(refusal.get(), line)));
                refused.add(line.asked().id());
                if (refusal.get().code().equals(CHANGED)) {
                    changed.add(line.asked().id());
                } else if (answers.keep(actor, form.edit(line)).refusal().isEmpty()) {
                    kept++;
                }
            }
        }
        List<String> strays = form.strays(lines);
        strays.forEach(each -> errors.add("", "writing.moved-meanwhile"));
        return new Saved(written, kept, refused, changed, strays);
    }

    /**
     * What became of a form.
     *
     * @param written how many answers are saved
     * @param kept how many answers that are only begun are kept
     * @param refused the items of which not all that was typed is saved
     * @param changed those of them that somebody else has changed meanwhile
     * @param strays what was typed for items that somebody else answers by now
     */
    private record Saved(int written, int kept, Set<String> refused, Set<String> changed, List<String> strays) {

        static final Saved NOTHING = new Saved(0, 0, Set.of(), Set.of(), List.of());
    }

    /** The department's answers once more, before they are handed to HR. */
    @GetMapping("/lamna")
    String review(@PathVariable String key, @PathVariable String department, Actor actor, Model model) {
        CaseView view = desks.open(actor, key, department);
        if (desks.of(view, department).isEmpty()) {
            throw new Refused(Refusal.of("answer.nothing-assigned"));
        }
        show(view, actor, department, NOTHING_TYPED, Saved.NOTHING, model);
        return "answer/hand-over";
    }

    @PostMapping("/lamna")
    String handOver(
            @PathVariable String key,
            @PathVariable String department,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = desks.open(actor, key, department);
        DepartmentId desk =
                desks.of(view, department).orElseThrow(() -> new Refused(Refusal.of("answer.nothing-assigned")));
        PageErrors errors = pages.errors(model);
        answers.handOver(actor, view.key(), desk).refusal().ifPresent(errors::refuse);
        if (errors.any()) {
            show(view, actor, department, NOTHING_TYPED, Saved.NOTHING, model);
            return pages.again("answer/hand-over", response);
        }
        return pages.done("/arenden/" + view.key().value(), flash, "writing.handed-over");
    }

    private static String field(Refusal refusal, AnswerLines.Line line) {
        return PREFIXES.getOrDefault(refusal.code(), AnswerForm.TEXT)
                + line.asked().id();
    }

    private List<AnswerLines.Line> own(CaseView view, Actor actor, String department) {
        DepartmentId desk = desks.of(view, department).orElse(null);
        return lines.of(view, actor).stream()
                .filter(line -> Objects.equals(line.draft().addressee().department(), desk))
                .toList();
    }

    private void show(CaseView view, Actor actor, String department, AnswerForm form, Saved saved, Model model) {
        List<AnswerLines.Line> own = own(view, actor, department);
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("department", department);
        model.addAttribute("desk", desks.name(view, department));
        model.addAttribute("due", desks.due(view, department));
        model.addAttribute("lines", own);
        model.addAttribute("open", own.stream().filter(line -> !line.closed()).count());
        model.addAttribute("left", own.stream().filter(AnswerLines.Line::owed).count());
        model.addAttribute("moves", actor.role() == Role.HR_COORDINATOR);
        model.addAttribute("handsOver", !department.equals(Desks.HR));
        model.addAttribute("fields", form.fields(own, saved.refused()));
        model.addAttribute("ticked", form.ticked(own, saved.refused()));
        model.addAttribute("refused", saved.refused());
        model.addAttribute("changed", saved.changed());
        model.addAttribute("strays", saved.strays());
        model.addAttribute("dispositions", lines.dispositions());
        model.addAttribute("reasons", lines.reasons());
    }
}

package se.vpsamverkan.answer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Skicka tillbaka svar": HR sends answers it is reviewing back to the departments, with what should be changed. */
@Controller
@RequestMapping("/arenden/{key}/granska-svar/tillbaka")
class ReturnAnswersController {

    private static final String VIEW = "answer/return";

    private static final Map<String, String> FIELDS = Map.of(
            "answer.nothing-chosen", "punkt",
            "answer.not-returnable", "punkt",
            "answer.return-without-comment", "kommentar",
            "answer.text-not-storable", "kommentar",
            "answer.return-time-is-past", "dag");

    private final CaseAccess access;
    private final Answers answers;
    private final AnswerQueries queries;
    private final AnswerLines lines;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    ReturnAnswersController(
            CaseAccess access,
            Answers answers,
            AnswerQueries queries,
            AnswerLines lines,
            Deadlines deadlines,
            Directory directory,
            Pages pages,
            Words words,
            Clock clock) {
        this.access = access;
        this.answers = answers;
        this.queries = queries;
        this.lines = lines;
        this.deadlines = deadlines;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    /** One item can be chosen in the address already. */
    @GetMapping
    String ask(@PathVariable String key, @RequestParam(defaultValue = "") Set<String> punkt, Actor actor, Model model) {
        CaseView view = open(actor, key);
        show(view, actor, suggested(view, punkt), model);
        return VIEW;
    }

    /** First the review, then the act. */
    @PostMapping
    String sendBack(
            @PathVariable String key,
            @ModelAttribute("form") ReturnForm form,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        show(view, actor, form, model);
        if (steg.equals("andra")) {
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        Set<ItemId> chosen = chosen(view, actor, form);
        if (form.punkt().isEmpty()) {
            errors.add("punkt", "refusal.answer.nothing-chosen");
        } else if (chosen.size() < form.punkt().size()) {
            errors.add("punkt", "refusal.answer.not-returnable");
        }
        String comment = errors.text("kommentar", form.kommentar(), "refusal.answer.return-without-comment");
        Optional<LocalDateTime> due = errors.moment("dag", form.dag(), "tid", form.tid());
        if (due.isPresent() && !Deadline.of(due.get()).instant().isAfter(clock.instant())) {
            errors.add("dag", "refusal.answer.return-time-is-past");
        }
        if (!errors.any() && due.isPresent()) {
            Instant instant = Deadline.of(due.get()).instant();
            model.addAttribute("due", words.due(instant));
            if (steg.equals("bekrafta")) {
                answers.returnToDepartment(actor, view.key(), chosen, comment, instant)
                        .refusal()
                        .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
                if (!errors.any()) {
                    return pages.done(
                            "/arenden/" + view.key().value() + "/granska-svar", flash, "return.done", chosen.size());
                }
            }
        }
        if (errors.any()) {
            return pages.again(VIEW, response);
        }
        model.addAttribute("review", true);
        return VIEW;
    }

    /** Nothing to send back unless HR has a batch. */
    private CaseView open(Actor actor, String key) {
        CaseView view = access.forAct(actor, key, Act.REVIEW_ANSWERS).orElseThrow(Refused::new);
        RoundState state = queries.round(view.key()).state();
        if (state != RoundState.HR_REVIEW) {
            throw new Refused(
                    Refusal.of(state == RoundState.COLLECTING ? "answer.still-collecting" : "answer.with-director"));
        }
        return view;
    }

    /** The answers of departments in HR's review. */
    private List<AnswerLines.Line> returnable(CaseView view, Actor actor) {
        return lines.of(view, actor).stream()
                .filter(AnswerLines.Line::returnable)
                .toList();
    }

    private Set<ItemId> chosen(CaseView view, Actor actor, ReturnForm form) {
        return returnable(view, actor).stream()
                .map(line -> line.item().id())
                .filter(item -> form.punkt().contains(item.toString()))
                .collect(Collectors.toSet());
    }

    /** The time HR has for its own review, as long as that lies ahead. */
    private ReturnForm suggested(CaseView view, Set<String> items) {
        Optional<LocalDateTime> due = deadlines
                .find(view.key(), DeadlineKind.ANSWERS_REVIEW, null)
                .filter(DeadlineView::isOpen)
                .map(DeadlineView::due)
                .filter(instant -> instant.isAfter(clock.instant()))
                .map(Dates::local);
        return new ReturnForm(
                items,
                "",
                due.map(at -> at.toLocalDate().toString()).orElse(""),
                due.map(at -> at.toLocalTime().toString()).orElse(""));
    }

    private void show(CaseView view, Actor actor, ReturnForm form, Model model) {
        List<AnswerLines.Line> all = returnable(view, actor);
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("form", form);
        model.addAttribute("items", all.stream().map(this::option).toList());
        model.addAttribute(
                "chosen",
                all.stream()
                        .filter(line -> form.punkt().contains(line.asked().id()))
                        .map(this::option)
                        .toList());
        model.addAttribute("review", false);
    }

    private Option option(AnswerLines.Line line) {
        String disposition = line.disposition();
        return new Option(
                line.asked().id(),
                words.say(
                        "return.item",
                        directory.department(line.department()).name(),
                        line.asked().union(),
                        line.asked().number(),
                        line.asked().text()),
                words.say("return.answer", line.text().isEmpty() && disposition != null ? disposition : line.text()));
    }

    /** What was chosen and typed. */
    record ReturnForm(Set<String> punkt, String kommentar, String dag, String tid) {

        ReturnForm {
            punkt = punkt == null ? Set.of() : Set.copyOf(punkt);
            kommentar = kommentar == null ? "" : kommentar;
            dag = dag == null ? "" : dag;
            tid = tid == null ? "" : tid;
        }
    }
}

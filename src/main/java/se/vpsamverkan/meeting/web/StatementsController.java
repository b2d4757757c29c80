package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.RecordParts;
import se.vpsamverkan.meeting.Statement;
import se.vpsamverkan.meeting.StatementKind;
import se.vpsamverkan.meeting.StatementView;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** What a union wants in the minutes, word for word: one at a time, added and removed until the sitting ends. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/uttalanden")
class StatementsController {

    private static final String VIEW = "meeting/statements";

    private final RecordKeeper keeper;
    private final MeetingDoor door;
    private final RecordParts parts;
    private final InputQueries input;
    private final Directory directory;
    private final Pages pages;
    private final Words words;

    StatementsController(
            RecordKeeper keeper,
            MeetingDoor door,
            RecordParts parts,
            InputQueries input,
            Directory directory,
            Pages pages,
            Words words) {
        this.keeper = keeper;
        this.door = door;
        this.parts = parts;
        this.input = input;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        show(keeper.open(actor, key, meeting), new Typed("", "", "", List.of()), model);
        return VIEW;
    }

    @PostMapping
    String add(
            @PathVariable String key,
            @PathVariable String meeting,
            Typed typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        PageErrors errors = pages.errors(model);
        Optional<UnionId> union = opened.theCase().invited().stream()
                .filter(each -> each.toString().equals(typed.forbund()))
                .findFirst();
        if (union.isEmpty()) {
            errors.add("forbund", "statement.union-missing");
        }
        Optional<StatementKind> kind = Arrays.stream(StatementKind.values())
                .filter(each -> each.name().equals(typed.sort()))
                .findFirst();
        if (kind.isEmpty()) {
            errors.add("sort", "statement.kind-missing");
        }
        List<ItemView> chosen = items(opened).stream()
                .filter(item -> typed.avser().contains(item.id().toString()))
                .toList();
        boolean aboutItems = kind.filter(StatementKind::aboutItems).isPresent();
        if (aboutItems && chosen.isEmpty()) {
            errors.add("avser", "statement.items-missing");
        }
        String text = aboutItems ? typed.text().strip() : errors.text("text", typed.text(), "statement.text-missing");
        if (!errors.any() && union.isPresent() && kind.isPresent()) {
            List<ItemId> items = aboutItems ? chosen.stream().map(ItemView::id).toList() : List.of();
            Statement said = new Statement(null, union.get(), kind.get(), text, items);
            parts.say(actor, opened.meeting().id(), said)
                    .refusal()
                    .ifPresent(no -> errors.refuse(no, Map.of("meeting.items-of-others", "avser")));
        }
        if (!errors.any()) {
            return pages.done(opened.base() + "/uttalanden", flash, "statement.added");
        }
        show(opened, typed, model);
        return pages.again(VIEW, response);
    }

    /** Takes one away that was noted by mistake; one removed already is not missed. */
    @PostMapping("/ta-bort")
    String remove(
            @PathVariable String key,
            @PathVariable String meeting,
            @RequestParam String uttalande,
            Actor actor,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        RecordKeeper.sitting(opened).statements().stream()
                .map(StatementView::id)
                .filter(each -> each.toString().equals(uttalande))
                .forEach(each -> parts.unsay(actor, opened.meeting().id(), each).orElseThrow(Refused::new));
        return pages.done(opened.base() + "/uttalanden", flash, "statement.removed");
    }

    private void show(OpenMeeting opened, Typed typed, Model model) {
        door.head(opened, model);
        model.addAttribute("typed", typed);
        List<ItemView> all = items(opened);
        model.addAttribute(
                "statements",
                RecordKeeper.sitting(opened).statements().stream()
                        .map(said -> new Line(
                                said.id().toString(),
                                directory.union(said.union()).shortName(),
                                words.say("statement.kind." + said.kind()),
                                about(said, all),
                                said.text()))
                        .toList());
        List<Option> unions = new ArrayList<>(List.of(Option.of("", words.say("sitting.choose"))));
        opened.theCase()
                .invited()
                .forEach(union -> unions.add(
                        Option.of(union.toString(), directory.union(union).shortName())));
        model.addAttribute("unions", unions);
        model.addAttribute(
                "kinds",
                Arrays.stream(StatementKind.values())
                        .map(kind -> Option.of(kind.name(), words.say("statement.kind." + kind)))
                        .toList());
        model.addAttribute(
                "items",
                all.stream()
                        .map(item -> new Option(item.id().toString(), item.number(), item.text()))
                        .toList());
    }

    /** The numbers of the items it is about; null if it is about none. */
    private @Nullable String about(StatementView said, List<ItemView> all) {
        List<String> numbers = all.stream()
                .filter(item -> said.endorses().contains(item.id()))
                .map(ItemView::number)
                .toList();
        return numbers.isEmpty() ? null : words.say("statement.about", String.join(", ", numbers));
    }

    /** What can be supported or taken back: the employer's side has it all once the unions' time is over. */
    private List<ItemView> items(OpenMeeting opened) {
        return input.inputClosed(opened.theCase().key())
                ? input.items(opened.theCase().key())
                : List.of();
    }

    /** What was typed; a browser's fields, any of them may be missing. */
    record Typed(String forbund, String sort, String text, List<String> avser) {

        Typed {
            forbund = forbund == null ? "" : forbund;
            sort = sort == null ? "" : sort;
            text = text == null ? "" : text;
            avser = avser == null ? List.of() : List.copyOf(avser);
        }
    }

    /**
     * A statement noted already.
     *
     * @param about the items it is about; null if none
     */
    record Line(
            String id, String union, String kind, @Nullable String about, String text) {}
}

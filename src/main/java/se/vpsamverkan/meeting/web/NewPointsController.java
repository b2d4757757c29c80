package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.RaisedAt;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Words;

/** A point that a union raises at the meeting and has not handed in: kept word for word, with a number of its own. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/nya-punkter")
class NewPointsController {

    private static final String VIEW = "meeting/new-points";
    private static final Map<String, String> FIELDS = Map.of(
            "proposal.empty", "text",
            "proposal.empty-item", "text",
            "proposal.too-long", "text",
            "proposal.unreadable-sign", "text");

    private final RecordKeeper keeper;
    private final MeetingDoor door;
    private final MeetingItems items;
    private final UnionInput input;
    private final Directory directory;
    private final Pages pages;
    private final Words words;

    NewPointsController(
            RecordKeeper keeper,
            MeetingDoor door,
            MeetingItems items,
            UnionInput input,
            Directory directory,
            Pages pages,
            Words words) {
        this.keeper = keeper;
        this.door = door;
        this.items = items;
        this.input = input;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        show(actor, keeper.open(actor, key, meeting), new Typed("", "", ""), model);
        return VIEW;
    }

    /** First the review: all parties can read the point at once, and it is not taken away. */
    @PostMapping
    String raise(
            @PathVariable String key,
            @PathVariable String meeting,
            Typed typed,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        show(actor, opened, typed, model);
        if (steg.equals("andra")) {
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        Optional<UnionId> union = opened.theCase().invited().stream()
                .filter(each -> each.toString().equals(typed.forbund()))
                .findFirst();
        if (union.isEmpty()) {
            errors.add("forbund", "new-point.union-missing");
        }
        Optional<ItemKind> kind = Arrays.stream(ItemKind.values())
                .filter(each -> each.name().equals(typed.sort()))
                .findFirst();
        if (kind.isEmpty()) {
            errors.add("sort", "new-point.kind-missing");
        }
        errors.text("text", typed.text(), "new-point.text-missing");
        if (errors.any() || union.isEmpty() || kind.isEmpty()) {
            return pages.again(VIEW, response);
        }
        if (!steg.equals("bekrafta")) {
            model.addAttribute("review", true);
            model.addAttribute("unionName", directory.union(union.get()).officialName());
            model.addAttribute("kindName", words.say("item." + kind.get()));
            return VIEW;
        }
        List<Block> said = List.of(Block.item(kind.get(), null, typed.text()));
        input.raiseAtMeeting(actor, opened.theCase().key(), union.get(), said, RaisedAt.MEETING)
                .refusal()
                .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
        return errors.any()
                ? pages.again(VIEW, response)
                : pages.done(opened.base() + "/nya-punkter", flash, "new-point.done");
    }

    private void show(Actor actor, OpenMeeting opened, Typed typed, Model model) {
        door.head(opened, model);
        model.addAttribute("typed", typed);
        model.addAttribute("review", false);
        model.addAttribute(
                "items",
                items.of(actor, opened).stream()
                        .filter(MeetingItems.Item::isRaised)
                        .toList());
        List<Option> unions = new ArrayList<>(List.of(Option.of("", words.say("sitting.choose"))));
        opened.theCase()
                .invited()
                .forEach(union -> unions.add(
                        Option.of(union.toString(), directory.union(union).shortName())));
        model.addAttribute("unions", unions);
        model.addAttribute(
                "kinds",
                Arrays.stream(ItemKind.values())
                        .map(kind -> Option.of(kind.name(), words.say("item." + kind)))
                        .toList());
    }

    /** What was typed; a browser's fields, any of them may be missing. */
    record Typed(String forbund, String sort, String text) {

        Typed {
            forbund = forbund == null ? "" : forbund;
            sort = sort == null ? "" : sort;
            text = text == null ? "" : text.strip().replace("\r\n", "\n");
        }
    }
}

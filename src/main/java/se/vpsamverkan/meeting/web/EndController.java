package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.meeting.EndMeeting;
import se.vpsamverkan.meeting.MeetingEnd;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.OutcomeResult;
import se.vpsamverkan.meeting.SittingDrafts;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Avsluta mötet": how it ends, the outcome, and the dates for comments and justering; reviewed before it is done. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/avsluta")
class EndController {

    private static final String VIEW = "meeting/end";
    private static final Map<String, String> FIELDS = Map.of(
            "meeting.not-stated-needs-reason", "skal",
            "meeting.other-outcome-needs-words", "ord",
            "meeting.ends-before-it-begins", "slutdag",
            "meeting.comments-before-the-end", "synpdag",
            "meeting.justering-before-comments", "justdag",
            "meeting.resumption-missing", "fortsdag",
            "meeting.start-has-passed", "fortsdag",
            "meeting.outcome-missing", "utfall");

    private final RecordKeeper keeper;
    private final MeetingDoor door;
    private final DraftSteps drafts;
    private final SittingDrafts dates;
    private final EndWish wishes;
    private final Meetings meetings;
    private final Directory directory;
    private final Pages pages;
    private final Words words;

    EndController(
            RecordKeeper keeper,
            MeetingDoor door,
            DraftSteps drafts,
            SittingDrafts dates,
            EndWish wishes,
            Meetings meetings,
            Directory directory,
            Pages pages,
            Words words) {
        this.keeper = keeper;
        this.door = door;
        this.drafts = drafts;
        this.dates = dates;
        this.wishes = wishes;
        this.meetings = meetings;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        show(opened, withDates(opened, drafts.of(actor, opened, DraftSteps.END)), model);
        return VIEW;
    }

    /** What is typed is kept whatever comes of it; first the review, then the act. */
    @PostMapping
    String end(
            @PathVariable String key,
            @PathVariable String meeting,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = keeper.open(actor, key, meeting);
        Map<String, String> typed = DraftSteps.typed(fields);
        drafts.keep(actor, opened, DraftSteps.END, typed).orElseThrow(Refused::new);
        show(opened, typed, model);
        if (steg.equals("andra")) {
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        Optional<EndMeeting> wish = wishes.of(actor, opened, typed, errors);
        if (wish.isPresent() && steg.equals("bekrafta")) {
            meetings.end(actor, opened.meeting().id(), wish.get())
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            if (!errors.any()) {
                return pages.done(opened.base(), flash, "end.done." + wish.get().end());
            }
        }
        if (errors.any() || wish.isEmpty()) {
            return pages.again(VIEW, response);
        }
        review(wish.get(), model);
        return VIEW;
    }

    private Map<String, String> withDates(OpenMeeting opened, Map<String, String> kept) {
        Map<String, String> fields = new TreeMap<>(kept);
        dates.proposedDates(opened.meeting().id()).ifPresent(proposed -> {
            fields.putIfAbsent("synpdag", proposed.comments().date().toString());
            fields.putIfAbsent("synptid", proposed.comments().time().toString());
            fields.putIfAbsent("justdag", proposed.justering().date().toString());
            fields.putIfAbsent("justtid", proposed.justering().time().toString());
        });
        return fields;
    }

    private void show(OpenMeeting opened, Map<String, String> fields, Model model) {
        door.head(opened, model);
        model.addAttribute("f", fields);
        List<Option> ways = new ArrayList<>();
        for (MeetingEnd way : MeetingEnd.values()) {
            ways.add(new Option(way.name(), words.say("end.way." + way), words.say("end.way-hint." + way)));
        }
        model.addAttribute("ways", ways);
        List<Option> results = new ArrayList<>();
        for (OutcomeResult result : OutcomeResult.values()) {
            results.add(new Option(
                    result.name(), words.say("end.result." + result), words.say("end.result-hint." + result)));
        }
        model.addAttribute("results", results);
        model.addAttribute("review", false);
    }

    /** Everything that is about to hold, in words. */
    private void review(EndMeeting wish, Model model) {
        List<Line> lines = new ArrayList<>();
        line(lines, "end.how", words.say("end.way." + wish.end()));
        line(lines, "function.chair", wish.chair().name());
        line(lines, "function.secretary", wish.secretary().name());
        line(
                lines,
                "function.adjusters",
                wish.adjusters().isEmpty()
                        ? words.say("end.no-adjusters")
                        : String.join(
                                ", ",
                                wish.adjusters().stream().map(who -> who.name()).toList()));
        if (wish.outcome() != null) {
            String own =
                    wish.outcome().words() == null ? "" : " " + wish.outcome().words();
            String reason =
                    wish.outcome().reason() == null ? "" : " " + wish.outcome().reason();
            line(lines, "end.outcome", words.say("end.result." + wish.outcome().result()) + "." + own + reason);
        }
        wish.positions()
                .forEach((union, position) -> lines.add(new Line(
                        directory.union(union).shortName(),
                        words.say("position." + position.stance())
                                + (position.scope() == null ? "" : ": " + position.scope()))));
        if (wish.end() == MeetingEnd.CLOSED) {
            line(lines, "end.others", words.say("end.others-assumed"));
        }
        wish.obligations().forEach(each -> line(lines, "end.obligation", each.text()));
        if (wish.commentsDue() != null && wish.justeringDue() != null) {
            line(
                    lines,
                    "end.comments",
                    words.due(Deadline.of(wish.commentsDue()).instant()));
            line(
                    lines,
                    "end.justering",
                    words.due(Deadline.of(wish.justeringDue()).instant()));
        }
        if (wish.resumesAt() != null) {
            line(lines, "end.resumes", words.due(Deadline.of(wish.resumesAt()).instant()));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("review", true);
    }

    private void line(List<Line> lines, String key, String text) {
        lines.add(new Line(words.say(key), text));
    }

    /** A line of the review. */
    record Line(String label, String text) {}
}

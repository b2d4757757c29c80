package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.meeting.Stance;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** A union's position in writing: given or changed by itself, or registered by HR when it came another way. */
@Controller
@RequestMapping("/arenden/{key}/stallning")
class StanceController {

    private static final String VIEW = "meeting/stance";
    private static final List<Stance> CHOICES = List.of(Stance.NO_DISSENT, Stance.AGREES, Stance.DISAGREES);

    private final CaseAccess access;
    private final Meetings meetings;
    private final Directory directory;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    StanceController(CaseAccess access, Meetings meetings, Directory directory, Pages pages, Words words, Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    /** What was typed. */
    record Typed(
            String facket,
            String installning,
            String omfattning,
            String reservation,
            String uttalande,
            boolean bifoga) {

        static final Typed NOTHING = new Typed("", "", "", "", "", false);

        static Typed of(MultiValueMap<String, String> sent) {
            return new Typed(
                    text(sent, "facket"),
                    text(sent, "installning"),
                    text(sent, "omfattning"),
                    text(sent, "reservation"),
                    text(sent, "uttalande"),
                    sent.containsKey("bifoga"));
        }

        Position position(Stance stance) {
            return new Position(
                    stance,
                    stance == Stance.DISAGREES ? orNull(omfattning) : null,
                    orNull(reservation),
                    orNull(uttalande),
                    bifoga);
        }

        private static String text(MultiValueMap<String, String> sent, String name) {
            String text = sent.getFirst(name);
            return text == null ? "" : text.strip().replace("\r\n", "\n");
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** A position that has been given. */
    record Given(String when, String stance, @Nullable String scope, boolean afterFreeze) {}

    @GetMapping
    String ask(@PathVariable String key, Actor actor, Model model) {
        CaseView view = open(actor, key);
        show(model, view, meeting(view), actor, Typed.NOTHING);
        return VIEW;
    }

    /** First the review, then the act. */
    @PostMapping
    String give(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Instant receivedAt = clock.instant();
        CaseView view = open(actor, key);
        Typed typed = Typed.of(sent);
        MeetingView meeting = meeting(view);
        show(model, view, meeting, actor, typed);
        if (steg.equals("andra")) {
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        Optional<UnionId> union = union(view, actor, typed);
        Optional<Stance> stance = CHOICES.stream()
                .filter(each -> each.name().equals(typed.installning()))
                .findFirst();
        if (union.isEmpty()) {
            errors.add("facket", "stance.union-missing");
        }
        if (stance.isEmpty()) {
            errors.add("installning", "stance.missing");
        }
        if (union.isEmpty() || stance.isEmpty()) {
            return pages.again(VIEW, response);
        }
        model.addAttribute("stanceName", words.say("stance." + stance.get()));
        model.addAttribute("unionName", directory.union(union.get()).officialName());
        if (!steg.equals("bekrafta")) {
            model.addAttribute("review", true);
            return VIEW;
        }
        Result<Nothing> given = meetings.registerPosition(
                actor, meeting.caseMatter().id(), union.get(), typed.position(stance.get()), receivedAt);
        Optional<Refusal> no = given.refusal();
        if (no.isPresent()) {
            errors.refuse(no.get());
            return pages.again(VIEW, response);
        }
        return pages.done("/arenden/" + view.key().value(), flash, "stance.done", words.moment(receivedAt));
    }

    private CaseView open(Actor actor, String key) {
        return access.forAct(actor, key, Act.GIVE_POSITION).orElseThrow(Refused::new);
    }

    /** The meeting at which the outcome is recorded: the last one. */
    private MeetingView meeting(CaseView view) {
        return meetings.of(view.key()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refused(Refusal.of("meeting.no-meeting-yet")));
    }

    private static Optional<UnionId> union(CaseView view, Actor actor, Typed typed) {
        return actor.union() != null
                ? Optional.of(actor.union())
                : view.invited().stream()
                        .filter(union -> union.toString().equals(typed.facket()))
                        .findFirst();
    }

    private void show(Model model, CaseView view, MeetingView meeting, Actor actor, Typed typed) {
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("meetingAt", words.due(meeting.startsAt()));
        model.addAttribute("typed", typed);
        model.addAttribute("review", false);
        model.addAttribute("ofUnion", actor.union() != null);
        model.addAttribute("given", given(meeting, actor));
        model.addAttribute(
                "unions",
                actor.union() != null
                        ? List.of()
                        : Stream.concat(
                                        Stream.of(Option.of("", words.say("stance.choose-union"))),
                                        view.invited().stream()
                                                .map(union -> Option.of(
                                                        union.toString(),
                                                        directory.union(union).officialName())))
                                .toList());
        model.addAttribute(
                "stances",
                CHOICES.stream()
                        .map(each ->
                                new Option(each.name(), words.say("stance." + each), words.say("stance.hint." + each)))
                        .toList());
    }

    /** A union sees what it has given itself; here nobody sees another's. */
    private List<Given> given(MeetingView meeting, Actor actor) {
        return meeting.positions().stream()
                .filter(each -> each.union().equals(actor.union()) && each.stated())
                .map(each -> new Given(
                        words.moment(each.at()),
                        words.say("stance." + each.position().stance()),
                        each.position().scope(),
                        each.afterFreeze()))
                .toList();
    }
}

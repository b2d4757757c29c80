package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.meeting.CentralState;
import se.vpsamverkan.meeting.CentralTrackView;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** A disagreeing union's time to call central negotiation: it, or the employer, notes what its central party did. */
@Controller
@RequestMapping("/arenden/{key}/central/{id}")
class CentralController {

    private static final String VIEW = "meeting/central";
    private static final String CALL = "begard";
    private static final String WAIVE = "avstar";
    private static final String HELD = "hallen";

    private final CaseAccess access;
    private final CentralTracks tracks;
    private final Permissions permissions;
    private final Directory directory;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    CentralController(
            CaseAccess access,
            CentralTracks tracks,
            Permissions permissions,
            Directory directory,
            Pages pages,
            Words words,
            Clock clock) {
        this.access = access;
        this.tracks = tracks;
        this.permissions = permissions;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    /** What was typed: which act, and when the call reached the employer. */
    record Typed(String vad, String dag, String tid, String steg) {}

    @GetMapping
    String follow(@PathVariable String key, @PathVariable UUID id, Actor actor, Model model) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        Instant now = clock.instant();
        LocalDateTime local = Dates.local(now);
        String time = Dates.clock(local.toLocalTime());
        Typed typed = new Typed("", local.toLocalDate().toString(), time.replace('.', ':'), "");
        show(model, view, open(view, id, actor), actor, typed);
        return VIEW;
    }

    /** First the review, then the act. */
    @PostMapping
    String record(
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String vad,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String tid,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Instant now = clock.instant();
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        CentralTrackView track = open(view, id, actor);
        Typed typed = new Typed(vad, dag, tid, steg);
        show(model, view, track, actor, typed);
        if (steg.equals("andra")) {
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        if (acts(track.state()).stream().noneMatch(vad::equals)) {
            errors.add("vad", "central.act-missing");
            return pages.again(VIEW, response);
        }
        Instant receivedAt = vad.equals(CALL) && asksWhen(actor) ? received(typed, now, errors) : now;
        if (!errors.any() && steg.equals("bekrafta")) {
            act(actor, track, vad, receivedAt).refusal().ifPresent(errors::refuse);
            if (!errors.any()) {
                return pages.done("/arenden/" + view.key().value(), flash, "central.done." + vad, name(track));
            }
        }
        if (errors.any()) {
            return pages.again(VIEW, response);
        }
        model.addAttribute("review", true);
        model.addAttribute("received", words.moment(receivedAt));
        return VIEW;
    }

    private Result<Nothing> act(Actor actor, CentralTrackView track, String what, Instant receivedAt) {
        return switch (what) {
            case CALL -> tracks.call(actor, track.id(), receivedAt);
            case WAIVE -> tracks.waive(actor, track.id());
            default -> tracks.held(actor, track.id());
        };
    }

    /** What can be noted now. */
    private static List<String> acts(CentralState state) {
        return switch (state) {
            case OPEN -> List.of(CALL, WAIVE);
            case EXPIRED -> List.of(CALL);
            case CALLED -> List.of(HELD);
            case WAIVED, HELD -> List.of();
        };
    }

    private Instant received(Typed typed, Instant now, PageErrors errors) {
        Optional<LocalDateTime> at = errors.moment("dag", typed.dag(), "tid", typed.tid());
        if (at.isEmpty()) {
            return now;
        }
        if (!Deadline.exists(at.get())) {
            Deadline.checked(at.get()).refusal().ifPresent(errors::refuse);
            return now;
        }
        Instant received = at.get().atZone(Sweden.ZONE).toInstant();
        if (received.isAfter(now)) {
            errors.add("dag", "central.future");
        }
        return received;
    }

    /** The employer notes when the call came; a union's own call comes when it says so. */
    private static boolean asksWhen(Actor actor) {
        return !actor.role().ofUnion();
    }

    /** Another union's track is as one that does not exist. */
    private CentralTrackView open(CaseView view, UUID id, Actor actor) {
        CentralTrackView track = tracks.of(view.key()).stream()
                .filter(each -> each.id().value().equals(id))
                .filter(each -> actor.union() == null || each.union().equals(actor.union()))
                .findFirst()
                .orElseThrow(NotFound::new);
        permissions.check(actor, Act.FOLLOW_CENTRAL, view.key(), track.union()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return track;
    }

    private void show(Model model, CaseView view, CentralTrackView track, Actor actor, Typed typed) {
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("id", track.id().toString());
        model.addAttribute("unionName", name(track));
        model.addAttribute("state", words.say("central.state." + track.state()));
        model.addAttribute("closes", words.due(track.closes()));
        model.addAttribute("calledAt", track.calledAt() == null ? null : words.moment(track.calledAt()));
        model.addAttribute("endedAt", track.endedAt() == null ? null : words.moment(track.endedAt()));
        model.addAttribute("typed", typed);
        model.addAttribute("asksWhen", asksWhen(actor) && acts(track.state()).contains(CALL));
        model.addAttribute("review", false);
        model.addAttribute(
                "choices",
                acts(track.state()).stream()
                        .map(act -> new Option(act, words.say("central.act." + act), words.say("central.then." + act)))
                        .toList());
    }

    private String name(CentralTrackView track) {
        return directory.union(track.union()).officialName();
    }
}

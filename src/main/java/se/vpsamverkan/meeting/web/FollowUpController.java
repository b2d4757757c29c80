package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.FollowUp;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Obligation;
import se.vpsamverkan.meeting.StatementView;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** HR decides, statement by statement, whether it obliges the employer to do something; the case closes only then. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/uppfoljning")
class FollowUpController {

    private static final String VIEW = "meeting/follow-up";
    private static final String NOTHING = "ingen";
    private static final String SOMETHING = "atagande";

    private final MeetingDoor door;
    private final Meetings meetings;
    private final Directory directory;
    private final Pages pages;
    private final Words words;

    FollowUpController(MeetingDoor door, Meetings meetings, Directory directory, Pages pages, Words words) {
        this.door = door;
        this.meetings = meetings;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        show(open(actor, key, meeting), new Typed("", "", "", "", ""), model);
        return VIEW;
    }

    /** One statement is decided on. */
    @PostMapping
    String decide(
            @PathVariable String key,
            @PathVariable String meeting,
            Typed typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = open(actor, key, meeting);
        StatementView said = undecided(opened).stream()
                .filter(each -> each.id().toString().equals(typed.uttalande()))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("meeting.follow-up-decided-already")));
        PageErrors errors = pages.errors(model);
        Obligation obligation = obligation(typed, errors);
        if (!errors.any()) {
            meetings.decideFollowUp(actor, opened.meeting().id(), said.id(), obligation)
                    .refusal()
                    .ifPresent(errors::refuse);
        }
        if (errors.any()) {
            show(opened, typed, model);
            return pages.again(VIEW, response);
        }
        return pages.done(opened.base() + "/uppfoljning", flash, "follow-up.done");
    }

    /** Whether a statement of the meeting waits for HR. */
    static boolean waits(OpenMeeting opened) {
        return !undecided(opened).isEmpty();
    }

    private static List<StatementView> undecided(OpenMeeting opened) {
        return opened.meeting().sittings().stream()
                .flatMap(sitting -> sitting.statements().stream())
                .filter(said -> said.followUp() == FollowUp.UNDECIDED)
                .toList();
    }

    /** Null means that nothing is to be done. */
    private static @Nullable Obligation obligation(Typed typed, PageErrors errors) {
        if (typed.beslut().equals(NOTHING)) {
            return null;
        }
        if (!typed.beslut().equals(SOMETHING)) {
            errors.add("beslut", "follow-up.decision-missing");
            return null;
        }
        String what = errors.text("vad", typed.vad(), "follow-up.what-missing");
        Optional<LocalDate> day = typed.dag().isBlank() ? Optional.empty() : errors.day("dag", typed.dag());
        return new Obligation(what, typed.vem().strip(), day.orElse(null));
    }

    private OpenMeeting open(Actor actor, String key, String meeting) {
        return door.open(actor, key, meeting, Act.CLOSE_CASE);
    }

    /** The first undecided statement is asked about; the others wait their turn. */
    private void show(OpenMeeting opened, Typed typed, Model model) {
        door.head(opened, model);
        List<StatementView> left = undecided(opened);
        StatementView now = left.stream()
                .filter(each -> each.id().toString().equals(typed.uttalande()))
                .findFirst()
                .orElse(left.isEmpty() ? null : left.get(0));
        model.addAttribute("left", left.size());
        model.addAttribute("typed", typed);
        if (now != null) {
            model.addAttribute("id", now.id().toString());
            model.addAttribute("union", directory.union(now.union()).officialName());
            model.addAttribute("kind", words.say("statement.kind." + now.kind()));
            model.addAttribute("text", now.text());
        }
        model.addAttribute(
                "decisions",
                List.of(
                        Option.of(NOTHING, words.say("follow-up.nothing")),
                        Option.of(SOMETHING, words.say("follow-up.something"))));
    }

    /** What was typed; a browser's fields, any of them may be missing. */
    record Typed(String uttalande, String beslut, String vad, String vem, String dag) {

        Typed {
            uttalande = uttalande == null ? "" : uttalande;
            beslut = beslut == null ? "" : beslut;
            vad = vad == null ? "" : vad;
            vem = vem == null ? "" : vem;
            dag = dag == null ? "" : dag;
        }
    }
}

package se.vpsamverkan.minutes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.SittingDrafts;
import se.vpsamverkan.meeting.SittingView;
import se.vpsamverkan.minutes.ImmediateAdjustment;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Omedelbar justering" (R16): which matter is urgent, its text as it stands in writing, and who signs it at once. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/omedelbar-justering")
class ImmediateController {

    private static final String VIEW = "minutes/at-once";
    private static final Map<String, String> FIELDS = Map.of("minutes.text-missing", "text");

    private final MinutesDoor door;
    private final MinutesDesk desk;
    private final SittingDrafts drafts;
    private final ConsultationCases cases;
    private final Directory directory;
    private final Pages pages;
    private final Words words;

    ImmediateController(
            MinutesDoor door,
            MinutesDesk desk,
            SittingDrafts drafts,
            ConsultationCases cases,
            Directory directory,
            Pages pages,
            Words words) {
        this.door = door;
        this.desk = desk;
        this.drafts = drafts;
        this.cases = cases;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
    }

    /** The page's address. */
    static String page(MeetingView meeting) {
        return meetingPage(meeting) + "/omedelbar-justering";
    }

    /** All matters, to choose the one that is urgent. */
    @GetMapping
    String list(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        MeetingView view = door.meeting(actor, key, meeting, Act.WRITE_MINUTES);
        List<MatterId> open = open(view).orElseThrow(Refused::new);
        Map<MatterId, String> texts = texts(view);
        List<MinutesView> extracts = extracts(view);
        head(view, model);
        model.addAttribute(
                "lines",
                view.agenda().stream()
                        .map(matter -> new Line(
                                matter.no(),
                                matter.withdrawn() == null
                                        ? matter.title()
                                        : matter.title() + " (" + words.say("dropped.mark") + ")",
                                texts.getOrDefault(matter.id(), ""),
                                open.contains(matter.id()),
                                extracts.stream()
                                        .filter(each -> matter.id().equals(each.matter()))
                                        .map(this::link)
                                        .toList()))
                        .toList());
        return "minutes/at-once-list";
    }

    @GetMapping("/{no}")
    String ask(
            @PathVariable String key, @PathVariable String meeting, @PathVariable String no, Actor actor, Model model) {
        MeetingView view = door.meeting(actor, key, meeting, Act.WRITE_MINUTES);
        MatterView matter = matter(view, no);
        show(
                view,
                matter,
                ImmediateForm.of(
                        texts(view).getOrDefault(matter.id(), ""),
                        drafts.functions(actor, view.id()).orElseThrow(Refused::new)),
                model);
        return VIEW;
    }

    /** First the review: the text is frozen with the act, and cannot be changed afterwards. */
    @PostMapping("/{no}")
    String adjust(
            @PathVariable String key,
            @PathVariable String meeting,
            @PathVariable String no,
            ImmediateForm typed,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MeetingView view = door.meeting(actor, key, meeting, Act.WRITE_MINUTES);
        MatterView matter = matter(view, no);
        show(view, matter, typed, model);
        if (steg.equals("andra")) {
            return VIEW;
        }
        PageErrors errors = pages.errors(model);
        Optional<ImmediateAdjustment> wish = typed.wish(matter.id(), present(view), errors);
        if (wish.isPresent() && steg.equals("bekrafta")) {
            Result<MinutesId> begun = desk.adjustImmediately(actor, view.id(), wish.get());
            begun.refusal().ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            if (!errors.any()) {
                return pages.done(
                        "/arenden/" + view.caseKey().value() + "/protokoll/" + begun.orThrow(), flash, "at-once.done");
            }
        }
        if (errors.any() || wish.isEmpty()) {
            return pages.again(VIEW, response);
        }
        model.addAttribute("review", true);
        model.addAttribute("unheard", unheard(view, wish.get()));
        model.addAttribute("chair", label(wish.get().chair()));
        model.addAttribute("secretary", label(wish.get().secretary()));
        model.addAttribute(
                "adjusters",
                wish.get().adjusters().isEmpty()
                        ? words.say("end.no-adjusters")
                        : String.join(
                                ", ",
                                wish.get().adjusters().stream().map(this::label).toList()));
        return VIEW;
    }

    /** The matter of an address; one that was adjusted so already is refused when the form is sent. */
    private MatterView matter(MeetingView view, String no) {
        open(view).orElseThrow(Refused::new);
        return view.agenda().stream()
                .filter(each -> String.valueOf(each.no()).equals(no))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Result<List<MatterId>> open(MeetingView view) {
        return desk.adjustableAtOnce(view.id());
    }

    private List<MinutesView> extracts(MeetingView view) {
        return ofSitting(view).filter(MinutesView::immediate).toList();
    }

    /** What is written under each matter: in the minutes once they are begun, before that in the notes of the sitting. */
    private Map<MatterId, String> texts(MeetingView view) {
        return ofSitting(view)
                .filter(each -> !each.immediate())
                .findFirst()
                .map(each -> each.text().notes())
                .orElseGet(() -> sitting(view).notes());
    }

    private Stream<MinutesView> ofSitting(MeetingView view) {
        return desk.of(view.caseKey()).stream()
                .filter(each -> each.meeting().equals(view.id())
                        && each.sitting() == sitting(view).no());
    }

    private static SittingView sitting(MeetingView view) {
        return view.lastSitting().orElseThrow();
    }

    private static List<Participant> present(MeetingView view) {
        return sitting(view).present();
    }

    private PageLink link(MinutesView extract) {
        return new PageLink(
                "/arenden/" + extract.caseKey().value() + "/protokoll/" + extract.id(),
                words.say("at-once.extract", words.say("minutes-page.state." + extract.state())));
    }

    private void head(MeetingView view, Model model) {
        model.addAttribute("key", view.caseKey().value());
        model.addAttribute("title", cases.view(view.caseKey()).title());
        model.addAttribute("base", meetingPage(view));
        model.addAttribute("page", page(view));
        model.addAttribute("starts", words.due(view.startsAt()));
    }

    private void show(MeetingView view, MatterView matter, ImmediateForm typed, Model model) {
        head(view, model);
        model.addAttribute("matter", matter);
        model.addAttribute("typed", typed);
        model.addAttribute("review", false);
        List<Option> people = present(view).stream()
                .map(who -> Option.of(who.formName(), label(who)))
                .toList();
        List<Option> choice = new ArrayList<>(List.of(Option.of("", words.say("sitting.choose"))));
        choice.addAll(people);
        model.addAttribute("people", people);
        model.addAttribute("choice", choice);
    }

    private String label(Participant who) {
        if (who.union() != null) {
            return who.name() + " (" + directory.union(who.union()).shortName() + ")";
        }
        return who.title().isEmpty() ? who.name() : who.name() + ", " + who.title();
    }

    /** The unions that are there and have nobody who signs (R13), in one line; empty when each has. */
    private String unheard(MeetingView view, ImmediateAdjustment wish) {
        return present(view).stream()
                .flatMap(who -> Stream.ofNullable(who.union()))
                .distinct()
                .filter(union -> wish.adjusters().stream().noneMatch(adjuster -> union.equals(adjuster.union())))
                .map(union -> directory.union(union).shortName())
                .collect(Collectors.joining(", "));
    }

    private static String meetingPage(MeetingView view) {
        return "/arenden/" + view.caseKey().value() + "/moten/" + view.id();
    }

    /**
     * A matter of the agenda.
     *
     * @param text what is written under it; empty if nothing is
     * @param open whether it can be adjusted at once now
     * @param extracts what of it has been
     */
    record Line(int no, String title, String text, boolean open, List<PageLink> extracts) {}

    /** A link to an extract. */
    record PageLink(String href, String text) {}
}

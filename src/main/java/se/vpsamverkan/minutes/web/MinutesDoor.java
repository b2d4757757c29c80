package se.vpsamverkan.minutes.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.minutes.MinutesAccess;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** Opens the pages of minutes: to whom may read them and do what the page is for. */
@Component
class MinutesDoor {

    private final CaseAccess cases;
    private final MinutesAccess access;
    private final Meetings meetings;
    private final Permissions permissions;
    private final Words words;

    MinutesDoor(CaseAccess cases, MinutesAccess access, Meetings meetings, Permissions permissions, Words words) {
        this.cases = cases;
        this.access = access;
        this.meetings = meetings;
        this.permissions = permissions;
        this.words = words;
    }

    /** To everybody who may read the text. */
    OpenMinutes read(Actor actor, String key, String id) {
        MinutesView minutes = access.read(actor, key, id).orElseThrow(Refused::new);
        MeetingView meeting = meetings.view(minutes.meeting());
        return new OpenMinutes(
                cases.read(actor, key).orElseThrow(Refused::new), meeting, minutes, access.seat(actor, minutes));
    }

    /** To whoever may do the act. Who has not the right is told so before she learns whether there are minutes. */
    OpenMinutes open(Actor actor, String key, String id, Act act) {
        permissions
                .check(
                        actor,
                        act,
                        cases.read(actor, key).orElseThrow(Refused::new).key())
                .ifPresent(MinutesDoor::refuse);
        return read(actor, key, id);
    }

    /** A meeting's pages about its minutes, to whoever may do the act. */
    MeetingView meeting(Actor actor, String key, String id, Act act) {
        CaseView theCase = cases.read(actor, key).orElseThrow(Refused::new);
        permissions.check(actor, act, theCase.key()).ifPresent(MinutesDoor::refuse);
        return meetings.of(theCase.key()).stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("meeting.no-such-meeting")));
    }

    /** To the adjuster whose seat still waits for her signature on the frozen pages; the minutes have her seat. */
    OpenMinutes openToSign(Actor actor, String key, String id) {
        OpenMinutes opened = open(actor, key, id, Act.SIGN_MINUTES);
        SeatView seat = opened.seat().orElseThrow(() -> new Refused(Refusal.of("minutes.not-your-seat")));
        boolean over = opened.minutes().state().compareTo(MinutesState.SIGNING) > 0;
        standIn(opened, MinutesState.SIGNING, over ? "minutes.already-adjusted" : "minutes.not-ready-to-sign");
        if (seat.state().isSettled()) {
            refuse(Refusal.of("minutes.seat-is-settled", seat.name()));
        }
        return opened;
    }

    /** Whether the hat may do the act in this case. */
    boolean may(Actor actor, OpenMinutes opened, Act act) {
        return permissions.check(actor, act, opened.theCase().key()).isEmpty();
    }

    /** What every page of the minutes says on top. */
    void head(OpenMinutes opened, Model model) {
        MinutesView minutes = opened.minutes();
        model.addAttribute("key", opened.theCase().key().value());
        model.addAttribute("title", opened.theCase().title());
        model.addAttribute("base", opened.base());
        String held = words.moment(opened.meeting().sitting(minutes.sitting()).startedAt());
        MatterView matter = opened.matter().orElse(null);
        model.addAttribute("extract", matter != null);
        model.addAttribute(
                "heading",
                matter == null
                        ? words.say("minutes-page.heading", held)
                        : words.say("minutes-page.extract-heading", matter.no(), matter.title()));
        model.addAttribute(
                "crumb",
                matter == null
                        ? words.say("minutes-page.crumb", held)
                        : words.say("minutes-page.extract-crumb", matter.no(), held));
        model.addAttribute("state", words.say("minutes-page.state." + minutes.state()));
        model.addAttribute("commentsDue", words.due(minutes.commentsDue().instant()));
        model.addAttribute("justeringDue", words.due(minutes.justeringDue().instant()));
    }

    /** Refused for the extract of one matter: its text is neither commented on nor opened again. */
    static void wholeOnly(OpenMinutes opened) {
        if (opened.minutes().immediate()) {
            refuse(Refusal.of("minutes.immediate-text-stands"));
        }
    }

    /** Refused unless the minutes stand here. */
    static void standIn(OpenMinutes opened, MinutesState state, String otherwise) {
        if (opened.minutes().state() != state) {
            refuse(Refusal.of(otherwise));
        }
    }

    /** The page is not to be had as things stand. */
    static void refuse(Refusal refusal) {
        throw new Refused(refusal);
    }
}

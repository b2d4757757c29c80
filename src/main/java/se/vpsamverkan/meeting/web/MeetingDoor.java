package se.vpsamverkan.meeting.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** Opens the pages of a meeting: to whom may do what the page is for, and only under the address of its own case. */
@Component
class MeetingDoor {

    private final CaseAccess access;
    private final Meetings meetings;
    private final Permissions permissions;
    private final Words words;

    MeetingDoor(CaseAccess access, Meetings meetings, Permissions permissions, Words words) {
        this.access = access;
        this.meetings = meetings;
        this.permissions = permissions;
        this.words = words;
    }

    /** To everybody who may read the case. */
    OpenMeeting read(Actor actor, String key, String meeting) {
        CaseView theCase = access.read(actor, key).orElseThrow(Refused::new);
        MeetingView found = meetings.of(theCase.key()).stream()
                .filter(each -> each.id().toString().equals(meeting))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("meeting.no-such-meeting")));
        return new OpenMeeting(theCase, found);
    }

    /** To whoever may do the act; who may not does not see the page either. */
    OpenMeeting open(Actor actor, String key, String meeting, Act act) {
        OpenMeeting opened = read(actor, key, meeting);
        permissions.check(actor, act, opened.theCase().key()).ifPresent(MeetingDoor::refuse);
        return opened;
    }

    /** Whether the actor may do the act in the meeting's case. */
    boolean may(Actor actor, OpenMeeting opened, Act act) {
        return permissions.check(actor, act, opened.theCase().key()).isEmpty();
    }

    /** What every page of a meeting says on top: the case, the group and the time. */
    void head(OpenMeeting opened, Model model) {
        model.addAttribute("key", opened.theCase().key().value());
        model.addAttribute("title", opened.theCase().title());
        model.addAttribute("base", opened.base());
        model.addAttribute("group", opened.meeting().groupName());
        model.addAttribute("starts", words.due(opened.meeting().startsAt()));
    }

    /** The page is not to be had as things stand. */
    static void refuse(Refusal refusal) {
        throw new Refused(refusal);
    }
}

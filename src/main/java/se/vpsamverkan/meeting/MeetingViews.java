package se.vpsamverkan.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.UnionId;

/** Puts together what is shown and printed of a meeting. */
@Component
class MeetingViews {

    private final StoredMeetings meetings;
    private final Groups groups;
    private final Matters matters;
    private final Sittings sittings;
    private final UnionPositions positions;
    private final CarryOverItems carryOver;
    private final ConsultationCases cases;

    MeetingViews(
            StoredMeetings meetings,
            Groups groups,
            Matters matters,
            Sittings sittings,
            UnionPositions positions,
            CarryOverItems carryOver,
            ConsultationCases cases) {
        this.meetings = meetings;
        this.groups = groups;
        this.matters = matters;
        this.sittings = sittings;
        this.positions = positions;
        this.carryOver = carryOver;
        this.cases = cases;
    }

    /** The case of a meeting; an unknown id is the caller's bug. */
    CaseKey caseOf(MeetingId id) {
        return new CaseKey(meetings.caseKeyOf(id.value()).orElseThrow(() -> unknown(id)));
    }

    /** The meeting as stored, to be changed under the case's lock. */
    Meeting stored(MeetingId id) {
        return meetings.findById(id.value()).orElseThrow(() -> unknown(id));
    }

    /** One entry of a union's positions, in force or not; empty for an unknown id. */
    Optional<PositionView> position(UUID entry) {
        return positions.findById(entry).map(UnionPosition::view);
    }

    MeetingView view(MeetingId id) {
        return view(stored(id));
    }

    MeetingView view(Meeting meeting) {
        List<MatterView> agenda = matters.findByMeetingIdOrderByNo(meeting.id().value()).stream()
                .map(Matter::view)
                .toList();
        List<PositionView> given = agenda.stream()
                .filter(MatterView::ofCase)
                .findFirst()
                .map(matter -> positionsIn(matter.id(), cases.invited(meeting.caseKey())))
                .orElse(List.of());
        return new MeetingView(
                meeting.id(),
                meeting.caseKey(),
                meeting.administration(),
                groups.findById(meeting.group().value()).map(Group::name).orElse(""),
                meeting.state(),
                meeting.startsAt(),
                meeting.place(),
                meeting.invitationSentAt(),
                meeting.invitationLate(),
                meeting.agendaSentAt(),
                meeting.agendaLate(),
                meeting.continuationOf(),
                agenda,
                sittings.findByMeetingIdOrderByNo(meeting.id().value()).stream()
                        .map(Sitting::view)
                        .toList(),
                meeting.outcome(),
                given,
                carryOver.findByMeetingIdOrderByNo(meeting.id().value()).stream()
                        .map(CarryOverItem::view)
                        .toList());
    }

    /** The unions' positions: invited first in printed order, then others, then what came after the freeze. */
    private List<PositionView> positionsIn(MatterId matter, List<UnionId> invited) {
        Map<UnionId, PositionView> current = new LinkedHashMap<>();
        List<PositionView> afterwards = new ArrayList<>();
        for (UnionPosition entry : positions.findByMatterIdOrderByEntryNo(matter.value())) {
            if (entry.afterFreeze()) {
                afterwards.add(entry.view());
            } else {
                current.put(entry.union(), entry.view());
            }
        }
        List<PositionView> all = new ArrayList<>();
        for (UnionId union : invited) {
            PositionView found = current.remove(union);
            if (found != null) {
                all.add(found);
            }
        }
        all.addAll(current.values());
        all.addAll(afterwards);
        return all;
    }

    private static IllegalStateException unknown(MeetingId id) {
        return new IllegalStateException("no meeting " + id);
    }
}

package se.vpsamverkan.meeting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.Hindrance;
import se.vpsamverkan.cycle.HindranceSource;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.party.Directory;

/** What meetings and central tracks put in the way of the board's decision (R1, R3); the group itself decides nothing. */
@Component
class MeetingHindrances implements HindranceSource {

    private final Meetings meetings;
    private final CentralTracks tracks;
    private final ConsultationCases cases;
    private final Directory directory;

    MeetingHindrances(Meetings meetings, CentralTracks tracks, ConsultationCases cases, Directory directory) {
        this.meetings = meetings;
        this.tracks = tracks;
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hindrance> hindrances(CaseKey caseKey) {
        List<Hindrance> found = new ArrayList<>();
        if (cases.view(caseKey).kind() == CaseKind.MBL_FOLLOWUP) {
            return found; // no gate (process.md 8)
        }
        List<MeetingView> all = meetings.of(caseKey);
        MeetingView last = all.stream()
                .filter(meeting -> meeting.outcome() != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (last == null || last.outcome() == null) {
            found.add(Hindrance.blocking("meeting.not-finished"));
        } else {
            if (last.outcome().result() == OutcomeResult.LIFTED_TO_MBL) {
                found.add(Hindrance.blocking("meeting.lifted-to-mbl"));
            }
            absences(last, found);
            statements(all, found);
        }
        for (CentralTrackView track : tracks.of(caseKey)) {
            String union = directory.union(track.union()).shortName();
            if (track.state() == CentralState.OPEN) {
                found.add(Hindrance.blocking(
                        "meeting.central-open",
                        union,
                        Deadline.at(track.closes()).spoken()));
            } else if (track.state() == CentralState.CALLED) {
                found.add(Hindrance.blocking("meeting.central-called", union));
            }
        }
        return found;
    }

    /** Whoever was absent must provably have been called; without that the absence proves nothing. */
    private void absences(MeetingView meeting, List<Hindrance> found) {
        for (PositionView position : meeting.positions()) {
            boolean silent = position.position().stance() == Stance.ABSENT && !position.inWriting();
            if (silent && meeting.invitationSentAt() == null) {
                found.add(Hindrance.warning(
                        "meeting.absence-unproven",
                        directory.union(position.union()).shortName()));
            }
        }
    }

    private static void statements(List<MeetingView> all, List<Hindrance> found) {
        long undecided = all.stream()
                .flatMap(meeting -> meeting.sittings().stream())
                .flatMap(sitting -> sitting.statements().stream())
                .filter(said -> said.followUp() == FollowUp.UNDECIDED)
                .count();
        if (undecided > 0) {
            found.add(Hindrance.warning("meeting.statements-undecided", undecided));
        }
    }
}

package se.vpsamverkan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.CarryOver;
import se.vpsamverkan.meeting.CentralTrackView;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.meeting.EndMeeting;
import se.vpsamverkan.meeting.MeetingRecord;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Outcome;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.minutes.SignatureDecision;
import se.vpsamverkan.process.tasklist.TaskGroups;
import se.vpsamverkan.testing.Office;

/** The acts of a consultation from the meeting on: record, minutes, justering, board, end. */
final class MeetingActs {

    private final ConsultationCases cases;
    private final Meetings meetings;
    private final CentralTracks tracks;
    private final CarryOver carryOver;
    private final MinutesDesk minutes;

    MeetingActs(
            ConsultationCases cases,
            Meetings meetings,
            CentralTracks tracks,
            CarryOver carryOver,
            MinutesDesk minutes) {
        this.cases = cases;
        this.meetings = meetings;
        this.tracks = tracks;
        this.carryOver = carryOver;
        this.minutes = minutes;
    }

    void meeting(Walk walk) {
        walk.goTo(walk.due(DeadlineKind.MEETING));
        walk.goTo(walk.due(DeadlineKind.MEETING).plusSeconds(5400));
        MeetingView meeting = SqlMeter.quietly(walk::sitting);
        Participant chair = person(walk.office().director(), "Folke Förnäm");
        Participant secretary = person(walk.office().secretary(), "Sixten Skriver");
        List<Participant> voices = walk.cast().unions().stream()
                .map(union ->
                        Participant.union(union.id(), Office.person(union.rep()), "Företrädare " + union.shortName()))
                .toList();
        List<Attendance> attendance = new ArrayList<>();
        attendance.add(Attendance.present(chair));
        attendance.add(Attendance.present(secretary));
        voices.forEach(voice -> attendance.add(Attendance.present(voice)));
        walk.user(
                "record meeting",
                walk.unions(),
                () -> meetings.record(
                                walk.office().secretary(),
                                meeting.id(),
                                new MeetingRecord("Paviljongen", attendance, Map.of(), List.of()))
                        .orThrow());
        List<Participant> adjusters = new ArrayList<>(List.of(chair));
        adjusters.addAll(voices);
        walk.user(
                "end meeting",
                walk.unions(),
                () -> meetings.end(
                                walk.office().secretary(),
                                meeting.id(),
                                EndMeeting.closed(adjusters, chair, secretary, Outcome.samverkad())
                                        .withPositions(Map.of(
                                                walk.cast().unions().get(0).id(),
                                                Position.disagrees("hela planen", false))))
                        .orThrow());
    }

    void minutes(Walk walk) {
        CentralTrackView track = tracks.of(walk.key()).get(0);
        walk.user(
                "waive central negotiation",
                1,
                () -> tracks.waive(walk.cast().unions().get(0).rep(), track.id())
                        .orThrow());
        walk.goTo(walk.due(DeadlineKind.MINUTES_DRAFT).minusSeconds(3600));
        MinutesView draft = view(walk);
        draft.seats().forEach(seat -> walk.tape().seat(seat.id().toString(), groups(walk, seat)));
        walk.user(
                "send minutes for comments",
                walk.unions(),
                () -> minutes.sendForComments(walk.office().secretary(), draft.id())
                        .orThrow());
        MinutesView out = view(walk);
        SeatView reader = out.seats().stream()
                .filter(seat -> seat.union() != null)
                .findFirst()
                .orElseThrow();
        walk.user(
                "no comments",
                1,
                () -> minutes.noComments(who(walk, reader), out.id(), reader.id())
                        .orThrow());
        walk.goTo(walk.due(DeadlineKind.MINUTES_COMMENTS));
        walk.background();
        MinutesView frozen = view(walk);
        List<SeatView> seats = frozen.seats();
        for (int i = 0; i < seats.size(); i++) {
            SeatView seat = seats.get(i);
            boolean last = i == seats.size() - 1;
            walk.user(
                    last ? "sign last" : "sign",
                    last ? walk.unions() + 2 : 1,
                    () -> minutes.sign(
                                    who(walk, seat),
                                    frozen.id(),
                                    seat.id(),
                                    SignatureDecision.SIGN,
                                    null,
                                    Objects.requireNonNull(frozen.pdfSha256()),
                                    true)
                            .orThrow());
        }
        walk.user(
                "publish minutes",
                walk.unions() + 1,
                () -> minutes.publish(walk.office().secretary(), frozen.id()).orThrow());
    }

    void end(Walk walk) {
        walk.goTo(walk.due(DeadlineKind.BOARD_DECISION).minusSeconds(3600));
        walk.user(
                "record board decision",
                Walk.NOTHING,
                () -> cases.recordBoardDecision(walk.office().hr(), walk.key(), TextActs.BOARD, null)
                        .orThrow());
        walk.user(
                "hand over what is left",
                Walk.NOTHING,
                () -> carryOver.handOn(walk.office().hr(), walk.key()).orThrow());
    }

    private MinutesView view(Walk walk) {
        MinutesId id = minutes.of(walk.key()).get(0).id();
        return minutes.view(id);
    }

    private Actor who(Walk walk, SeatView seat) {
        return Stream.concat(
                        Stream.of(
                                walk.office().director(),
                                walk.office().secretary(),
                                walk.office().hr()),
                        walk.cast().unions().stream().map(Office.Organisation::rep))
                .filter(hat -> Office.person(hat).equals(seat.person()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> groups(Walk walk, SeatView seat) {
        return List.of(
                seat.union() != null
                        ? TaskGroups.union(seat.union())
                        : TaskGroups.role(
                                who(walk, seat).role() == Role.DIRECTOR ? Role.DIRECTOR : Role.HR_COORDINATOR,
                                walk.office().code()));
    }

    private static Participant person(Actor who, String name) {
        return Participant.employer(Office.person(who), name, "");
    }
}

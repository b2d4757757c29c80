package se.vpsamverkan.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.AdministrationView;
import se.vpsamverkan.party.ConsultationEndsAt;
import se.vpsamverkan.party.Directory;

/** Receives positions in writing: before, at or after the meeting; always received, printed until the text is frozen. */
@Component
class PositionLetters {

    private final Positions positions;
    private final Sittings sittings;
    private final CentralTracks tracks;
    private final ConsultationCases cases;
    private final Registrations registrations;
    private final Directory directory;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PositionLetters(
            Positions positions,
            Sittings sittings,
            CentralTracks tracks,
            ConsultationCases cases,
            Registrations registrations,
            Directory directory,
            Clock clock,
            ApplicationEventPublisher events) {
        this.positions = positions;
        this.sittings = sittings;
        this.tracks = tracks;
        this.cases = cases;
        this.registrations = registrations;
        this.directory = directory;
        this.clock = clock;
        this.events = events;
    }

    Result<Nothing> receive(
            Actor by, Meeting meeting, MatterId matter, UnionId union, Position position, Instant receivedAt) {
        Optional<SittingView> last = sittings
                .findByMeetingIdOrderByNo(meeting.id().value())
                .stream()
                .map(Sitting::view)
                .reduce((earlier, later) -> later);
        boolean present = last.map(sitting -> sitting.wasPresent(union)).orElse(false);
        if (!cases.invited(meeting.caseKey()).contains(union) && !present) {
            return Result.refused(
                    "meeting.union-not-part", directory.union(union).shortName());
        }
        boolean frozen = sittings.findByMeetingIdOrderByNo(meeting.id().value()).stream()
                .reduce((earlier, later) -> later)
                .map(Sitting::textFrozen)
                .orElse(false);
        boolean disagreedBefore = positions
                .current(matter, union)
                .filter(earlier -> earlier.stance() == Stance.DISAGREES)
                .isPresent();
        UnionPosition entry =
                positions.add(matter, new PositionView(union, position, present, true, true, frozen, receivedAt));
        registrations.toRegister(meeting.caseKey(), RegisterKind.POSITION_RECEIVED, entry.id(), receivedAt);
        events.publishEvent(new PositionChanged(meeting.caseKey(), matter, union, frozen, by, clock.instant()));
        if (!frozen && meeting.outcome() != null) {
            followCentrally(by, meeting, matter, union, position, disagreedBefore, last.orElseThrow());
        }
        return Result.done();
    }

    /** Before the freeze a changed position opens or ends the union's central track. */
    private void followCentrally(
            Actor by,
            Meeting meeting,
            MatterId matter,
            UnionId union,
            Position position,
            boolean disagreedBefore,
            SittingView sitting) {
        boolean disagrees = position.stance() == Stance.DISAGREES;
        AdministrationView administration = directory.administration(meeting.administration());
        if (disagreedBefore && !disagrees) {
            tracks.withdraw(by, meeting.caseKey(), union);
        } else if (!disagreedBefore
                && disagrees
                && sitting.endedAt() != null
                && meeting.outcome() != null
                && meeting.outcome().result() != OutcomeResult.LIFTED_TO_MBL
                && administration.settings().consultationEndsAt() == ConsultationEndsAt.MEETING_END) {
            Instant closes = MeetingClosing.windowEnd(administration, sitting.endedAt());
            if (closes.isAfter(clock.instant())) {
                tracks.open(by, meeting.caseKey(), matter, union, closes);
            }
        }
    }
}

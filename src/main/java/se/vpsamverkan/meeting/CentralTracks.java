package se.vpsamverkan.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineMoved;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/** The disagreeing unions' way to central negotiation; while one is open or called, the board may not decide (R3). */
@Service
@Transactional
public class CentralTracks {

    private final StoredTracks tracks;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Registrations registrations;
    private final Permissions permissions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CentralTracks(
            StoredTracks tracks,
            ConsultationCases cases,
            Deadlines deadlines,
            Registrations registrations,
            Permissions permissions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tracks = tracks;
        this.cases = cases;
        this.deadlines = deadlines;
        this.registrations = registrations;
        this.permissions = permissions;
        this.clock = clock;
        this.events = events;
    }

    /** The union disagrees: its time to call begins. One that has a live track already keeps it. */
    void open(Actor by, CaseKey caseKey, MatterId matter, UnionId union, Instant closes) {
        boolean live =
                stored(caseKey, union).stream().anyMatch(track -> track.state().hinders());
        if (live) {
            return;
        }
        Instant now = clock.instant();
        CentralTrack track = tracks.save(new CentralTrack(caseKey, matter, union, now, closes));
        events.publishEvent(new CentralWindowOpened(caseKey, track.id(), union, closes, by, now));
        deadlines.open(caseKey, DeadlineKind.CENTRAL_WINDOW, track.id().value(), closes, by);
    }

    /** The union no longer disagrees: nothing is left to negotiate. */
    void withdraw(Actor by, CaseKey caseKey, UnionId union) {
        stored(caseKey, union).stream().filter(track -> track.state().hinders()).forEach(track -> waive(by, track));
    }

    /** The union's central party abstains. */
    public Result<Nothing> waive(Actor by, CentralTrackId id) {
        Optional<Refusal> no = refusal(by, id);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        CentralTrack track = locked(id);
        if (track.state() != CentralState.OPEN) {
            return Result.refused("meeting.central-not-open");
        }
        registrations.toRegister(track.caseKey(), RegisterKind.CENTRAL_RECEIVED, id.value(), clock.instant());
        waive(by, track);
        return Result.done();
    }

    /** The union's central party calls negotiation; in time is what was received by the window's end. */
    public Result<Nothing> call(Actor by, CentralTrackId id, Instant receivedAt) {
        Optional<Refusal> no = refusal(by, id);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        CentralTrack track = locked(id);
        Deadline window = Deadline.at(track.closesAt());
        if (!window.inTime(receivedAt)) {
            return Result.refused("meeting.central-window-passed", window.spoken());
        }
        if (track.state() != CentralState.OPEN && track.state() != CentralState.EXPIRED) {
            return Result.refused("meeting.central-not-open");
        }
        track.called(receivedAt);
        registrations.toRegister(track.caseKey(), RegisterKind.CENTRAL_RECEIVED, id.value(), receivedAt);
        events.publishEvent(new CentralCalled(track.caseKey(), id, track.union(), by, clock.instant()));
        deadlines.met(track.caseKey(), DeadlineKind.CENTRAL_WINDOW, id.value(), by);
        return Result.done();
    }

    /** The central negotiation is finished. */
    public Result<Nothing> held(Actor by, CentralTrackId id) {
        Optional<Refusal> no = refusal(by, id);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        CentralTrack track = locked(id);
        if (track.state() != CentralState.CALLED) {
            return Result.refused("meeting.central-not-called");
        }
        track.ended(CentralState.HELD, clock.instant());
        events.publishEvent(new CentralHeld(track.caseKey(), id, track.union(), by, clock.instant()));
        return Result.done();
    }

    /** The window's time ran out unused; called or waived before: nothing happens. */
    public void expire(DeadlineView window) {
        if (window.subject() == null) {
            throw new IllegalStateException("a central window without its track: " + window.id());
        }
        CentralTrack track = locked(new CentralTrackId(window.subject()));
        if (track.state() == CentralState.OPEN) {
            track.ended(CentralState.EXPIRED, clock.instant());
            events.publishEvent(
                    new CentralExpired(track.caseKey(), track.id(), track.union(), Actor.system(), clock.instant()));
            deadlines.passed(window.id());
        }
    }

    /** HR gave the union more time. */
    @EventListener
    void follow(DeadlineMoved moved) {
        if (moved.kind() == DeadlineKind.CENTRAL_WINDOW && moved.subject() != null) {
            tracks.findById(moved.subject()).ifPresent(track -> track.closesAt(moved.due()));
        }
    }

    /** A track; an unknown id is the caller's bug. */
    @Transactional(readOnly = true)
    public CentralTrackView view(CentralTrackId id) {
        return stored(id).view();
    }

    /** The case's tracks in the order they were opened. */
    @Transactional(readOnly = true)
    public List<CentralTrackView> of(CaseKey caseKey) {
        return tracks.findByCaseKeyOrderByOpenedAtAscIdAsc(caseKey.value()).stream()
                .map(CentralTrack::view)
                .toList();
    }

    /** The union's newest track in the case, if it disagreed. */
    @Transactional(readOnly = true)
    public Optional<CentralTrackView> find(CaseKey caseKey, UnionId union) {
        return stored(caseKey, union).stream().reduce((earlier, later) -> later).map(CentralTrack::view);
    }

    private void waive(Actor by, CentralTrack track) {
        track.ended(CentralState.WAIVED, clock.instant());
        events.publishEvent(new CentralWaived(track.caseKey(), track.id(), track.union(), by, clock.instant()));
        deadlines.met(track.caseKey(), DeadlineKind.CENTRAL_WINDOW, track.id().value(), by);
    }

    private Optional<Refusal> refusal(Actor by, CentralTrackId id) {
        CentralTrack track = stored(id);
        return permissions.check(by, Act.FOLLOW_CENTRAL, track.caseKey(), track.union());
    }

    private CentralTrack locked(CentralTrackId id) {
        cases.lock(new CaseKey(tracks.caseKeyOf(id.value()).orElseThrow(() -> unknown(id))));
        return stored(id);
    }

    private CentralTrack stored(CentralTrackId id) {
        return tracks.findById(id.value()).orElseThrow(() -> unknown(id));
    }

    private List<CentralTrack> stored(CaseKey caseKey, UnionId union) {
        return tracks.findByCaseKeyOrderByOpenedAtAscIdAsc(caseKey.value()).stream()
                .filter(track -> track.union().equals(union))
                .toList();
    }

    private static IllegalStateException unknown(CentralTrackId id) {
        return new IllegalStateException("no central track " + id);
    }
}

package se.vpsamverkan.meeting;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.CycleBench;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineMoved;
import se.vpsamverkan.cycle.PlanCase;
import se.vpsamverkan.cycle.PlanConfirmed;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.testing.Office;

/** Sets up the meeting feature on the real database with the test's own clock and its events caught. */
@Component
public class MeetingBench {

    private final CycleBench cycles;
    private final StoredMeetings stored;
    private final Groups groups;
    private final Matters matters;
    private final Sittings sittings;
    private final UnionPositions entries;
    private final StoredTracks storedTracks;
    private final CarryOverItems items;
    private final Directory directory;
    private final Permissions permissions;
    private final EntityManager entities;

    MeetingBench(
            CycleBench cycles,
            StoredMeetings stored,
            Groups groups,
            Matters matters,
            Sittings sittings,
            UnionPositions entries,
            StoredTracks storedTracks,
            CarryOverItems items,
            Directory directory,
            Permissions permissions,
            EntityManager entities) {
        this.cycles = cycles;
        this.stored = stored;
        this.groups = groups;
        this.matters = matters;
        this.sittings = sittings;
        this.entries = entries;
        this.storedTracks = storedTracks;
        this.items = items;
        this.directory = directory;
        this.permissions = permissions;
        this.entities = entities;
    }

    /** New services whose clock shows this Swedish time. */
    public Services at(String local) {
        return new Services(cycles.at(local));
    }

    /** New services beside others with the same clock; their listener hears first, then this feature's. */
    public Services beside(CycleBench.Services now) {
        return new Services(now);
    }

    /** The services around one clock. */
    public final class Services {

        public final CycleBench.Services now;
        public final Meetings meetings;
        public final CentralTracks tracks;
        public final CarryOver carryOver;
        public final MeetingHindrances hindrances;

        private Services(CycleBench.Services now) {
            this.now = now;
            MeetingViews views = new MeetingViews(stored, groups, matters, sittings, entries, items, now.cases);
            MeetingPlanning planning = new MeetingPlanning(
                    stored, groups, matters, now.cases, now.deadlines, directory, entities, now, now.publisher);
            Positions positions = new Positions(entries, entities);
            tracks = new CentralTracks(
                    storedTracks, now.cases, now.deadlines, now.registrations, permissions, now, now.publisher);
            MeetingClosing closing = new MeetingClosing(
                    matters,
                    sittings,
                    positions,
                    items,
                    tracks,
                    planning,
                    now.cases,
                    now.deadlines,
                    directory,
                    now,
                    now.publisher);
            PositionLetters letters = new PositionLetters(
                    positions, sittings, tracks, now.cases, now.registrations, directory, now, now.publisher);
            meetings = new Meetings(
                    views,
                    stored,
                    matters,
                    sittings,
                    new Agendas(views, matters, sittings, now.cases, permissions, now.publisher, now),
                    planning,
                    closing,
                    letters,
                    now.cases,
                    now.deadlines,
                    now.registrations,
                    permissions,
                    now,
                    now.publisher);
            carryOver = new CarryOver(items, views, stored, sittings, now.cases, permissions);
            hindrances = new MeetingHindrances(meetings, tracks, now.cases, directory);
            var others = now.listener;
            now.listener = event -> {
                others.accept(event);
                if (event instanceof PlanConfirmed confirmed) {
                    planning.planFirst(confirmed);
                } else if (event instanceof DeadlineMoved moved) {
                    planning.follow(moved);
                    tracks.follow(moved);
                }
            };
        }

        /** A confirmed case with its planned meeting. */
        public MeetingId planned(Office office, boolean recreated) {
            PlanCase wish = CycleBench.wish(office, CaseKind.SAMVERKAN);
            PlanCase made = new PlanCase(
                    wish.administration(),
                    wish.vpYear(),
                    wish.kind(),
                    wish.title(),
                    wish.plan(),
                    office.unionIds().subList(0, 3),
                    recreated,
                    null);
            CaseKey key = now.in(() -> now.cases.plan(office.hr(), made).orThrow());
            now.in(() -> now.cases.confirmPlan(office.hr(), key, null).orThrow());
            MeetingId id = now.in(() -> meetings.of(key)).get(0).id();
            now.events.clear();
            return id;
        }

        /** The sitting began on time; the first two unions are there, the third is not. */
        public MeetingId started(Office office, boolean recreated) {
            MeetingId id = planned(office, recreated);
            now.setTime("2027-11-30T13:00");
            now.in(() -> meetings.start(id).orThrow());
            now.in(() -> meetings.record(office.secretary(), id, record(office)).orThrow());
            now.events.clear();
            return id;
        }

        /** The matter of the case. */
        public MatterId matter(MeetingId id) {
            return now.in(() -> meetings.view(id)).caseMatter().id();
        }

        /** What is watched of this kind, as text; empty if nothing. */
        public String due(CaseKey key, DeadlineKind kind) {
            return now.in(() -> now.deadlines.open(key)).stream()
                    .filter(deadline -> deadline.kind() == kind)
                    .map(deadline -> se.vpsamverkan.kernel.Deadline.at(deadline.due())
                            .local()
                            .toString())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Director, secretary and HR; one rep of the first union, two of the second. */
    public static MeetingRecord record(Office office) {
        return new MeetingRecord(
                "Badhuset",
                List.of(
                        Attendance.present(director(office)),
                        Attendance.present(secretary(office)),
                        Attendance.present(rep(office, 0)),
                        Attendance.present(rep(office, 1)),
                        Attendance.present(Participant.union(office.union(1), null, "Rut Rabatt"))),
                Map.of(),
                List.of());
    }

    public static Participant director(Office office) {
        return Participant.employer(office.director().person(), "Folke Förnäm", "förvaltningschef");
    }

    public static Participant secretary(Office office) {
        return Participant.employer(office.secretary().person(), "Sixten Skriver", "sekreterare");
    }

    public static Participant rep(Office office, int union) {
        return Participant.union(
                office.union(union), office.rep(union).person(), union == 0 ? "Berit Boj" : "Gösta Grus");
    }

    /** Closed as consulted, with the two reps as adjusters. */
    public static EndMeeting closed(Office office) {
        return EndMeeting.closed(
                List.of(rep(office, 0), rep(office, 1)), director(office), secretary(office), Outcome.samverkad());
    }
}

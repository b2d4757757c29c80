package se.vpsamverkan.testing;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.EndMeeting;
import se.vpsamverkan.meeting.MeetingRecord;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Outcome;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.process.Engine;

/**
 * Takes a planned case on to its meeting and its minutes. The first two unions of the office are there with one voice
 * each; chair is the director. Nothing waits for the clock: what a deadline would do is done by hand.
 */
@Component
public class MeetingFixtures {

    private final CaseFixtures cases;
    private final Meetings meetings;
    private final MinutesDesk minutes;
    private final Engine engine;

    MeetingFixtures(CaseFixtures cases, Meetings meetings, MinutesDesk minutes, Engine engine) {
        this.cases = cases;
        this.meetings = meetings;
        this.minutes = minutes;
        this.engine = engine;
    }

    /** A case whose plan is confirmed: the meeting is planned, nobody is called. */
    public CaseKey confirmed(Office office) {
        return cases.confirmed(office);
    }

    /** The only meeting of the case. */
    public MeetingView meeting(CaseKey key) {
        return meetings.of(key).get(0);
    }

    /** A case whose meeting goes on, with nothing written down. */
    public CaseKey goingOn(Office office) {
        return begun(office, confirmed(office));
    }

    /** Opens the meeting of a case, before its time. */
    public CaseKey begun(Office office, CaseKey key) {
        meetings.start(office.secretary(), meeting(key).id()).orThrow();
        return key;
    }

    /** A case whose meeting goes on, with five present and a note under the case's matter. */
    public CaseKey attended(Office office) {
        CaseKey key = goingOn(office);
        meetings.record(
                        office.secretary(),
                        meeting(key).id(),
                        new MeetingRecord(
                                "Paviljongen",
                                there(office).stream().map(Attendance::present).toList(),
                                Map.of(meeting(key).caseMatter().id(), "Gruppen gick igenom planen."),
                                List.of()))
                .orThrow();
        return key;
    }

    /** A case whose meeting is closed as agreed: chair and two unions adjust, the secretary writes. */
    public CaseKey held(Office office) {
        CaseKey key = attended(office);
        close(office, key);
        return key;
    }

    /** Closes the meeting of {@link #attended} as agreed. */
    public void close(Office office, CaseKey key) {
        List<Participant> there = there(office);
        meetings.end(
                        office.secretary(),
                        meeting(key).id(),
                        EndMeeting.closed(
                                List.of(there.get(0), there.get(2), there.get(4)),
                                there.get(0),
                                there.get(1),
                                Outcome.samverkad()))
                .orThrow();
    }

    /** Chair, secretary, two of the first union, one of the second. */
    public static List<Participant> there(Office office) {
        return List.of(
                Participant.employer(Office.person(office.director()), "Folke Förnäm", ""),
                Participant.employer(Office.person(office.secretary()), "Sixten Skriver", ""),
                Participant.union(office.union(0), Office.person(office.rep(0)), "Berit Boj"),
                Participant.union(office.union(0), Office.person(office.deputyRep()), "Vera Vik"),
                Participant.union(office.union(1), Office.person(office.rep(1)), "Gösta Grus"));
    }

    /** The minutes of the case that were begun first. */
    public MinutesId minutes(CaseKey key) {
        return minutes.of(key).get(0).id();
    }

    /** A case whose draft minutes are with the adjusters. */
    public CaseKey draftOut(Office office) {
        CaseKey key = held(office);
        minutes.sendForComments(office.secretary(), minutes(key)).orThrow();
        return key;
    }

    /** A case whose minutes are frozen, their pages made, and wait for their signatures. */
    public CaseKey toSign(Office office) {
        CaseKey key = draftOut(office);
        minutes.view(minutes(key))
                .seats()
                .forEach(seat -> minutes.noComments(office.holder(seat.person()), minutes(key), seat.id())
                        .orThrow());
        minutes.freeze(minutes(key), office.secretary(), true).orThrow();
        engine.runBackground(key); // the pages are made
        return key;
    }
}

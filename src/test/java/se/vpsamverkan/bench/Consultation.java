package se.vpsamverkan.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.meeting.CarryOver;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.process.EngineTape;
import se.vpsamverkan.process.TapeRecorder;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;

/** A whole consultation by the acts of the people in it, each act counted; the timers fire on the way. */
@TestComponent
class Consultation {

    private final Fixtures fixtures;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final InputQueries items;
    private final Meetings meetings;
    private final TimeControl time;
    private final Clock clock;
    private final TapeRecorder.Deck deck;
    private final CaseTimers timers;
    private final TextActs text;
    private final MeetingActs meeting;

    Consultation(
            Fixtures fixtures,
            ConsultationCases cases,
            Deadlines deadlines,
            CaseDocuments documents,
            UnionInput input,
            InputQueries items,
            Answers answers,
            Meetings meetings,
            CentralTracks tracks,
            CarryOver carryOver,
            MinutesDesk minutes,
            WorkingDays days,
            RuntimeService runtime,
            ManagementService management,
            TimeControl time,
            Clock clock,
            TapeRecorder.Deck deck) {
        this.fixtures = fixtures;
        this.cases = cases;
        this.deadlines = deadlines;
        this.items = items;
        this.meetings = meetings;
        this.time = time;
        this.clock = clock;
        this.deck = deck;
        this.timers = new CaseTimers(runtime, management, clock);
        this.text = new TextActs(cases, documents, input, answers, meetings, days, time, clock);
        this.meeting = new MeetingActs(cases, meetings, tracks, carryOver, minutes);
    }

    /** What one consultation was. */
    record Played(CaseKey key, List<Act> acts, EngineTape tape, Cast cast) {}

    /** The people of one consultation. */
    record Cast(Office office, List<Office.Organisation> unions) {}

    /** An office with this many unions. */
    Cast cast(int unions) {
        Office office = fixtures.office();
        List<Office.Organisation> all = new ArrayList<>(office.unions());
        for (int i = all.size(); i < unions; i++) {
            all.add(fixtures.union(
                    office.administration(), office.code(), "Extraförbundet " + i, "Extra" + i, "Rep Nummer" + i));
        }
        return new Cast(office, List.copyOf(all.subList(0, unions)));
    }

    /** From the plan to the closed case. */
    Played whole(int unions, int itemsEach, boolean record) {
        return played(unions, record, walk -> {
            text.begin(walk);
            text.prepare(walk);
            text.input(walk, itemsEach);
            text.answers(walk);
            meeting.meeting(walk);
            meeting.minutes(walk);
            meeting.end(walk);
        });
    }

    /** Up to the point where the unions have the VP and have not handed in anything. */
    Played dispatched(int unions) {
        return played(unions, false, walk -> {
            text.begin(walk);
            text.prepare(walk);
        });
    }

    /** Only planned: HR has the plan to confirm. */
    Played planned(int unions) {
        return played(unions, false, text::plan);
    }

    /** Up to the last second of the unions' time, with nothing handed in. */
    Played silent(int unions) {
        return played(unions, false, walk -> {
            text.begin(walk);
            text.prepare(walk);
            walk.goTo(walk.due(DeadlineKind.INPUT).minusSeconds(1));
        });
    }

    private Played played(int unions, boolean record, Consumer<Walk> acts) {
        Walk walk = new Walk(cases, items, deadlines, meetings, timers, time, clock, cast(unions));
        deck.put(record ? walk.tape() : null);
        acts.accept(walk);
        deck.put(null);
        return walk.played();
    }

    /** When the unions' time ends. */
    Instant inputDue(CaseKey key) {
        return cases.view(key).plan().of(DeadlineKind.INPUT).instant();
    }

    /** The case's timers whose time has come. */
    List<Job> due(CaseKey key) {
        return timers.due(key);
    }
}

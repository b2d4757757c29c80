package se.vpsamverkan.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.process.EngineTape;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.testing.Office;

/** One consultation on its way: each act in it is measured, and its timers fire when their time comes. */
final class Walk {

    /** The acts that are about the case as a whole. */
    static final int NOTHING = 0;

    private final ConsultationCases cases;
    private final InputQueries items;
    private final Deadlines deadlines;
    private final Meetings meetings;
    private final CaseTimers timers;
    private final TimeControl time;
    private final Clock clock;
    private final Consultation.Cast cast;
    private final EngineTape tape = new EngineTape();
    private final List<Act> acts = new ArrayList<>();
    private @Nullable CaseKey key;

    Walk(
            ConsultationCases cases,
            InputQueries items,
            Deadlines deadlines,
            Meetings meetings,
            CaseTimers timers,
            TimeControl time,
            Clock clock,
            Consultation.Cast cast) {
        this.cases = cases;
        this.items = items;
        this.deadlines = deadlines;
        this.meetings = meetings;
        this.timers = timers;
        this.time = time;
        this.clock = clock;
        this.cast = cast;
    }

    /** The case is planned; every other act is about it. */
    void began(CaseKey planned) {
        key = planned;
    }

    /** What was done so far. */
    Consultation.Played played() {
        return new Consultation.Played(key(), List.copyOf(acts), tape, cast);
    }

    Consultation.Cast cast() {
        return cast;
    }

    Office office() {
        return cast.office();
    }

    EngineTape tape() {
        return tape;
    }

    /** Somebody does something; it is measured. */
    void user(String name, int touched, Runnable deed) {
        tape.begin(name, null);
        acts.add(new Act(name, Act.Kind.USER, touched, SqlMeter.measure(deed)));
        tape.end();
    }

    /** Lets time pass up to there, and everything fire on the way. */
    void goTo(Instant until) {
        background();
        for (Optional<Job> next = timers.next(key(), until); next.isPresent(); next = timers.next(key(), until)) {
            Instant due = next.get().getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                time.standAt(due);
            }
            fire(next.get());
            background();
        }
        if (until.isAfter(clock.instant())) {
            time.standAt(until);
        }
    }

    /** Lets be done what waits for no time. */
    void background() {
        for (Optional<Job> next = timers.waiting(key()); next.isPresent(); next = timers.waiting(key())) {
            fire(next.get());
        }
    }

    private void fire(Job job) {
        String businessKey = timers.businessKey(job);
        boolean timer = job.getDuedate() != null;
        String name = "render minutes";
        int touched = unions() + 1 + raisedInAll();
        if (timer) {
            DeadlineView deadline = deadlines.view(
                    new DeadlineId(UUID.fromString(businessKey.substring(businessKey.indexOf('/') + 1))));
            name = "timer " + deadline.kind() + " " + timers.rung(job);
            touched = touched(deadline.kind(), !clock.instant().isBefore(deadline.due()));
        }
        tape.begin(name, new EngineTape.Fired(businessKey, timer));
        acts.add(new Act(
                name, timer ? Act.Kind.TIMER : Act.Kind.BACKGROUND, touched, SqlMeter.measure(() -> timers.fire(job))));
        tape.end();
    }

    private int touched(DeadlineKind kind, boolean atDue) {
        return switch (kind) {
            case INPUT, JUSTERING -> unions();
            case MINUTES_COMMENTS -> unions() + (atDue ? raisedInAll() + 1 : 0);
            case MEETING -> atDue ? unions() : NOTHING;
            default -> NOTHING;
        };
    }

    private int raisedInAll() {
        return items.items(key()).size();
    }

    /** What a union has handed in. */
    List<ItemView> raised(Office.Organisation union) {
        return items.items(key(), union.id());
    }

    /** When the plan says that a step is due. */
    Instant due(DeadlineKind kind) {
        return cases.view(key()).plan().of(kind).instant();
    }

    /** The case's meeting. */
    MeetingView sitting() {
        return meetings.of(key()).get(0);
    }

    int unions() {
        return cast.unions().size();
    }

    CaseKey key() {
        return Objects.requireNonNull(key);
    }
}

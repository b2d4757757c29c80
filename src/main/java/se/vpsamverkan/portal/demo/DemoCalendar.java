package se.vpsamverkan.portal.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.process.EngineDriver;

/**
 * Lives through the past: acts of invented people and the engine's timers happen one after the other, each at its own
 * instant, so that reminders, closings and journal look as if the time had really passed.
 */
@Component
class DemoCalendar {

    private final TimeControl time;
    private final EngineDriver engine;

    DemoCalendar(TimeControl time, EngineDriver engine) {
        this.time = time;
        this.engine = engine;
    }

    /** What people have agreed to do, and when. */
    static final class Appointments {

        private final PriorityQueue<Appointment> waiting =
                new PriorityQueue<>(Comparator.comparing(Appointment::at).thenComparing(Appointment::order));
        private int order;

        /** Somebody does this at that instant; an act of an instant that has passed happens next. */
        void at(Instant instant, Runnable act) {
            waiting.add(new Appointment(instant, order++, act));
        }
    }

    private record Appointment(Instant at, int order, Runnable act) {}

    /** Plays everything up to the present, and leaves the clock to the machine again. */
    void play(Instant start, Appointments agreed, Instant present) {
        try {
            Instant now = start;
            time.standAt(now);
            for (Optional<Instant> next = next(agreed); next.isPresent(); next = next(agreed)) {
                if (next.get().isAfter(present)) {
                    break;
                }
                if (next.get().isAfter(now)) {
                    now = next.get();
                    time.standAt(now);
                }
                happen(agreed, now);
            }
        } finally {
            time.release();
        }
    }

    /** An act at the very instant of a timer comes first: who acts in the last second is in time. */
    private void happen(Appointments agreed, Instant now) {
        Appointment first = agreed.waiting.peek();
        if (first != null && !first.at().isAfter(now)) {
            agreed.waiting.remove();
            first.act().run();
            engine.runBackground();
        } else {
            engine.runDue();
        }
    }

    private Optional<Instant> next(Appointments agreed) {
        Optional<Instant> timer = engine.nextDue();
        Appointment first = agreed.waiting.peek();
        if (first == null) {
            return timer;
        }
        return timer.filter(due -> due.isBefore(first.at())).or(() -> Optional.of(first.at()));
    }
}

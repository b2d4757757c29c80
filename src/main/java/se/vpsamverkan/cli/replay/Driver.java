package se.vpsamverkan.cli.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.notification.Dispatcher;
import se.vpsamverkan.process.EngineDriver;

/**
 * The one hand on the clock of a replay: takes the earlier of the next act and the next due timer, sets the clock
 * there, runs it, sends the mail that is due, and goes on until neither is left. An act at the very instant of a
 * timer comes first: who acts on the last second is in time.
 */
@ReplayPart
class Driver {

    /** An act of a person. */
    interface Act {
        void happen();
    }

    /** Windows run to their end after the last act, but nothing waits as long as this. */
    private static final Duration PATIENCE = Duration.ofDays(200);

    private record Appointment(Instant at, int order, Act act) {}

    private final PriorityQueue<Appointment> appointments =
            new PriorityQueue<>(Comparator.comparing(Appointment::at).thenComparing(Appointment::order));
    private final TimeControl time;
    private final EngineDriver engine;
    private final Dispatcher mail;
    private Instant lastAct = Instant.MIN;
    private int order;

    Driver(TimeControl time, EngineDriver engine, Dispatcher mail) {
        this.time = time;
        this.engine = engine;
        this.mail = mail;
    }

    /** Somebody will do this at that instant; acts of one instant happen in the order they were agreed. */
    void at(Instant instant, Act act) {
        appointments.add(new Appointment(instant, order++, act));
    }

    /** Plays until there is nothing left to do or to wait for; returns the instant of the last thing that happened. */
    Instant play(Instant start) {
        Instant now = start;
        time.standAt(now);
        while (true) {
            Optional<Instant> timer = engine.nextDue();
            Appointment next = appointments.peek();
            if (next == null && timer.isEmpty()) {
                return now;
            }
            boolean actFirst = next != null && (timer.isEmpty() || !timer.get().isBefore(next.at()));
            Instant due = actFirst ? next.at() : timer.orElseThrow();
            if (next == null && due.isAfter(lastAct.plus(PATIENCE))) {
                throw new IllegalStateException("nobody acts any more, yet timers go on at " + due);
            }
            if (due.isAfter(now)) {
                now = due;
                time.standAt(now);
            }
            if (actFirst) {
                appointments.remove();
                next.act().happen();
                lastAct = now;
                engine.runBackground();
            } else {
                engine.runDue();
            }
            mail.dispatchDue();
        }
    }
}

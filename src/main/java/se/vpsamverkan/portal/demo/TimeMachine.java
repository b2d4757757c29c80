package se.vpsamverkan.portal.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.ShiftableClock;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.process.EngineDriver;
import se.vpsamverkan.worklist.TimerLog;
import se.vpsamverkan.worklist.TimerRow;

/**
 * "Tidsmaskinen": moves the demo's time forward, from one due date to the next, so that everything happens in its order
 * and at its own instant. Never backwards. How far the clock is ahead is stored and holds after a restart.
 */
@Service
@ConditionalOnProperty("vpsamverkan.demo.enabled")
class TimeMachine implements SmartLifecycle {

    /** Further ahead, one request would work for minutes. */
    static final int MOST_DAYS = 60;

    private static final Duration LONGEST_STEP = Duration.ofSeconds(60);

    private final ShiftableClock clock;
    private final TimeControl time;
    private final EngineDriver engine;
    private final TimerLog timers;
    private final JdbcClient jdbc;
    private volatile boolean running;

    TimeMachine(ShiftableClock clock, TimeControl time, EngineDriver engine, TimerLog timers, JdbcClient jdbc) {
        this.clock = clock;
        this.time = time;
        this.engine = engine;
        this.timers = timers;
        this.jdbc = jdbc;
    }

    /** What happens next by itself. */
    record Next(Instant at, List<TimerRow> timers) {}

    /** The next instant at which something happens by itself; empty when nothing waits. */
    Optional<Next> next() {
        return engine.nextDue()
                .map(at -> new Next(
                        at,
                        timers.waiting().stream()
                                .filter(timer -> timer.due().equals(at))
                                .toList()));
    }

    /** On to the next instant at which something happens; refused when nothing waits. */
    synchronized Result<Integer> toNext() {
        var next = engine.nextDue();
        return next.isEmpty() ? Result.refused("portal.time-nothing-waits") : travel(next.get());
    }

    /**
     * On to this moment in Sweden, stopping at every due date on the way. Answers how many stops there were. Refused
     * when the moment has passed, does not exist or is too far ahead.
     */
    synchronized Result<Integer> to(LocalDateTime moment) {
        if (!Deadline.exists(moment)) {
            return Result.refused("portal.time-no-such-time");
        }
        var instant = moment.atZone(Sweden.ZONE).toInstant();
        var now = clock.instant();
        if (!instant.isAfter(now)) {
            return Result.refused("portal.time-backwards");
        }
        return instant.isAfter(now.plus(Duration.ofDays(MOST_DAYS)))
                ? Result.refused("portal.time-too-far", MOST_DAYS)
                : travel(instant);
    }

    private Result<Integer> travel(Instant goal) {
        int stops = 0;
        for (var next = due(goal); next.isPresent(); next = due(goal)) {
            moveTo(next.get());
            if (!engine.settle(LONGEST_STEP)) {
                return Result.refused("portal.time-still-working");
            }
            stops++;
        }
        moveTo(goal);
        return Result.done(stops);
    }

    private Optional<Instant> due(Instant goal) {
        return engine.nextDue().filter(next -> !next.isAfter(goal));
    }

    /** Stored first: what happens at the new time must never be in the future after a restart. */
    private void moveTo(Instant instant) {
        var now = clock.instant();
        if (!instant.isAfter(now)) {
            return; // the clock runs on by itself and may have passed it
        }
        var offset = clock.offset().plus(Duration.between(now, instant));
        if (jdbc.sql("update time_machine set offset_millis = :offset")
                        .param("offset", offset.toMillis())
                        .update()
                == 0) {
            jdbc.sql("insert into time_machine (id, offset_millis) values (1, :offset)")
                    .param("offset", offset.toMillis())
                    .update();
        }
        time.runFrom(instant);
    }

    /** Shows again the time that was shown when the application stopped. */
    @Override
    public void start() {
        jdbc.sql("select offset_millis from time_machine")
                .query(Long.class)
                .optional()
                .ifPresent(millis -> time.runFrom(clock.instant().plusMillis(millis)));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the invented data, which needs the machine's own time; before the first page can be asked for. */
    @Override
    public int getPhase() {
        return 1;
    }
}

package se.vpsamverkan.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock of this JVM. It follows the machine until somebody moves it (replay, demo, tests; through
 * {@link TimeControl}, which moves the engine's clock with it). Once moved it never goes backwards until released.
 */
public final class ShiftableClock extends Clock {

    private final Clock machine;
    private volatile State state = new State(null, Duration.ZERO);

    /** Shows the machine's time until moved. */
    public ShiftableClock(Clock machine) {
        super();
        this.machine = machine;
    }

    /** The clock now stands still at this instant. */
    public synchronized void standAt(Instant instant) {
        refuseBackwards(instant);
        state = new State(instant, Duration.ZERO);
    }

    /** The clock runs on from this instant. */
    public synchronized void runFrom(Instant instant) {
        refuseBackwards(instant);
        state = new State(null, Duration.between(machine.instant(), instant));
    }

    /** Back to the machine's time. */
    public synchronized void release() {
        state = new State(null, Duration.ZERO);
    }

    /** Whether the clock shows another time than the machine. */
    public boolean isMoved() {
        return state.isMoved();
    }

    /** How far a running clock is ahead of the machine's; a clock that stands still is the caller's bug. */
    public Duration offset() {
        State now = state;
        if (now.standing != null) {
            throw new IllegalStateException("the clock stands still");
        }
        return now.offset;
    }

    @Override
    public Instant instant() {
        State now = state;
        return now.standing != null ? now.standing : machine.instant().plus(now.offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Fixed to UTC: people's zone is applied where a time is shown. */
    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            return this;
        }
        throw new UnsupportedOperationException("the clock is in UTC; use Dates for people's time");
    }

    private void refuseBackwards(Instant instant) {
        if (isMoved() && instant.isBefore(instant())) {
            throw new IllegalStateException("time never goes backwards: " + instant() + " to " + instant);
        }
    }

    private record State(@org.jspecify.annotations.Nullable Instant standing, Duration offset) {

        boolean isMoved() {
            return standing != null || !offset.isZero();
        }
    }
}

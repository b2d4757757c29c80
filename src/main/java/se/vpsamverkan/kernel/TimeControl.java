package se.vpsamverkan.kernel;

import java.time.Instant;

/**
 * Moves the one clock of this JVM, the engine's together with ours. For replay, demo and tests only; time never goes
 * backwards.
 */
public interface TimeControl {

    /** The clock now stands still at this instant. */
    void standAt(Instant instant);

    /** The clock runs on from this instant. */
    void runFrom(Instant instant);

    /** Back to the machine's own time. */
    void release();
}

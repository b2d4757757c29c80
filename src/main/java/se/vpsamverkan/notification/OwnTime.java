package se.vpsamverkan.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.UnionId;

/**
 * A time of the reader's own that a mail tells of; it goes along as a calendar file.
 *
 * @param step what the time is for
 * @param subject which of several steps of the kind; null if there is only one
 * @param due the time
 */
record OwnTime(DeadlineKind step, @Nullable UUID subject, Instant due) {

    /**
     * The reader's time. A union has one time for its input and one central window, whatever they were watched under,
     * so that a union with a time of its own has one entry in the calendar that moves, and not two.
     */
    static OwnTime of(DeadlineKind step, @Nullable UUID subject, Instant due, @Nullable UnionId reader) {
        boolean oneEach = step == DeadlineKind.INPUT || step == DeadlineKind.CENTRAL_WINDOW;
        return new OwnTime(step, oneEach && reader != null ? reader.value() : subject, due);
    }
}

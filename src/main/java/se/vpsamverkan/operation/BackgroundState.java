package se.vpsamverkan.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the background work goes at one instant.
 *
 * @param oldestJob how long the oldest job has waited after it could have run; zero when none waits
 * @param oldestMail how long the oldest mail has waited after it could have been sent; zero when none waits
 * @param failedJobs jobs without a try left
 * @param incidents incidents that nobody has settled
 * @param mailStopped since when all mail is stopped; null when it is not
 * @param clockSkew how far this machine's clock is from the database's, either way
 */
record BackgroundState(
        Duration oldestJob,
        Duration oldestMail,
        long failedJobs,
        long incidents,
        @Nullable Instant mailStopped,
        Duration clockSkew) {

    /** What is beyond its limit, by the name of the setting; a stop of all mail has no limit. */
    List<String> beyond(WatchSettings limits) {
        List<String> beyond = new ArrayList<>();
        if (oldestJob.compareTo(limits.oldestJob()) > 0) {
            beyond.add("oldest-job");
        }
        if (oldestMail.compareTo(limits.oldestMail()) > 0) {
            beyond.add("oldest-mail");
        }
        if (Math.max(failedJobs, incidents) > limits.failedJobs()) {
            beyond.add("failed-jobs");
        }
        if (mailStopped != null) {
            beyond.add("mail-stopped");
        }
        if (clockSkew.compareTo(limits.clockSkew()) > 0) {
            beyond.add("clock-skew");
        }
        return beyond;
    }
}

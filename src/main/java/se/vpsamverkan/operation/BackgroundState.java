package se.vpsamverkan.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the background work goes at one instant.
 *
 * @param oldestJob how long the oldest job has waited after it could have run; zero when none waits
 * @param oldestMail how long the oldest mail has waited after it could have been sent; zero when none waits
 * @param failedJobs jobs without a try left
 * @param incidents incidents that nobody has settled
 * @param clockSkew how far this machine's clock is from the database's, either way
 */
record BackgroundState(Duration oldestJob, Duration oldestMail, long failedJobs, long incidents, Duration clockSkew) {

    /** What is beyond its limit, by the name of the setting. */
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
        if (clockSkew.compareTo(limits.clockSkew()) > 0) {
            beyond.add("clock-skew");
        }
        return beyond;
    }
}

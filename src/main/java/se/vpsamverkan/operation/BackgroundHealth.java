package se.vpsamverkan.operation;

import java.util.List;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Red when timers, mail or failed work wait too long, when all mail is stopped, or when this machine's clock is off: a deadline of the law could
 * pass unseen while every page still answers.
 *
 * <p>It is a health group of its own, {@code background}, for alarms, and takes no part in readiness: jobs and mails are
 * the same for all nodes, so a mail server that is down would take every node out of service at once.
 */
@Component("backgroundWork")
class BackgroundHealth extends AbstractHealthIndicator {

    private final BackgroundWatch watch;
    private final WatchSettings limits;

    BackgroundHealth(BackgroundWatch watch, WatchSettings limits) {
        super("the background work cannot be looked at");
        this.watch = watch;
        this.limits = limits;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        BackgroundState state = watch.look();
        List<String> beyond = state.beyond(limits);
        health.status(beyond.isEmpty() ? Status.UP : Status.DOWN)
                .withDetail("beyond", beyond)
                .withDetail("oldestJobSeconds", state.oldestJob().toSeconds())
                .withDetail("oldestMailSeconds", state.oldestMail().toSeconds())
                .withDetail("failedJobs", state.failedJobs())
                .withDetail("incidents", state.incidents())
                .withDetail("mailStopped", state.mailStopped() == null ? "no" : "since " + state.mailStopped())
                .withDetail("clockSkewMillis", state.clockSkew().toMillis());
    }
}

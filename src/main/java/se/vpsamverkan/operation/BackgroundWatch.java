package se.vpsamverkan.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.vpsamverkan.notification.MailQueue;
import se.vpsamverkan.notification.MailStop;
import se.vpsamverkan.process.BackgroundJobs;

/** Looks at the background work. */
@Component
class BackgroundWatch {

    private final BackgroundJobs jobs;
    private final MailQueue mails;
    private final MailStop stop;
    private final DatabaseClock database;
    private final Clock clock;
    private final Clock machine;

    @Autowired
    BackgroundWatch(BackgroundJobs jobs, MailQueue mails, MailStop stop, DatabaseClock database, Clock clock) {
        this(jobs, mails, stop, database, clock, Clock.systemUTC());
    }

    /** The machine's clock apart from ours: a moved clock is no skew. */
    BackgroundWatch(
            BackgroundJobs jobs, MailQueue mails, MailStop stop, DatabaseClock database, Clock clock, Clock machine) {
        this.jobs = jobs;
        this.mails = mails;
        this.stop = stop;
        this.database = database;
        this.clock = clock;
        this.machine = machine;
    }

    BackgroundState look() {
        Instant now = clock.instant();
        return new BackgroundState(
                age(jobs.waitingSince(), now),
                age(mails.waitingSince(now), now),
                jobs.failed(),
                jobs.incidents(),
                stop.since().orElse(null),
                database.skew(machine));
    }

    private static Duration age(Optional<Instant> since, Instant now) {
        return since.map(then -> Duration.between(then, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }
}

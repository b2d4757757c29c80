package se.vpsamverkan.portal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.party.Directory;

/**
 * Fills an empty database with invented data in demo mode, before the first page can be asked for and before the job
 * executor runs. Whatever is in the data happened through the use cases, under a moved clock.
 */
@Component
@ConditionalOnProperty("vpsamverkan.demo.enabled")
class DemoData implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final Directory directory;
    private final DemoPeople people;
    private final DemoLastYear lastYear;
    private final DemoThisYear thisYear;
    private final DemoCalendar calendar;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private volatile boolean running;

    DemoData(
            Directory directory,
            DemoPeople people,
            DemoLastYear lastYear,
            DemoThisYear thisYear,
            DemoCalendar calendar,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.directory = directory;
        this.people = people;
        this.lastYear = lastYear;
        this.thisYear = thisYear;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        // the lock is held by a transaction of its own: the use cases inside commit one by one
        new TransactionTemplate(transactions).executeWithoutResult(lock -> {
            jdbc.sql("select name from first_start where name = 'demo' for update")
                    .query(String.class)
                    .single();
            TransactionTemplate outside = new TransactionTemplate(transactions);
            outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
            outside.executeWithoutResult(none -> fillIfEmpty());
        });
    }

    private void fillIfEmpty() {
        if (!directory.administrations().isEmpty()) {
            return;
        }
        Instant present = clock.instant();
        LOG.info("The database is empty: making invented data, which takes a little while");
        LocalDate today = Dates.dateOf(present);
        DemoOffice office = people.register(today.minusYears(3));
        DemoCalendar.Appointments agreed = new DemoCalendar.Appointments();
        Instant start = lastYear.agree(agreed, office, today);
        thisYear.agree(agreed, office, today);
        calendar.play(start, agreed, present);
        LOG.info(
                "The invented data is ready after {} s: log in as one of the users on the login page",
                Duration.between(present, clock.instant()).toSeconds());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server accepts requests. */
    @Override
    public int getPhase() {
        return 0;
    }
}

package se.vpsamverkan.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.notification.MailRows.StoredMail;
import se.vpsamverkan.notification.MailTransport.MailNotSent;
import se.vpsamverkan.notification.MailTransport.OutgoingMail;

/**
 * Sends what is due. Any number of them may run at once: a row is claimed in a transaction of its own before the mail
 * server hears of it, and what a dead dispatcher had claimed goes back after five minutes with the same Message-ID.
 */
@Service
public class Dispatcher {

    /** Far beyond the mail server's time-outs, for a claim that is returned too early would be sent twice. */
    private static final Duration STALE = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final MailRows rows;
    private final StillNeeded stillNeeded;
    private final CalendarFiles calendars;
    private final ObjectProvider<MailTransport> transport;
    private final TransactionTemplate transaction;
    private final MailSettings settings;
    private final Clock clock;

    Dispatcher(
            MailRows rows,
            StillNeeded stillNeeded,
            CalendarFiles calendars,
            ObjectProvider<MailTransport> transport,
            PlatformTransactionManager transactions,
            MailSettings settings,
            Clock clock) {
        this.rows = rows;
        this.stillNeeded = stillNeeded;
        this.calendars = calendars;
        this.transport = transport;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends every mail that is due on the clock now, outside any transaction of the caller; answers how many the server
     * took. Does nothing without a way out.
     */
    public int dispatchDue() {
        var out = transport.getIfAvailable();
        if (out == null) {
            return 0;
        }
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            rows.returnStale(now.minus(STALE));
            rows.expire(now);
        });
        int sent = 0;
        // each failed row waits at least a minute, so on a standing clock this ends too
        for (var next = claim(); next.isPresent(); next = claim()) {
            sent += deliver(out, next.get()) ? 1 : 0;
        }
        return sent;
    }

    /** When the next waiting mail may go; empty when none waits. For a driver that steps the clock. */
    public Optional<Instant> nextDue() {
        return rows.nextDue();
    }

    private Optional<StoredMail> claim() {
        return transaction.execute(status -> rows.claim(clock.instant(), UUID.randomUUID()));
    }

    private boolean deliver(MailTransport out, StoredMail row) {
        var claim = row.claim();
        if (claim == null) {
            throw new IllegalStateException("not claimed: " + row.mail().id());
        }
        if (!stillNeeded.check(row)) {
            transaction.executeWithoutResult(status -> rows.finish(claim, MailState.NOT_NEEDED, null, List.of()));
            return false;
        }
        List<CalendarFile> files;
        try {
            files = calendars.of(row);
            out.send(outgoing(row.mail(), files));
        } catch (MailNotSent failure) {
            failed(row, claim, failure);
            return false;
        } catch (RuntimeException unexpected) {
            // one odd row must not keep the others from being sent
            failed(row, claim, new MailNotSent(unexpected.getClass().getSimpleName(), false));
            return false;
        }
        transaction.executeWithoutResult(status -> rows.finish(claim, MailState.SENT, clock.instant(), files));
        return true;
    }

    private OutgoingMail outgoing(MailView mail, List<CalendarFile> files) {
        return new OutgoingMail(
                mail.to(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.messageId(),
                settings.thread(mail.caseKey()),
                files);
    }

    private void failed(StoredMail row, UUID claim, MailNotSent failure) {
        var now = clock.instant();
        var mail = row.mail();
        boolean giveUp = failure.hopeless()
                || now.isAfter(mail.createdAt().plus(settings.mail().giveUpAfter()));
        LOG.warn("mail {} not sent, try {}: {}", mail.id(), mail.tries() + 1, failure.getMessage());
        var state = giveUp ? MailState.FAILED : MailState.NEW;
        transaction.executeWithoutResult(status ->
                rows.failed(claim, state, now.plus(wait(mail.tries())), String.valueOf(failure.getMessage())));
    }

    /** 1, 2, 4 ... minutes, at most an hour. */
    private static Duration wait(int triesBefore) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(triesBefore, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}

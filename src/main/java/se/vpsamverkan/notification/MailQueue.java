package se.vpsamverkan.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the sending of mail goes, in figures: nothing here says who is written to or about what. */
@Service
@Transactional(readOnly = true)
public class MailQueue {

    private final JdbcClient jdbc;

    MailQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many mails are in each state; every state is there. */
    public Map<MailState, Long> count() {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        for (MailState state : MailState.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("select state, count(*) from outbox_mail group by state").query(row -> {
            counts.put(MailState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /**
     * Since when the mail that has waited longest could have been sent; empty when none waits. A mail that is tried
     * again and again waits all the time; one that is held back does not wait for us.
     */
    public Optional<Instant> waitingSince(Instant now) {
        return jdbc.sql("select not_before from outbox_mail where state in ('NEW', 'CLAIMED') and not_before <= :now"
                        + " order by not_before fetch first 1 rows only")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, no) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }
}

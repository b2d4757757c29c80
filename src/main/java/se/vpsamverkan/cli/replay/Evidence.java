package se.vpsamverkan.cli.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.notification.MailState;
import se.vpsamverkan.notification.MailView;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.worklist.TimerLog;

/** What a replay leaves behind besides the minutes: mails, timers and the journal, in the order they happened. */
@ReplayPart
class Evidence {

    private final Outbox outbox;
    private final TimerLog timers;
    private final Journal journal;

    Evidence(Outbox outbox, TimerLog timers, Journal journal) {
        this.outbox = outbox;
        this.timers = timers;
        this.journal = journal;
    }

    /** Every mail that went out: {@code at, to, trigger, subject, text}. */
    List<Map<String, @Nullable Object>> mails(CaseKey key) {
        return outbox.allOf(key).stream()
                .filter(mail -> mail.state() == MailState.SENT)
                .sorted(Comparator.comparing(MailView::createdAt).thenComparing(MailView::to))
                .map(mail -> {
                    Map<String, @Nullable Object> part = new LinkedHashMap<>();
                    part.put("at", local(mail.sentAt()));
                    part.put("to", mail.to());
                    part.put("trigger", mail.trigger());
                    part.put("subject", mail.subject());
                    part.put("text", mail.text());
                    return part;
                })
                .toList();
    }

    /** Every timer: {@code name, subject, due, firedAt, cancelledAt, why}. */
    List<Map<String, @Nullable Object>> timers(CaseKey key) {
        return timers.of(key).stream()
                .map(timer -> {
                    Map<String, @Nullable Object> part = new LinkedHashMap<>();
                    part.put("name", timer.name());
                    part.put(
                            "subject",
                            timer.subject() == null
                                    ? key.value()
                                    : timer.subject().toString());
                    part.put("due", local(timer.due()));
                    part.put("firedAt", local(timer.firedAt()));
                    part.put("cancelledAt", local(timer.cancelledAt()));
                    part.put("why", timer.why());
                    return part;
                })
                .toList();
    }

    /** Every act, with the hashes that chain them. */
    List<Map<String, @Nullable Object>> journal(CaseKey key) {
        return journal.of(key).stream()
                .map(entry -> {
                    Map<String, @Nullable Object> part = new LinkedHashMap<>();
                    part.put("no", entry.no());
                    part.put("at", local(entry.at()));
                    part.put("type", entry.type());
                    part.put("role", entry.role().name());
                    part.put(
                            "person",
                            entry.person() == null ? null : entry.person().toString());
                    part.put("payload", entry.payload());
                    part.put("previousHash", entry.previousHash());
                    part.put("hash", entry.hash());
                    return part;
                })
                .toList();
    }

    /** ISO-8601 with the offset of Sweden at that moment, so that clock-change nights stay unambiguous. */
    private static @Nullable String local(@Nullable Instant at) {
        return at == null ? null : at.atZone(Sweden.ZONE).toOffsetDateTime().toString();
    }
}

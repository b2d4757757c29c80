package se.vpsamverkan.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.UnionId;

/** The table of mails. Plain SQL, for claiming needs {@code for update skip locked}. */
@Repository
class MailRows {

    private final JdbcClient jdbc;

    MailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row to write.
     *
     * @param key the dedupe key
     * @param ownTime the reader's own time it tells of, null: none
     * @param resendOf the row it sends again, null: none
     */
    record NewMail(
            UUID id,
            String key,
            About about,
            String trigger,
            Audience audience,
            Recipient to,
            MailText text,
            MailState state,
            Instant createdAt,
            Instant notBefore,
            @Nullable Instant notAfter,
            String messageId,
            @Nullable OwnTime ownTime,
            @Nullable UUID resendOf) {}

    /** A row as the dispatcher needs it. */
    record StoredMail(
            MailView mail,
            About about,
            Audience audience,
            @Nullable OwnTime ownTime,
            @Nullable UUID claim) {}

    /** Writes the row unless its key exists, held back while mail is stopped; the caller holds the case's lock, so nobody else writes it meanwhile. */
    boolean insertOnce(NewMail row) {
        var time = row.ownTime();
        return jdbc.sql("""
                                insert into outbox_mail (id, dedupe_key, case_key, mail_trigger, audience, step, subject_id,
                                    due_at, person_id, union_id, address, mail_subject, body_text, body_html, state,
                                    created_at, not_before, not_after, tries, next_try_at, message_id, resend_of,
                                    calendar_step, calendar_subject, calendar_due)
                                select cast(:id as uuid), cast(:key as varchar), cast(:case as varchar),
                                    cast(:trigger as varchar), cast(:audience as varchar), cast(:step as varchar),
                                    cast(:subject as uuid), cast(:due as timestamp with time zone),
                                    cast(:person as uuid), cast(:union as uuid), cast(:address as varchar),
                                    cast(:mailSubject as varchar), cast(:text as text), cast(:html as text),
                                    case when exists (select 1 from mail_stop) then 'HELD'
                                        else cast(:state as varchar) end,
                                    cast(:created as timestamp with time zone),
                                    cast(:notBefore as timestamp with time zone),
                                    cast(:notAfter as timestamp with time zone), 0,
                                    cast(:notBefore as timestamp with time zone), cast(:messageId as varchar),
                                    cast(:resendOf as uuid), cast(:calendarStep as varchar),
                                    cast(:calendarSubject as uuid), cast(:calendarDue as timestamp with time zone)
                                where not exists (select 1 from outbox_mail where dedupe_key = :key)
                                """)
                        .param("id", row.id())
                        .param("key", row.key())
                        .param("case", row.about().caseKey().value())
                        .param("trigger", row.trigger())
                        .param("audience", row.audience().name())
                        .param("step", name(row.about().step()))
                        .param("subject", row.about().subject())
                        .param("due", stored(row.about().due()))
                        .param("person", row.to().person().value())
                        .param(
                                "union",
                                row.to().union() == null
                                        ? null
                                        : row.to().union().value())
                        .param("address", row.to().email())
                        .param("mailSubject", row.text().subject())
                        .param("text", row.text().text())
                        .param("html", row.text().html())
                        .param("state", row.state().name())
                        .param("created", stored(row.createdAt()))
                        .param("notBefore", stored(row.notBefore()))
                        .param("notAfter", stored(row.notAfter()))
                        .param("messageId", row.messageId())
                        .param("resendOf", row.resendOf())
                        .param("calendarStep", time == null ? null : time.step().name())
                        .param("calendarSubject", time == null ? null : time.subject())
                        .param("calendarDue", time == null ? null : stored(time.due()))
                        .update()
                == 1;
    }

    List<StoredMail> of(CaseKey caseKey) {
        return jdbc.sql(
                        "select * from outbox_mail where case_key = :case order by created_at, mail_trigger, address, id")
                .param("case", caseKey.value())
                .query((row, no) -> mail(row))
                .list();
    }

    Optional<StoredMail> find(MailId id) {
        return jdbc.sql("select * from outbox_mail where id = :id")
                .param("id", id.value())
                .query((row, no) -> mail(row))
                .optional();
    }

    /** Claims the next row that is due, or none; what another dispatcher is claiming is passed over. */
    Optional<StoredMail> claim(Instant now, UUID claim) {
        var next = jdbc.sql("""
                        select id from outbox_mail
                        where state = 'NEW' and next_try_at <= :now and not_before <= :now
                        order by next_try_at, created_at, id
                        fetch first 1 rows only
                        for update skip locked
                        """).param("now", stored(now)).query(UUID.class).optional();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        int claimed = jdbc.sql("update outbox_mail set state = 'CLAIMED', claimed_at = :now, claim_id = :claim"
                        + " where id = :id and state = 'NEW'")
                .param("now", stored(now))
                .param("claim", claim)
                .param("id", next.get())
                .update();
        return claimed == 1 ? find(new MailId(next.get())) : Optional.empty();
    }

    /** Claims older than this go back with their Message-ID, so that a reader's program drops a rare double. */
    int returnStale(Instant claimedBefore) {
        return jdbc.sql("update outbox_mail set state = 'NEW', claimed_at = null, claim_id = null"
                        + " where state = 'CLAIMED' and claimed_at < :before")
                .param("before", stored(claimedBefore))
                .update();
    }

    int expire(Instant now) {
        return jdbc.sql("update outbox_mail set state = 'EXPIRED' where state = 'NEW' and not_after <= :now")
                .param("now", stored(now))
                .update();
    }

    /** Ends a claim; does nothing when the claim was taken over meanwhile. */
    void finish(UUID claim, MailState state, @Nullable Instant sentAt, List<CalendarFile> files) {
        jdbc.sql("update outbox_mail set state = :state, sent_at = :sent, claimed_at = null, claim_id = null,"
                        + " tries = tries + :tried, error = null, calendar_text = cast(:calendar as text)"
                        + " where claim_id = :claim")
                .param("state", state.name())
                .param("sent", stored(sentAt))
                .param("tried", sentAt == null ? 0 : 1)
                .param(
                        "calendar",
                        files.isEmpty()
                                ? null
                                : files.stream().map(CalendarFile::text).collect(Collectors.joining()))
                .param("claim", claim)
                .update();
    }

    void failed(UUID claim, MailState state, Instant nextTry, String error) {
        jdbc.sql("update outbox_mail set state = :state, next_try_at = :next, tries = tries + 1, error = :error,"
                        + " claimed_at = null, claim_id = null where claim_id = :claim")
                .param("state", state.name())
                .param("next", stored(nextTry))
                .param("error", error.length() <= 300 ? error : error.substring(0, 300))
                .param("claim", claim)
                .update();
    }

    boolean move(MailId id, MailState from, MailState to) {
        return jdbc.sql("update outbox_mail set state = :to where id = :id and state = :from")
                        .param("to", to.name())
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    int moveAll(CaseKey caseKey, MailState from, MailState to) {
        return jdbc.sql("update outbox_mail set state = :to where case_key = :case and state = :from")
                .param("to", to.name())
                .param("case", caseKey.value())
                .param("from", from.name())
                .update();
    }

    /** When the next waiting row may be sent; empty when none waits. */
    Optional<Instant> nextDue() {
        return jdbc.sql("select next_try_at from outbox_mail where state = 'NEW' order by next_try_at"
                        + " fetch first 1 rows only")
                .query((row, no) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private static StoredMail mail(ResultSet row) throws SQLException {
        var union = row.getObject("union_id", UUID.class);
        var resendOf = row.getObject("resend_of", UUID.class);
        var step = row.getString("step");
        var view = new MailView(
                new MailId(row.getObject("id", UUID.class)),
                new CaseKey(row.getString("case_key")),
                row.getString("mail_trigger"),
                new PersonId(row.getObject("person_id", UUID.class)),
                union == null ? null : new UnionId(union),
                row.getString("address"),
                row.getString("mail_subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                MailState.valueOf(row.getString("state")),
                instant(row, "created_at"),
                instant(row, "not_before"),
                instantOrNull(row, "not_after"),
                row.getInt("tries"),
                instant(row, "next_try_at"),
                instantOrNull(row, "sent_at"),
                row.getString("error"),
                row.getString("message_id"),
                resendOf == null ? null : new MailId(resendOf),
                row.getString("calendar_text"));
        var about = new About(
                view.caseKey(),
                step == null ? null : DeadlineKind.valueOf(step),
                row.getObject("subject_id", UUID.class),
                instantOrNull(row, "due_at"));
        return new StoredMail(
                view,
                about,
                Audience.valueOf(row.getString("audience")),
                ownTime(row),
                row.getObject("claim_id", UUID.class));
    }

    static @Nullable OwnTime ownTime(ResultSet row) throws SQLException {
        var step = row.getString("calendar_step");
        return step == null
                ? null
                : new OwnTime(
                        DeadlineKind.valueOf(step),
                        row.getObject("calendar_subject", UUID.class),
                        instant(row, "calendar_due"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable DeadlineKind kind) {
        return kind == null ? null : kind.name();
    }
}

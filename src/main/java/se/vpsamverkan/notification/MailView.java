package se.vpsamverkan.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.UnionId;

/**
 * A mail of the outbox as the outbox page and the replay show it; the row is the evidence of notice.
 *
 * @param id the row
 * @param caseKey the case it is about
 * @param trigger why it was written: a {@link NotificationKind} or kind of deadline, slash, rung
 * @param person who it is for
 * @param union the union of the person when told as its representative, otherwise null
 * @param to the address it goes to
 * @param subject the subject line, without names
 * @param text the plain text part
 * @param html the HTML part
 * @param state where it is on its way
 * @param createdAt when the row was written
 * @param notBefore it is not sent before this instant
 * @param notAfter it is useless after this instant, null: never
 * @param tries how many times sending was tried
 * @param nextTryAt when it is tried next, meaningful in state NEW
 * @param sentAt when the mail server took it
 * @param error the last failure in one line, without addresses
 * @param messageId the same in every try of the row
 * @param resendOf the row this one sends again
 * @param calendar the calendar files that went along, one after the other; null: none
 */
public record MailView(
        MailId id,
        CaseKey caseKey,
        String trigger,
        PersonId person,
        @Nullable UnionId union,
        String to,
        String subject,
        String text,
        String html,
        MailState state,
        Instant createdAt,
        Instant notBefore,
        @Nullable Instant notAfter,
        int tries,
        Instant nextTryAt,
        @Nullable Instant sentAt,
        @Nullable String error,
        String messageId,
        @Nullable MailId resendOf,
        @Nullable String calendar) {}

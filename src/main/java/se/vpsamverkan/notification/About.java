package se.vpsamverkan.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CaseKey;

/**
 * What a mail is about, as far as the row keeps it: enough to find the recipients again when it is sent.
 *
 * @param caseKey the case
 * @param step the step it asks for; null for a mail that only tells
 * @param subject the id of what it is about (union, department, meeting, minutes, track ...); null: the case
 * @param due the instant of the deadline it stands and falls with (a rung, a moved date); null: none
 */
record About(
        CaseKey caseKey,
        @Nullable DeadlineKind step,
        @Nullable UUID subject,
        @Nullable Instant due) {}

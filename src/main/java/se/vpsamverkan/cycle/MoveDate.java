package se.vpsamverkan.cycle;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to move one date of the plan.
 *
 * @param kind the step
 * @param subject which of several steps of the kind (a department, a document, a union with its own time, a central
 *     track); null for the plan's own date
 * @param to Swedish local time; 23.59 means the whole day; for the board only the day counts
 * @param reason why, in words; kept with the plan's new version
 * @param unionsConsent that the unions have agreed, needed to shorten their time after dispatch (process.md 2)
 */
public record MoveDate(
        DeadlineKind kind, @Nullable UUID subject, LocalDateTime to, String reason, boolean unionsConsent) {}

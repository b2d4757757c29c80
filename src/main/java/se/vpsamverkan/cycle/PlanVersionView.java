package se.vpsamverkan.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.PersonId;

/**
 * One version of a case's time plan; old ones are kept.
 *
 * @param madeBy null when the system made it
 * @param changed the step whose date was moved; null for the first version and for several at once
 * @param subject which of several such steps; null for the plan's own date
 * @param reason why; null for the first version
 */
public record PlanVersionView(
        int version,
        Instant madeAt,
        @Nullable PersonId madeBy,
        @Nullable DeadlineKind changed,
        @Nullable UUID subject,
        @Nullable String reason,
        TimePlan plan) {}

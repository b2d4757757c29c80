package se.vpsamverkan.cycle;

import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Deadline;

/**
 * One line of a proposed time plan.
 *
 * @param code the deadline's code in domain.md 4.3, such as {@code D5}
 * @param kind null for the earliest decision date (D13), which is computed and watched by nobody
 * @param name in Swedish, for people
 * @param rule in Swedish, how the time was found
 * @param workingDaysFromPrevious working days after the line before; 0 for the first line and for the same day
 */
public record PlannedDeadline(
        String code,
        @Nullable DeadlineKind kind,
        String name,
        Deadline deadline,
        String rule,
        int workingDaysFromPrevious) {}

package se.vpsamverkan.cycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a time plan is computed from.
 *
 * @param meeting when the meeting starts, Swedish local time
 * @param wishes dates that are already decided; the others follow the rules of domain.md 4.3
 * @param boardDate the day the board meets; null if no board decides or the day is not known
 */
public record PlanRequest(
        CaseKind kind,
        LocalDateTime meeting,
        Map<DeadlineKind, DateWish> wishes,
        @Nullable LocalDate boardDate) {

    public PlanRequest {
        wishes = Map.copyOf(wishes);
    }

    /** An ordinary consultation with no date decided but the meeting's. */
    public static PlanRequest of(LocalDateTime meeting) {
        return new PlanRequest(CaseKind.SAMVERKAN, meeting, Map.of(), null);
    }
}

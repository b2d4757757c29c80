package se.vpsamverkan.cycle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Deadline;

/**
 * One version of a case's time plan: for each step the time it should be done by. A step the kind of case does not
 * have is missing from the map.
 *
 * @param deadlines never changed after creation; {@link DeadlineKind#DOCUMENT_INPUT} is never planned
 * @param boardDate the day the board (nämnd) meets; null if no board decides or the day is not known yet
 */
public record TimePlan(
        Map<DeadlineKind, Deadline> deadlines, @Nullable LocalDate boardDate) {

    public TimePlan {
        EnumMap<DeadlineKind, Deadline> copy = new EnumMap<>(DeadlineKind.class);
        copy.putAll(deadlines);
        deadlines = Collections.unmodifiableMap(copy);
    }

    /** When the step should be done, or empty if the case has no such step; the board's day counts to its end. */
    public Optional<Deadline> find(DeadlineKind kind) {
        if (kind == DeadlineKind.BOARD_DECISION) {
            return Optional.ofNullable(boardDate).map(Deadline::endOf);
        }
        return Optional.ofNullable(deadlines.get(kind));
    }

    /** When the step should be done; asking for a step the case does not have is the caller's bug. */
    public Deadline of(DeadlineKind kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("the plan has no " + kind));
    }

    /** The same plan with one step at another time. */
    public TimePlan with(DeadlineKind kind, Deadline due) {
        if (kind == DeadlineKind.BOARD_DECISION) {
            return new TimePlan(deadlines, due.date());
        }
        EnumMap<DeadlineKind, Deadline> changed = new EnumMap<>(DeadlineKind.class);
        changed.putAll(deadlines);
        changed.put(kind, due);
        return new TimePlan(changed, boardDate);
    }

    /** The same plan with another day for the board's meeting, or with none. */
    public TimePlan withBoardDate(@Nullable LocalDate date) {
        return new TimePlan(deadlines, date);
    }
}

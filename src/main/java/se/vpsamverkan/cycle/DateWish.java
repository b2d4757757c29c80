package se.vpsamverkan.cycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date somebody has decided for a step, instead of the rule's.
 *
 * @param time Swedish local time; null if only the day is given, then the rule's clock time holds
 */
public record DateWish(LocalDate date, @Nullable LocalTime time) {

    /** A day without a clock time. */
    public static DateWish day(LocalDate date) {
        return new DateWish(date, null);
    }

    /** A day and a clock time. */
    public static DateWish at(LocalDateTime time) {
        return new DateWish(time.toLocalDate(), time.toLocalTime());
    }
}

package se.vpsamverkan.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/**
 * The last moment of a step as people say it: a date and a wall-clock time in Sweden. "23.59" means received before
 * 24.00.00; any other time includes its own instant ("12.00" means at the latest 12:00:00). Midnight is read as 23.59
 * of the day before, so that page, mail and timer never name two different days. A wall-clock time that the autumn
 * night shows twice means the first of the two.
 *
 * @param date the day in Sweden
 * @param time the wall-clock time in Sweden; 23:59 stands for the end of the day
 */
public record Deadline(LocalDate date, LocalTime time) implements Comparable<Deadline> {

    /** What a deadline without a clock time means. */
    public static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    public Deadline {
        if (time.equals(LocalTime.MIDNIGHT)) {
            date = date.minusDays(1);
            time = END_OF_DAY;
        }
        if (!exists(LocalDateTime.of(date, time))) {
            throw new IllegalArgumentException(date + "T" + time + " does not exist on the clock-change night");
        }
    }

    /** The deadline at this wall-clock time; a time that does not exist is the caller's bug, see {@link #exists}. */
    public static Deadline of(LocalDateTime local) {
        return new Deadline(local.toLocalDate(), local.toLocalTime());
    }

    /** The end of this day: received before 24.00.00. */
    public static Deadline endOf(LocalDate date) {
        return new Deadline(date, END_OF_DAY);
    }

    /** Whether the wall clock in Sweden ever shows this time; false in the hour skipped on the spring night. */
    public static boolean exists(LocalDateTime local) {
        return !Sweden.ZONE.getRules().getValidOffsets(local).isEmpty();
    }

    /** The deadline at this wall-clock time, or refused when the spring night skips it. */
    public static Result<Deadline> checked(LocalDateTime local) {
        return exists(local)
                ? Result.done(of(local))
                : Result.refused(
                        "kernel.time-is-skipped", Dates.clock(local.toLocalTime()), Dates.day(local.toLocalDate()));
    }

    /**
     * Reads {@code 2027-12-01} (the end of that day) or {@code 2027-12-01T12:00}; refused when it is neither, or when
     * the time does not exist.
     */
    public static Result<Deadline> parse(String text) {
        try {
            return text.indexOf('T') < 0
                    ? Result.done(endOf(LocalDate.parse(text)))
                    : checked(LocalDateTime.parse(text));
        } catch (DateTimeException notADate) {
            return Result.refused("kernel.not-a-time", text);
        }
    }

    /**
     * Reads a stored instant back. In the second showing of the doubled autumn hour the wall-clock time names the first
     * showing.
     */
    public static Deadline at(Instant instant) {
        return of(Dates.local(instant));
    }

    /** The instant that is stored, shown and timed: the clock time itself, or the midnight that ends the day. */
    public Instant instant() {
        LocalDateTime end = isEndOfDay() ? date.plusDays(1).atStartOfDay() : LocalDateTime.of(date, time);
        return end.atZone(Sweden.ZONE).withEarlierOffsetAtOverlap().toInstant();
    }

    /** Whether something received at this instant came in time. */
    public boolean inTime(Instant received) {
        return isEndOfDay() ? received.isBefore(instant()) : !received.isAfter(instant());
    }

    /** Whether the whole day counts. */
    public boolean isEndOfDay() {
        return time.equals(END_OF_DAY);
    }

    /** The wall-clock time in Sweden. */
    public LocalDateTime local() {
        return LocalDateTime.of(date, time);
    }

    /** "ons 1 dec 2027 kl. 23.59". */
    public String spoken() {
        return Dates.briefDay(date) + " kl. " + Dates.clock(time);
    }

    /** "onsdag 1 december 2027 kl. 23.59", or "Wednesday 1 December 2027 at 23:59" when the locale is English. */
    public String spoken(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return Dates.day(date, locale) + (english ? " at " + time.withNano(0) : " kl. " + Dates.clock(time));
    }

    @Override
    public int compareTo(Deadline other) {
        return instant().compareTo(other.instant());
    }
}

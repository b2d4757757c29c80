package se.vpsamverkan.kernel;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Swedish working days: not Saturdays, Sundays, public holidays, midsommarafton, julafton or nyårsafton (law 1930:173
 * section 2), nor the days an administration itself keeps closed. Immutable and safe to share.
 */
public final class WorkingDays {

    /** No plan reaches this far; a longer walk is a caller's bug (every day closed). */
    private static final int FURTHEST = 4_000;

    private static final WorkingDays SWEDISH = new WorkingDays(Map.of());

    private final Map<LocalDate, String> closedLocally;

    private WorkingDays(Map<LocalDate, String> closedLocally) {
        this.closedLocally = Map.copyOf(closedLocally);
    }

    /** The days of the whole country, without any local closed day. */
    public static WorkingDays swedish() {
        return SWEDISH;
    }

    /** These days without the given ones too, each with its name; what was closed before stays closed. */
    public WorkingDays without(Map<LocalDate, String> closedDays) {
        Map<LocalDate, String> all = new HashMap<>(closedLocally);
        all.putAll(closedDays);
        return new WorkingDays(all);
    }

    /** Whether people are at work on this date. */
    public boolean isWorkingDay(LocalDate date) {
        return !isWeekend(date) && holidayName(date).isEmpty();
    }

    /** The Swedish name of the holiday or of the local closed day; empty for all others, plain weekends included. */
    public Optional<String> holidayName(LocalDate date) {
        return Optional.ofNullable(Country.holidays(date.getYear()).get(date))
                .or(() -> Optional.ofNullable(closedLocally.get(date)));
    }

    /** The date so many working days later, or earlier when negative; 0 is the same date, whatever day it is. */
    public LocalDate plus(LocalDate date, int workingDays) {
        int step = Integer.signum(workingDays);
        LocalDate day = date;
        for (int left = Math.abs(workingDays), walked = 0; left > 0; walked++) {
            if (walked > FURTHEST) {
                throw new IllegalStateException("no working day within " + FURTHEST + " days of " + date);
            }
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The date itself when it is a working day, else the nearest working day before it. */
    public LocalDate onOrBefore(LocalDate date) {
        return isWorkingDay(date) ? date : plus(date, -1);
    }

    /** The date itself when it is a working day, else the nearest working day after it. */
    public LocalDate onOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : plus(date, 1);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Loaded when first asked for: the calendar file costs a tenth of a second that most commands never need. */
    private static final class Country {

        private static final HolidayManager MANAGER =
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

        private static final Map<Integer, Map<LocalDate, String>> BY_YEAR = new ConcurrentHashMap<>();

        static Map<LocalDate, String> holidays(int year) {
            return BY_YEAR.computeIfAbsent(
                    year,
                    wanted -> MANAGER.getHolidays(Year.of(wanted)).stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    Holiday::getDate,
                                    holiday -> holiday.getDescription(Sweden.LOCALE),
                                    (one, other) -> one + ", " + other)));
        }
    }
}

package se.vpsamverkan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    /** Written down by hand from the almanac: every weekday on which Sweden is off, and what it is called. */
    private static final List<String> OFF_ON_WEEKDAYS = List.of(
            "2026-01-01 Nyårsdagen",
            "2026-01-06 Trettondedag jul",
            "2026-04-03 Långfredag",
            "2026-04-06 Annandag påsk",
            "2026-05-01 Första maj",
            "2026-05-14 Kristi himmelfärdsdag",
            "2026-06-19 Midsommarafton",
            "2026-12-24 Julafton",
            "2026-12-25 Juldagen",
            "2026-12-31 Nyårsafton",
            "2027-01-01 Nyårsdagen",
            "2027-01-06 Trettondedag jul",
            "2027-03-26 Långfredag",
            "2027-03-29 Annandag påsk",
            "2027-05-06 Kristi himmelfärdsdag",
            "2027-06-25 Midsommarafton",
            "2027-12-24 Julafton",
            "2027-12-31 Nyårsafton",
            "2028-01-06 Trettondedag jul",
            "2028-04-14 Långfredag",
            "2028-04-17 Annandag påsk",
            "2028-05-01 Första maj",
            "2028-05-25 Kristi himmelfärdsdag",
            "2028-06-06 Sveriges nationaldag",
            "2028-06-23 Midsommarafton",
            "2028-12-25 Juldagen",
            "2028-12-26 Annandag jul");

    private final WorkingDays days = WorkingDays.swedish();

    @Test
    void exactlyTheWeekdaysOfTheAlmanacAreOff() {
        assertThat(threeYears()
                        .filter(date -> !isWeekend(date) && !days.isWorkingDay(date))
                        .map(date -> date + " " + days.holidayName(date).orElse("?")))
                .containsExactlyElementsOf(OFF_ON_WEEKDAYS);
    }

    @Test
    void noSaturdayAndNoSundayIsAWorkingDay() {
        assertThat(threeYears().filter(WorkingDaysTests::isWeekend)).noneMatch(days::isWorkingDay);
    }

    @Test
    void anAdministrationMayKeepMoreDaysClosed() {
        LocalDate squeezed = LocalDate.of(2027, 5, 7);
        WorkingDays local = days.without(Map.of(squeezed, "Klämdag"));
        assertThat(local.isWorkingDay(squeezed)).isFalse();
        assertThat(local.holidayName(squeezed)).contains("Klämdag");
        assertThat(local.plus(LocalDate.of(2027, 5, 5), 1)).isEqualTo("2027-05-10");
        assertThat(days.isWorkingDay(squeezed)).isTrue();
        assertThat(local.without(Map.of(LocalDate.of(2027, 5, 10), "Studiedag")).isWorkingDay(squeezed))
                .isFalse();
    }

    @Test
    void countsOverWeekendsAndHolidays() {
        LocalDate beforeChristmas = LocalDate.of(2027, 12, 23);
        assertThat(days.plus(beforeChristmas, 1)).isEqualTo("2027-12-27");
        assertThat(days.plus(beforeChristmas, 5)).isEqualTo("2028-01-03");
        assertThat(days.plus(LocalDate.of(2028, 1, 3), -5)).isEqualTo(beforeChristmas);
        assertThat(days.plus(LocalDate.of(2027, 12, 25), 0)).isEqualTo("2027-12-25");
        assertThat(days.between(beforeChristmas, LocalDate.of(2028, 1, 3))).isEqualTo(5);
        assertThat(days.between(LocalDate.of(2028, 1, 3), beforeChristmas)).isEqualTo(-5);
        assertThat(days.between(beforeChristmas, beforeChristmas)).isZero();
        assertThat(days.onOrBefore(LocalDate.of(2027, 12, 26))).isEqualTo(beforeChristmas);
        assertThat(days.onOrAfter(LocalDate.of(2027, 12, 24))).isEqualTo("2027-12-27");
        assertThat(days.onOrAfter(beforeChristmas)).isEqualTo(beforeChristmas);
    }

    /** Going so many days on and counting them back always agree, from every day of three years. */
    @Test
    void plusAndBetweenAgree() {
        threeYears().forEach(from -> {
            for (int n = 1; n <= 12; n++) {
                LocalDate to = days.plus(from, n);
                assertThat(days.isWorkingDay(to)).isTrue();
                assertThat(days.between(from, to)).isEqualTo(n);
            }
        });
    }

    @Test
    void aCalendarWithoutAnyWorkingDayIsABug() {
        Map<LocalDate, String> never = LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2039, 1, 1))
                .collect(Collectors.toMap(date -> date, date -> "stängt"));
        WorkingDays closed = days.without(never);
        assertThatIllegalStateException().isThrownBy(() -> closed.plus(LocalDate.of(2027, 1, 1), 1));
    }

    private static Stream<LocalDate> threeYears() {
        return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2029, 1, 1));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

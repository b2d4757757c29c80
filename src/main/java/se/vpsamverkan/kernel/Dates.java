package se.vpsamverkan.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * How times are said to people, in Sweden's zone: Swedish by default, English when asked for. The words are our own so
 * that a new JDK's locale data changes no mail and no minutes.
 */
public final class Dates {

    private static final List<String> DAYS =
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");
    private static final List<String> SHORT_DAYS = List.of("mån", "tis", "ons", "tors", "fre", "lör", "sön");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> SHORT_MONTHS =
            List.of("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec");
    private static final List<String> ENGLISH_DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Dates() {}

    /** "tisdag 7 december 2027 kl. 13.00". For a deadline use {@link Deadline#spoken()}, which knows 23.59. */
    public static String spoken(Instant instant) {
        LocalDateTime local = local(instant);
        return day(local.toLocalDate()) + " kl. " + clock(local.toLocalTime());
    }

    /** "tisdag 7 december 2027 kl. 13.00", or "Tuesday 7 December 2027 at 13:00" when the locale is English. */
    public static String spoken(Instant instant, Locale locale) {
        LocalDateTime local = local(instant);
        return isEnglish(locale)
                ? day(local.toLocalDate(), locale) + " at "
                        + local.toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                : spoken(instant);
    }

    /** "tis 7 dec 2027 kl. 13.00". */
    public static String brief(Instant instant) {
        LocalDateTime local = local(instant);
        return briefDay(local.toLocalDate()) + " kl. " + clock(local.toLocalTime());
    }

    /** "tisdag 7 december 2027". */
    public static String day(LocalDate date) {
        return DAYS.get(date.getDayOfWeek().ordinal()) + " " + date.getDayOfMonth() + " "
                + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** "tisdag 7 december 2027", or "Tuesday 7 December 2027" when the locale is English. */
    public static String day(LocalDate date, Locale locale) {
        return isEnglish(locale)
                ? ENGLISH_DAYS.get(date.getDayOfWeek().ordinal()) + " " + date.getDayOfMonth() + " "
                        + ENGLISH_MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear()
                : day(date);
    }

    /** "tis 7 dec 2027". */
    public static String briefDay(LocalDate date) {
        return SHORT_DAYS.get(date.getDayOfWeek().ordinal()) + " " + date.getDayOfMonth() + " "
                + SHORT_MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** "13.00", as clock times are written in Swedish. */
    public static String clock(LocalTime time) {
        return twoDigits(time.getHour()) + "." + twoDigits(time.getMinute());
    }

    /** The date in Sweden at this instant. */
    public static LocalDate dateOf(Instant instant) {
        return local(instant).toLocalDate();
    }

    /** The wall clock in Sweden at this instant. */
    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Sweden.ZONE);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}

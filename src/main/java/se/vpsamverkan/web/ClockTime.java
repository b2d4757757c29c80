package se.vpsamverkan.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A clock time as people and browsers write it. */
final class ClockTime {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})(?:[.:]?(\\d{2}))?(?::00)?");

    private ClockTime() {}

    /** "13:00", "13.00", "1300" or "13". */
    static LocalTime parse(String typed) {
        Matcher matcher = WRITTEN.matcher(typed.strip());
        if (!matcher.matches()) {
            throw new DateTimeException("not a clock time: " + typed);
        }
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return LocalTime.of(Integer.parseInt(matcher.group(1)), minute);
    }
}

package se.vpsamverkan.cli.replay;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A moment of a record: a day, and the hour when the source says one. */
record LocalTimes(LocalDate day, @Nullable LocalTime hour) {

    /** Reads {@code 2021-11-26T12:00} or {@code 2021-11-26}; anything else is refused with its place. */
    static LocalTimes parse(String file, String place, String text) throws BadRecord {
        try {
            if (text.indexOf('T') < 0) {
                return new LocalTimes(LocalDate.parse(text), null);
            }
            LocalDateTime moment = LocalDateTime.parse(text);
            return new LocalTimes(moment.toLocalDate(), moment.toLocalTime());
        } catch (DateTimeParseException e) {
            throw new BadRecord(file, place, "\"" + text + "\" is no date like 2026-12-08 or 2026-12-08T13:00");
        }
    }

    /** The last moment the day can mean: without an hour the end of the day. */
    LocalDateTime latest() {
        return day.atTime(hour == null ? LocalTime.of(23, 59) : hour);
    }

    /** The moment with another hour where the source says none. */
    LocalDateTime or(LocalTime usual) {
        return day.atTime(hour == null ? usual : hour);
    }
}

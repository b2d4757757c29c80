package se.vpsamverkan.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the employer took upon itself at the meeting.
 *
 * @param owner who sees to it, in words; empty if not decided
 * @param due the promised day; null if none was named
 */
public record Obligation(
        String text, String owner, @Nullable LocalDate due) {}

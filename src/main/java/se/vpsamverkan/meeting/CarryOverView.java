package se.vpsamverkan.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something left open ("kvarvarande fråga") or promised.
 *
 * @param owner who sees to it, in words; empty if not decided
 * @param due the promised day; null if none
 * @param obligation whether the employer took it upon itself; otherwise it is a question left open
 */
public record CarryOverView(
        UUID id, String text, String owner, @Nullable LocalDate due, boolean obligation, CarryOverState state) {}

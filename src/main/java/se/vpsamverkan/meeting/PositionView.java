package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.UnionId;

/**
 * A position as recorded.
 *
 * @param present whether the union took part in the last sitting
 * @param inWriting whether it was given in writing, before or after the meeting
 * @param stated whether anybody said it; false for the defaults
 * @param afterFreeze received when the minutes' text was frozen: kept and appended, the text is not touched
 */
public record PositionView(
        UnionId union,
        Position position,
        boolean present,
        boolean inWriting,
        boolean stated,
        boolean afterFreeze,
        Instant at) {}

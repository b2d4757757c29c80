package se.vpsamverkan.meeting;

import org.jspecify.annotations.Nullable;

/**
 * The result of the case's matter.
 *
 * @param words how the minutes put it; needed for {@link OutcomeResult#OTHER}, else null or a sentence of the group's own
 * @param reason why the result is not stated; needed for {@link OutcomeResult#NOT_STATED}
 */
public record Outcome(
        OutcomeResult result,
        @Nullable String words,
        @Nullable String reason) {

    /** "Samverkad". */
    public static Outcome samverkad() {
        return new Outcome(OutcomeResult.SAMVERKAD, null, null);
    }

    /** "Ej angivet" with its reason. */
    public static Outcome notStated(String reason) {
        return new Outcome(OutcomeResult.NOT_STATED, null, reason);
    }
}

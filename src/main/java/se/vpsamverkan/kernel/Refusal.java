package se.vpsamverkan.kernel;

import java.util.List;

/**
 * A rule said no. The code is the key {@code refusal.<code>} in {@code messages.properties}: one Swedish sentence that
 * says what, where and what to do.
 *
 * @param code lower-case feature, dot, lower-kebab reason, such as {@code proposal.after-deadline}
 * @param args what the sentence's placeholders are filled with; names and times already fit for reading
 */
public record Refusal(String code, List<Object> args) {

    public Refusal {
        args = List.copyOf(args);
    }

    /** A refusal with its sentence's arguments in order. */
    public static Refusal of(String code, Object... args) {
        return new Refusal(code, List.of(args));
    }
}

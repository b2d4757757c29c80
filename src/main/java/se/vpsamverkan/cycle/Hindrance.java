package se.vpsamverkan.cycle;

import java.util.List;

/**
 * Something that stands in the way of the board's decision, or that the reader should know before it (process.md 2).
 *
 * @param code key {@code hindrance.<code>} of the feature's messages
 * @param blocking whether the employer may not decide (MBL 14); otherwise only a warning
 * @param args fill the sentence's placeholders, already fit for reading
 */
public record Hindrance(String code, boolean blocking, List<Object> args) {

    public Hindrance {
        args = List.copyOf(args);
    }

    /** Stops the decision. */
    public static Hindrance blocking(String code, Object... args) {
        return new Hindrance(code, true, List.of(args));
    }

    /** Only warns. */
    public static Hindrance warning(String code, Object... args) {
        return new Hindrance(code, false, List.of(args));
    }
}

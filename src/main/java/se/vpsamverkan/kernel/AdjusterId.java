package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names a seat from which minutes are adjusted (justeras); the person in the seat may change. */
public record AdjusterId(UUID value) {

    /** A new, random id. */
    public static AdjusterId next() {
        return new AdjusterId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static AdjusterId of(String text) {
        return new AdjusterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

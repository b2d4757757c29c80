package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names one matter on the agenda of a meeting. */
public record MatterId(UUID value) {

    /** A new, random id. */
    public static MatterId next() {
        return new MatterId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static MatterId of(String text) {
        return new MatterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

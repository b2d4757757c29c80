package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names a consultation group (förvaltningsgrupp, FVG). */
public record GroupId(UUID value) {

    /** A new, random id. */
    public static GroupId next() {
        return new GroupId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

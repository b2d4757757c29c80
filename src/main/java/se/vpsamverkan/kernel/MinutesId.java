package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names the minutes of one sitting, or of one paragraph of it. */
public record MinutesId(UUID value) {

    /** A new, random id. */
    public static MinutesId next() {
        return new MinutesId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static MinutesId of(String text) {
        return new MinutesId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names one sitting of a group. */
public record MeetingId(UUID value) {

    /** A new, random id. */
    public static MeetingId next() {
        return new MeetingId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

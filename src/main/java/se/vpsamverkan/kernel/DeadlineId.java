package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names one watched deadline of a case. */
public record DeadlineId(UUID value) {

    /** A new, random id. */
    public static DeadlineId next() {
        return new DeadlineId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static DeadlineId of(String text) {
        return new DeadlineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names the central negotiation track of one disagreeing union in one case (R3). */
public record CentralTrackId(UUID value) {

    /** A new, random id. */
    public static CentralTrackId next() {
        return new CentralTrackId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static CentralTrackId of(String text) {
        return new CentralTrackId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

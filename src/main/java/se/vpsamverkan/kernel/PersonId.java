package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names a person with at least one assignment; never a register of members (R24). */
public record PersonId(UUID value) {

    /** A new, random id. */
    public static PersonId next() {
        return new PersonId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

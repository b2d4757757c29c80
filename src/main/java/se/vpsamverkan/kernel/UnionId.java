package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names a trade union (facklig organisation). */
public record UnionId(UUID value) {

    /** A new, random id. */
    public static UnionId next() {
        return new UnionId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static UnionId of(String text) {
        return new UnionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

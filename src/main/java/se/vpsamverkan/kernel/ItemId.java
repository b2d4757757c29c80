package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names a yrkande, förslag, fråga or synpunkt; the id survives everything that happens to the item. */
public record ItemId(UUID value) {

    /** A new, random id. */
    public static ItemId next() {
        return new ItemId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static ItemId of(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

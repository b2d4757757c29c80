package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names one version of a document: the VP draft or an annex (bilaga). */
public record DocumentId(UUID value) {

    /** A new, random id. */
    public static DocumentId next() {
        return new DocumentId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

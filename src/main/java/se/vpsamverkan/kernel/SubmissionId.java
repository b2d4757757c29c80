package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names one handing-in by a union: an ordered list of blocks. */
public record SubmissionId(UUID value) {

    /** A new, random id. */
    public static SubmissionId next() {
        return new SubmissionId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

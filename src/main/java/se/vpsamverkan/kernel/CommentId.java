package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names one comment on draft minutes. */
public record CommentId(UUID value) {

    /** A new, random id. */
    public static CommentId next() {
        return new CommentId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static CommentId of(String text) {
        return new CommentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

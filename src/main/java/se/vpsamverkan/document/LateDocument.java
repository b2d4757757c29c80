package se.vpsamverkan.document;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.DocumentId;

/**
 * A document that goes out after the VP, with a time of its own to comment on it.
 *
 * @param document the expected annex, or the document (the VP too) of which this is a new version
 * @param fileName null together with {@code bytes}
 * @param bytes the file; null if it was supplied before
 * @param windowEnds Swedish local time; 23.59 means the whole day; may lie after the meeting
 */
public record LateDocument(
        DocumentId document, @Nullable String fileName, byte @Nullable [] bytes, LocalDateTime windowEnds) {}

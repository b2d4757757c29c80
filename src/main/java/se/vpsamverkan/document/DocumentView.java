package se.vpsamverkan.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DocumentId;

/**
 * One version of a document.
 *
 * @param number the annex's own number; 0 for the VP
 * @param version from 1
 * @param fileName null while only expected, together with {@code sha256}
 * @param sha256 of the bytes as sent, lower-case hex
 * @param size in bytes; 0 while only expected
 * @param sentAt null before it went out
 * @param late sent after the plan's time, or not sent although that time is past
 * @param windowEnds the end of its own time to comment, as the instant of a deadline; null for what went with the VP
 * @param missingReason on the VP: why it went out without annexes that were missing; null otherwise
 * @param supersededBy the newer version; null for the newest
 * @param reportedMissingAt when somebody last reported that it has not come; null if nobody did
 * @param deliveries one per union it was sent to
 */
public record DocumentView(
        DocumentId id,
        CaseKey caseKey,
        DocumentType type,
        int number,
        String title,
        int version,
        @Nullable String fileName,
        @Nullable String sha256,
        long size,
        @Nullable Instant sentAt,
        boolean late,
        @Nullable Instant windowEnds,
        @Nullable String missingReason,
        @Nullable DocumentId supersededBy,
        @Nullable Instant reportedMissingAt,
        List<Delivery> deliveries) {

    public DocumentView {
        deliveries = List.copyOf(deliveries);
    }

    /** Whether it is known to exist but has not come. */
    public boolean missing() {
        return sha256 == null;
    }
}

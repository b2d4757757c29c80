package se.vpsamverkan.proposal;

import java.time.Instant;
import se.vpsamverkan.kernel.SubmissionId;

/**
 * Mottagningsbevis (R22).
 *
 * @param receivedAt the instant that decided whether the input came in time
 * @param items how many items were received
 * @param sha256 lower-case hex over the canonical content, see {@link CanonicalInput}
 */
public record Receipt(SubmissionId submission, Instant receivedAt, int items, String sha256) {}

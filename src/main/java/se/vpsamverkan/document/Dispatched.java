package se.vpsamverkan.document;

import java.time.Instant;
import se.vpsamverkan.kernel.DocumentId;

/**
 * HR's receipt for the dispatch.
 *
 * @param sent documents that went out, the VP included
 * @param missing annexes that did not
 * @param late whether the VP went out after the plan's time
 */
public record Dispatched(DocumentId vp, Instant at, int unions, int sent, int missing, boolean late) {}

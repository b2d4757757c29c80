package se.vpsamverkan.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.UnionId;

/**
 * One document sent to one union: the evidence that the union got it (R12).
 *
 * @param openedAt when somebody of the union first opened it; null before
 */
public record Delivery(
        UnionId union, Instant sentAt, @Nullable Instant openedAt) {}

package se.vpsamverkan.document;

import org.jspecify.annotations.Nullable;

/**
 * The order to send the VP and its annexes to the invited unions.
 *
 * @param missingReason why it goes out without its missing annexes; null if none is missing
 */
public record DispatchVp(@Nullable String missingReason) {}

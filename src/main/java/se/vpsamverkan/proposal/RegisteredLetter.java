package se.vpsamverkan.proposal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A union's letter as HR registers it: the only door by which the employer touches a union's input (process.md 2).
 *
 * @param channel one of those {@link Channel#ofLetter}
 * @param original the letter itself; null only when it was said and not written
 * @param receivedAt when the employer had it; it decides whether the letter came in time
 * @param blocks HR's reading of the letter, which the union can correct
 */
public record RegisteredLetter(
        Channel channel, @Nullable OriginalFile original, Instant receivedAt, List<Block> blocks) {

    public RegisteredLetter {
        if (!channel.ofLetter()) {
            throw new IllegalArgumentException("no letter comes by " + channel);
        }
        blocks = List.copyOf(blocks);
    }
}

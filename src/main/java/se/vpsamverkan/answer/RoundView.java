package se.vpsamverkan.answer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a case as a whole.
 *
 * @param batch number of the batch that is being made, from 1
 * @param batchItems answers in the batch that HR or the director has; 0 while collecting
 * @param firstReleasedAt when answers went out first; null before
 * @param returns why the director sent batches back, oldest first
 */
public record RoundView(
        RoundState state,
        int batch,
        int batchItems,
        @Nullable Instant firstReleasedAt,
        List<Returned> returns) {

    public RoundView {
        returns = List.copyOf(returns);
    }

    /** The director's reason for sending a batch back. */
    public record Returned(int batch, String reason, Instant at) {}
}

package se.vpsamverkan.proposal;

import java.time.Instant;
import java.util.List;
import se.vpsamverkan.kernel.PersonId;

/**
 * A union's private draft, opened for one of its own.
 *
 * @param writer who saved it last
 */
public record DraftView(DraftMark mark, PersonId writer, Instant savedAt, List<Block> blocks) {

    public DraftView {
        blocks = List.copyOf(blocks);
    }
}

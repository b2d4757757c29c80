package se.vpsamverkan.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.UnionId;

/**
 * How far a union has come. Before its branch has ended this may be shown to the employer only through
 * {@link InputVisibility}.
 *
 * @param closed the union's branch has ended: its time ran out or it said "Vi är klara"
 * @param closedAt when it ended; null while it is open
 * @param due when the union's own time ends, read with {@link se.vpsamverkan.kernel.Deadline#at}; null if not set
 * @param extended the union has a time of its own
 * @param submissions how many that still hold
 * @param items how many items they have together
 */
public record UnionInputState(
        UnionId union,
        Status status,
        boolean closed,
        @Nullable Instant closedAt,
        @Nullable Instant due,
        boolean extended,
        int submissions,
        int items) {

    /** What has come from the union. */
    public enum Status {
        /** Nothing yet, and its time has not ended. */
        INVITED,
        /** Something came, be it after the last day. */
        HANDED_IN,
        /** It said "inga yrkanden". */
        NO_INPUT,
        /** Its time ended and nothing came: "inget inkommet". */
        SILENT
    }
}

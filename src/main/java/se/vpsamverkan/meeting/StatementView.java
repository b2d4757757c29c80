package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.UnionId;

/**
 * A recorded statement.
 *
 * @param followUp whether HR has decided if it obliges the employer to do something
 */
public record StatementView(
        UUID id, UnionId union, StatementKind kind, String text, List<ItemId> endorses, FollowUp followUp) {

    public StatementView {
        endorses = List.copyOf(endorses);
    }
}

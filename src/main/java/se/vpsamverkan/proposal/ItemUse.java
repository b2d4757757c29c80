package se.vpsamverkan.proposal;

import java.util.Collection;
import java.util.Set;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;

/** What has been done with items further on, as far as it limits what may still happen to them here. Implemented by the feature that answers. */
public interface ItemUse {

    /** Whether any of the items has somebody who answers it. */
    boolean anyDistributed(Collection<ItemId> items);

    /** The items of the case that this department answers. */
    Set<ItemId> assignedTo(CaseKey caseKey, DepartmentId department);

    /** Whether answers have gone out to the unions at least once. */
    boolean answersReleased(CaseKey caseKey);
}

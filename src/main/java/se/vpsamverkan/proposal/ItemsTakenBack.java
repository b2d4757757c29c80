package se.vpsamverkan.proposal;

import java.time.Instant;
import java.util.List;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.UnionId;

/** A union took back items of its own at a sitting that has now ended; the record keeps them (R20). */
public record ItemsTakenBack(CaseKey caseKey, UnionId union, List<ItemId> items, Actor by, Instant at)
        implements DomainEvent {

    public ItemsTakenBack {
        items = List.copyOf(items);
    }
}

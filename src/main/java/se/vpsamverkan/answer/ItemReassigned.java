package se.vpsamverkan.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.ItemId;

/** Somebody else answers an item from now on; a department is null where HR answers. */
public record ItemReassigned(
        CaseKey caseKey,
        ItemId item,
        @Nullable DepartmentId from,
        @Nullable DepartmentId to,
        Actor by,
        Instant at) implements DomainEvent {}

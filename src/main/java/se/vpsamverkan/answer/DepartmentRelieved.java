package se.vpsamverkan.answer;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.DomainEvent;

/**
 * A department has nothing to write and nothing to hand over any more: somebody else answers the last item it had, or its
 * answers have gone out without its handing them over.
 */
public record DepartmentRelieved(CaseKey caseKey, DepartmentId department, Actor by, Instant at)
        implements DomainEvent {}

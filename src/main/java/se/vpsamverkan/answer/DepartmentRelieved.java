package se.vpsamverkan.answer;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.DomainEvent;

/** Somebody else answers the last item a department had: it has nothing to write and nothing to hand over any more. */
public record DepartmentRelieved(CaseKey caseKey, DepartmentId department, Actor by, Instant at)
        implements DomainEvent {}

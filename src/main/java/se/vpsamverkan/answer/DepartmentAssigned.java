package se.vpsamverkan.answer;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.DomainEvent;

/** A department has items to answer, or got more of them. */
public record DepartmentAssigned(CaseKey caseKey, DepartmentId department, int items, Actor by, Instant at)
        implements DomainEvent {}

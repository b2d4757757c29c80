package se.vpsamverkan.answer;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.DomainEvent;

/** HR sent answers back to the department that wrote them, with a comment; its work begins again. */
public record DepartmentAnswersReturned(CaseKey caseKey, DepartmentId department, int items, Actor by, Instant at)
        implements DomainEvent {}

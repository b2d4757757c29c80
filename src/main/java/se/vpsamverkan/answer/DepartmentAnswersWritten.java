package se.vpsamverkan.answer;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.DomainEvent;

/** Every item of the department has a written answer. */
public record DepartmentAnswersWritten(CaseKey caseKey, DepartmentId department, Actor by, Instant at)
        implements DomainEvent {}

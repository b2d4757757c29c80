package se.vpsamverkan.answer;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.DomainEvent;

/** The department's head hands the answers to HR. */
public record DepartmentReady(CaseKey caseKey, DepartmentId department, Actor by, Instant at) implements DomainEvent {}

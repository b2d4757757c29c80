package se.vpsamverkan.cycle;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** HR confirmed the plan: from here text and meeting run in parallel (process.md 2). */
public record PlanConfirmed(CaseKey caseKey, CaseKind kind, Actor by, Instant at) implements DomainEvent {}

package se.vpsamverkan.cycle;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** The time plan has a new version; the old one is kept (S001:283). */
public record PlanChanged(CaseKey caseKey, int version, Actor by, Instant at) implements DomainEvent {}

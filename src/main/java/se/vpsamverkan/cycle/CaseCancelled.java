package se.vpsamverkan.cycle;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** The case was withdrawn with a reason; the records are kept. */
public record CaseCancelled(CaseKey caseKey, Actor by, Instant at) implements DomainEvent {}

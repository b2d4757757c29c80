package se.vpsamverkan.cycle;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** The case is closed; it is reopened only by a new case. */
public record CaseClosed(CaseKey caseKey, Actor by, Instant at) implements DomainEvent {}

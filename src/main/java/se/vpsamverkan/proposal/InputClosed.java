package se.vpsamverkan.proposal;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** Every invited union's ordinary time has ended (own extensions excepted). */
public record InputClosed(CaseKey caseKey, boolean anyItems, Actor by, Instant at) implements DomainEvent {}

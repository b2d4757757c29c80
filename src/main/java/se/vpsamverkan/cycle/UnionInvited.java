package se.vpsamverkan.cycle;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.UnionId;

/** The union may hand in from now on: at dispatch of the VP, or later for one invited late. */
public record UnionInvited(CaseKey caseKey, UnionId union, Actor by, Instant at) implements DomainEvent {}

package se.vpsamverkan.proposal;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.UnionId;

/** The union said "inga yrkanden"; it may still change its mind until its time ends. */
public record NoInputDeclared(CaseKey caseKey, UnionId union, Actor by, Instant at) implements DomainEvent {}

package se.vpsamverkan.proposal;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.UnionId;

/** The union's own time has ended, or it said "Vi är klara". */
public record UnionInputClosed(CaseKey caseKey, UnionId union, boolean hasItems, boolean silent, Actor by, Instant at)
        implements DomainEvent {}

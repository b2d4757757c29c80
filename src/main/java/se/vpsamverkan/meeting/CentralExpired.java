package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.UnionId;

/** The time to call central negotiation ran out unused. */
public record CentralExpired(CaseKey caseKey, CentralTrackId track, UnionId union, Actor by, Instant at)
        implements DomainEvent {}

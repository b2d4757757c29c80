package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.UnionId;

/** The central negotiation is finished. */
public record CentralHeld(CaseKey caseKey, CentralTrackId track, UnionId union, Actor by, Instant at)
        implements DomainEvent {}

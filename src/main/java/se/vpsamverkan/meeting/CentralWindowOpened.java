package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.UnionId;

/** A disagreeing union's time to call central negotiation runs (R3-R5). */
public record CentralWindowOpened(
        CaseKey caseKey, CentralTrackId track, UnionId union, Instant closes, Actor by, Instant at)
        implements DomainEvent {}

package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.UnionId;

/** The union's central party has called negotiation; the board may not decide (MBL 14). */
public record CentralCalled(CaseKey caseKey, CentralTrackId track, UnionId union, Actor by, Instant at)
        implements DomainEvent {}

package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** Another person who was present took over the seat (process.md 3). */
public record AdjusterReplaced(CaseKey caseKey, MinutesId minutes, AdjusterId adjuster, Actor by, Instant at)
        implements DomainEvent {}

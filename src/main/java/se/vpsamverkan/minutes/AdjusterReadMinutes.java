package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** An adjuster said "Inga synpunkter" or has finished commenting. */
public record AdjusterReadMinutes(CaseKey caseKey, MinutesId minutes, AdjusterId adjuster, Actor by, Instant at)
        implements DomainEvent {}

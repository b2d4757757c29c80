package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** Every seat has signed, refused or is excused: the minutes are adjusted (justerade). */
public record MinutesAdjusted(CaseKey caseKey, MinutesId minutes, int signatures, int refusals, Actor by, Instant at)
        implements DomainEvent {}

package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** The text changed: signatures given before no longer hold, all adjusters are told. */
public record MinutesTextChanged(CaseKey caseKey, MinutesId minutes, int version, Actor by, Instant at)
        implements DomainEvent {}

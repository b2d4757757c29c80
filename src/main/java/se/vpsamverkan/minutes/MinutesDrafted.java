package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** The secretary sent the draft minutes to the adjusters; the comment window runs. */
public record MinutesDrafted(CaseKey caseKey, MinutesId minutes, int version, Actor by, Instant at)
        implements DomainEvent {}

package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.MinutesId;

/** A sitting has minutes to write. */
public record MinutesBegun(
        CaseKey caseKey, MinutesId minutes, MeetingId meeting, boolean immediate, Actor by, Instant at)
        implements DomainEvent {}

package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MeetingId;

/** A sitting of the group is planned in which the case is a matter. */
public record MeetingPlanned(CaseKey caseKey, MeetingId meeting, Instant start, Actor by, Instant at)
        implements DomainEvent {}

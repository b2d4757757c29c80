package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MeetingId;

/** The sitting has a new start. */
public record MeetingRescheduled(CaseKey caseKey, MeetingId meeting, Instant start, Actor by, Instant at)
        implements DomainEvent {}

package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MeetingId;

/** The sitting began at its start time, whether or not answers were out (S000:30). */
public record MeetingStarted(CaseKey caseKey, MeetingId meeting, Actor by, Instant at) implements DomainEvent {}

package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;

/** The matter's result and each union's position are recorded, at the last sitting only. */
public record OutcomeRecorded(
        CaseKey caseKey, MeetingId meeting, MatterId matter, int disagreeing, Actor by, Instant at)
        implements DomainEvent {}

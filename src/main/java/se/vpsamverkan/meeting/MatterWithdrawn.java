package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;

/** A matter of the agenda dropped out while the meeting went on ("utgår"). */
public record MatterWithdrawn(CaseKey caseKey, MeetingId meeting, MatterId matter, Actor by, Instant at)
        implements DomainEvent {}

package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;

/** A matter that had dropped out was taken up again at the same sitting. */
public record MatterResumed(CaseKey caseKey, MeetingId meeting, MatterId matter, Actor by, Instant at)
        implements DomainEvent {}

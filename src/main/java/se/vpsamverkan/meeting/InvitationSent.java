package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MeetingId;

/** The invitation (kallelse) went out. */
public record InvitationSent(CaseKey caseKey, MeetingId meeting, boolean late, Actor by, Instant at)
        implements DomainEvent {}

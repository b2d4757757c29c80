package se.vpsamverkan.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MeetingId;

/** The sitting ended: closed, adjourned to a time, or continued at a new meeting. */
public record MeetingEnded(
        CaseKey caseKey,
        MeetingId meeting,
        MeetingEnd end,
        @Nullable MeetingId continuation,
        Actor by,
        Instant at) implements DomainEvent {}

package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CommentId;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** Somebody commented on the draft minutes. */
public record MinutesCommented(CaseKey caseKey, MinutesId minutes, CommentId comment, Actor by, Instant at)
        implements DomainEvent {}

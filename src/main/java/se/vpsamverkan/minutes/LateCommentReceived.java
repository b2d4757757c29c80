package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CommentId;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** A comment came after the cut-off: logged, and the secretary decides. */
public record LateCommentReceived(CaseKey caseKey, MinutesId minutes, CommentId comment, Actor by, Instant at)
        implements DomainEvent {}

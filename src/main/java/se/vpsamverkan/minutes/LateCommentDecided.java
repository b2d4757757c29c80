package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CommentId;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** The secretary decided on a late comment. */
public record LateCommentDecided(
        CaseKey caseKey, MinutesId minutes, CommentId comment, boolean textReopened, Actor by, Instant at)
        implements DomainEvent {}

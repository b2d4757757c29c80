package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** The text is frozen under a hash; nothing in it changes any more. */
public record MinutesFrozen(
        CaseKey caseKey, MinutesId minutes, int version, String sha256, boolean early, Actor by, Instant at)
        implements DomainEvent {}

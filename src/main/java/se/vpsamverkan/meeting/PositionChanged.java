package se.vpsamverkan.meeting;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.UnionId;

/** A union gave or changed its position in writing before the text was frozen, or after (received, appended). */
public record PositionChanged(
        CaseKey caseKey, MatterId matter, UnionId union, boolean afterFreeze, Actor by, Instant at)
        implements DomainEvent {}

package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/**
 * An adjuster said herself that she cannot sign (process.md 3).
 *
 * @param handedOver whether another takes over the seat in the same act; otherwise HR and the secretary see to it
 */
public record AdjusterCannotSign(
        CaseKey caseKey, MinutesId minutes, AdjusterId adjuster, boolean handedOver, Actor by, Instant at)
        implements DomainEvent {}

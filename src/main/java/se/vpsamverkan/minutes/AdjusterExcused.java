package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** Nobody of the union can sign: "förhindrad att justera" with a reason; the others' signatures suffice. */
public record AdjusterExcused(CaseKey caseKey, MinutesId minutes, AdjusterId adjuster, Actor by, Instant at)
        implements DomainEvent {}

package se.vpsamverkan.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;
import se.vpsamverkan.kernel.DomainEvent;

/** A reminder's instant had passed when it was computed (late start, outage): it was left out and this says so. */
public record RungSkipped(
        CaseKey caseKey,
        DeadlineId deadline,
        DeadlineKind kind,
        @Nullable UUID subject,
        String rung,
        Instant planned,
        Actor by,
        Instant at)
        implements DomainEvent {}

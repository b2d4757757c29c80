package se.vpsamverkan.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;
import se.vpsamverkan.kernel.DomainEvent;

/** A watched deadline got a new instant; the old one no longer holds anywhere. */
public record DeadlineMoved(
        CaseKey caseKey,
        DeadlineId deadline,
        DeadlineKind kind,
        @Nullable UUID subject,
        Instant from,
        Instant due,
        Actor by,
        Instant at)
        implements DomainEvent {}

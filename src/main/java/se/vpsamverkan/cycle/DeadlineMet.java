package se.vpsamverkan.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;
import se.vpsamverkan.kernel.DomainEvent;

/** What the deadline was about is done (or no longer needed); nobody is reminded of it again. */
public record DeadlineMet(
        CaseKey caseKey,
        DeadlineId deadline,
        DeadlineKind kind,
        @Nullable UUID subject,
        Actor by,
        Instant at) implements DomainEvent {}

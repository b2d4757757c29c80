package se.vpsamverkan.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;
import se.vpsamverkan.kernel.DomainEvent;

/** A step began whose deadline is watched from now on. */
public record DeadlineSet(
        CaseKey caseKey,
        DeadlineId deadline,
        DeadlineKind kind,
        @Nullable UUID subject,
        Instant due,
        Actor by,
        Instant at)
        implements DomainEvent {}

package se.vpsamverkan.proposal;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;

/** A union handed in and has its receipt. */
public record InputSubmitted(
        CaseKey caseKey,
        UnionId union,
        SubmissionId submission,
        int items,
        boolean first,
        String sha256,
        Actor by,
        Instant at)
        implements DomainEvent {}

package se.vpsamverkan.proposal;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;

/** Input came after the union's branch had ended: late, or within a document's own window. */
public record InputReceivedAfterClose(
        CaseKey caseKey,
        UnionId union,
        SubmissionId submission,
        int items,
        boolean late,
        String sha256,
        Actor by,
        Instant at)
        implements DomainEvent {}

package se.vpsamverkan.proposal;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;

/** Something a union said at the meeting, or about the answers after the release, was recorded. No task follows. */
public record ItemsRaised(
        CaseKey caseKey,
        UnionId union,
        SubmissionId submission,
        int items,
        RaisedAt raisedAt,
        String sha256,
        Actor by,
        Instant at)
        implements DomainEvent {}

package se.vpsamverkan.proposal;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;

/** A union took back what it had handed in, or replaced it; the record is kept (R20). */
public record InputWithdrawn(
        CaseKey caseKey, UnionId union, SubmissionId submission, boolean replaced, Actor by, Instant at)
        implements DomainEvent {}

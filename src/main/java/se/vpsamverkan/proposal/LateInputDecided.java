package se.vpsamverkan.proposal;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;

/** HR decided when late input is answered. */
public record LateInputDecided(
        CaseKey caseKey, SubmissionId submission, UnionId union, AnswerWhen when, Actor by, Instant at)
        implements DomainEvent {}

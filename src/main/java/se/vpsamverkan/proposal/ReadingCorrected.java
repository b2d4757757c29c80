package se.vpsamverkan.proposal;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;

/** The union corrected HR's reading of its letter; the first reading is kept. */
public record ReadingCorrected(
        CaseKey caseKey, UnionId union, SubmissionId submission, int items, String sha256, Actor by, Instant at)
        implements DomainEvent {}

package se.vpsamverkan.document;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.DomainEvent;

/** The VP draft was sent to the invited unions; their time begins. */
public record VpDispatched(CaseKey caseKey, DocumentId document, int annexesMissing, Actor by, Instant at)
        implements DomainEvent {}

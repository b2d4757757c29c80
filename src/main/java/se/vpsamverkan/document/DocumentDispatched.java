package se.vpsamverkan.document;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.DomainEvent;

/** A later document or a new VP version was sent; it has an answer window of its own. */
public record DocumentDispatched(CaseKey caseKey, DocumentId document, Instant windowEnds, Actor by, Instant at)
        implements DomainEvent {}

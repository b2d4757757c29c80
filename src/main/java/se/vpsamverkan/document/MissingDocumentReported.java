package se.vpsamverkan.document;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.DomainEvent;

/** A union (or HR) reported that a document has not come (E1, R12). */
public record MissingDocumentReported(CaseKey caseKey, DocumentId document, Actor by, Instant at)
        implements DomainEvent {}

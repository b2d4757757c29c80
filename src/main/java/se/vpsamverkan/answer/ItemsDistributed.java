package se.vpsamverkan.answer;

import java.time.Instant;
import java.util.UUID;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** All items of one union's input (or of one late submission) have somebody who answers. */
public record ItemsDistributed(CaseKey caseKey, UUID subject, int items, Actor by, Instant at) implements DomainEvent {}

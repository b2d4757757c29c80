package se.vpsamverkan.answer;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** The director approved the answers. */
public record AnswersApproved(CaseKey caseKey, int items, Actor by, Instant at) implements DomainEvent {}

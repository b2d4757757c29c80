package se.vpsamverkan.answer;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** The director sent the answers back to HR with a reason. */
public record AnswersReturned(CaseKey caseKey, Actor by, Instant at) implements DomainEvent {}

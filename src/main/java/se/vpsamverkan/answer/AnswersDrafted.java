package se.vpsamverkan.answer;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** Every distributed item has an answer from its department: HR's review can begin. */
public record AnswersDrafted(CaseKey caseKey, int items, Actor by, Instant at) implements DomainEvent {}

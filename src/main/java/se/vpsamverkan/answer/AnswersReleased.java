package se.vpsamverkan.answer;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** The answers went out to the unions, all at once; they are never altered again. */
public record AnswersReleased(CaseKey caseKey, int items, int unanswered, boolean moreToCome, Actor by, Instant at)
        implements DomainEvent {}

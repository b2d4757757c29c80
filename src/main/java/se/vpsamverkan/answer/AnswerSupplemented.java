package se.vpsamverkan.answer;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.ItemId;

/** Something was added to a released answer. */
public record AnswerSupplemented(CaseKey caseKey, ItemId item, SupplementContext context, Actor by, Instant at)
        implements DomainEvent {}

package se.vpsamverkan.answer;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.ItemId;

/** An item got its answer orally at the meeting. */
public record AnswerGivenAtMeeting(CaseKey caseKey, ItemId item, Actor by, Instant at) implements DomainEvent {}

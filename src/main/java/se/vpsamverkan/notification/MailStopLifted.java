package se.vpsamverkan.notification;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/**
 * Somebody let all mail go again after it had been stopped; told to the journal of every running case.
 *
 * @param released held mails of this case that went along
 */
public record MailStopLifted(CaseKey caseKey, int released, Actor by, Instant at) implements DomainEvent {}

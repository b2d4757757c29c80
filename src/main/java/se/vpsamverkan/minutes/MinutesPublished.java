package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** The adjusted minutes went to the parties, the registrar and the board's secretary. */
public record MinutesPublished(CaseKey caseKey, MinutesId minutes, Actor by, Instant at) implements DomainEvent {}

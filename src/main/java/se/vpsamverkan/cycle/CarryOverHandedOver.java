package se.vpsamverkan.cycle;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** What was left open is handed on to the group's next meeting. */
public record CarryOverHandedOver(CaseKey caseKey, int openItems, Actor by, Instant at) implements DomainEvent {}

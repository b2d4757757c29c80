package se.vpsamverkan.cycle;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** A draft plan of a case exists; the case has begun. */
public record CasePlanned(CaseKey caseKey, AdministrationId administration, CaseKind kind, Actor by, Instant at)
        implements DomainEvent {}

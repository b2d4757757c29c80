package se.vpsamverkan.cycle;

import java.time.Instant;
import java.time.LocalDate;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/** The board (nämnd) has decided; recorded by HR. */
public record BoardDecisionRecorded(CaseKey caseKey, LocalDate decidedOn, Actor by, Instant at)
        implements DomainEvent {}

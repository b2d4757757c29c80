package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** The frozen text exists as stored PDF bytes; from here it can be signed. */
public record MinutesRendered(CaseKey caseKey, MinutesId minutes, String pdfSha256, Actor by, Instant at)
        implements DomainEvent {}

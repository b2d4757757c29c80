package se.vpsamverkan.minutes;

import java.time.Instant;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;

/** An adjuster signed, signed with a note, or refused with a reason; bound to the hash of the stored PDF. */
public record MinutesSigned(
        CaseKey caseKey,
        MinutesId minutes,
        AdjusterId adjuster,
        SignatureDecision decision,
        String pdfSha256,
        Actor by,
        Instant at)
        implements DomainEvent {}

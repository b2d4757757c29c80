package se.vpsamverkan.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;

/**
 * One row of "Att diarieföra".
 *
 * @param subject the document, submission, release or minutes it is about
 * @param at when it was sent, received or established
 * @param registeredAt when the registrar registered it; null before
 * @param registerNo the number it got; null before
 */
public record RegistrationView(
        UUID id,
        CaseKey caseKey,
        RegisterKind kind,
        UUID subject,
        Instant at,
        @Nullable Instant registeredAt,
        @Nullable String registerNo) {}

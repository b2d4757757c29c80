package se.vpsamverkan.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature, or a refusal to sign.
 *
 * @param note the note, or the reason of a refusal; null for a plain signature
 * @param otherView the other view of what was refused (R14); null until noted
 * @param pdfSha256 the stored PDF it is bound to, 64 lower-case hex digits
 */
public record SignatureView(
        SignatureDecision decision,
        SignatureMethod method,
        @Nullable String note,
        @Nullable String otherView,
        Instant signedAt,
        String pdfSha256) {}

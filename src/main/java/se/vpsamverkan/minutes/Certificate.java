package se.vpsamverkan.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the certificate page says; it is appended to the stored pages, which it does not change.
 *
 * @param received positions that came after the text was frozen
 */
record Certificate(
        String title,
        String administration,
        String subject,
        @Nullable String notice,
        String footer,
        List<MinutesSheet.Fact> facts,
        List<Signer> signers,
        List<MinutesSheet.UnionPositionLine> received) {

    /** A seat: who, as what, and what came of it. */
    record Signer(String name, String function, String decision, List<MinutesSheet.Fact> words) {}
}

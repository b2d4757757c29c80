package se.vpsamverkan.proposal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;

/**
 * One handing-in with everything in it, in the order written.
 *
 * @param registeredAt when the system had it; differs from receivedAt for letters
 * @param by who handed it in, or who registered the letter
 * @param afterClose see {@link ItemView#afterClose}
 * @param when HR's choice for late input; null when not late or not decided yet
 * @param withdrawnAt when the union took it back or replaced it; kept as a record (R20). Null while it holds
 * @param replacedBy the submission that replaced it; null if none
 * @param sha256 of the current reading, as on the receipt
 * @param originalName file name of a letter's original; null if none
 * @param originalSha256 checksum of the original's bytes; null if none
 * @param correctedAt when the union corrected HR's reading of its letter; null if it did not
 */
public record SubmissionView(
        SubmissionId id,
        CaseKey caseKey,
        UnionId union,
        Channel channel,
        Instant receivedAt,
        Instant registeredAt,
        PersonId by,
        Role byRole,
        RaisedAt raisedAt,
        boolean afterClose,
        boolean late,
        @Nullable AnswerWhen when,
        @Nullable Instant withdrawnAt,
        @Nullable SubmissionId replacedBy,
        String sha256,
        @Nullable String originalName,
        @Nullable String originalSha256,
        @Nullable Instant correctedAt,
        List<Line> lines) {

    public SubmissionView {
        lines = List.copyOf(lines);
    }

    /**
     * One block in its place.
     *
     * @param item set exactly for items
     * @param number the item's number; set exactly for items
     */
    public record Line(
            Block block, @Nullable ItemId item, @Nullable String number) {}

    /** How many items are in it. */
    public int items() {
        return (int) lines.stream().filter(line -> line.item() != null).count();
    }

    /** Whether HR still has to choose when it is answered. */
    public boolean awaitsDecision() {
        return late && when == null && withdrawnAt == null;
    }
}

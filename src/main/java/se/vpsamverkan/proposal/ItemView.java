package se.vpsamverkan.proposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;

/**
 * An item as it was received.
 *
 * @param number the item's name for people: the kept id, or year, union and running number ({@code 2027-KOM-001})
 * @param seq running number among the union's items of the case, from 1, in the order received
 * @param list which of the union's lists, from 1
 * @param label the union's own mark, verbatim; null if none
 * @param text verbatim
 * @param format see {@link ItemDetails#format}
 * @param afterClose received after the union's branch had ended, so that it is distributed by itself
 * @param late received after the last day, outside every window
 * @param when HR's choice for a late item; null when not late or not decided yet
 */
public record ItemView(
        ItemId id,
        String number,
        CaseKey caseKey,
        UnionId union,
        int seq,
        ItemKind kind,
        int list,
        @Nullable String label,
        String text,
        @Nullable String format,
        @Nullable VpReference reference,
        @Nullable String keptId,
        @Nullable DocumentId about,
        SubmissionId submission,
        Instant receivedAt,
        RaisedAt raisedAt,
        boolean afterClose,
        boolean late,
        @Nullable AnswerWhen when) {

    /** What the item is distributed with: its union's input, or its own submission when that came after the close. */
    public UUID subject() {
        return afterClose ? submission.value() : union.value();
    }

    /** Whether the employer answers it in writing before the meeting, or in a later batch. */
    public boolean inTextRound() {
        return raisedAt == RaisedAt.SUBMITTED && (!late || when == AnswerWhen.NOW);
    }
}

package se.vpsamverkan.minutes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.MinutesId;

/**
 * A sitting's minutes, or the immediately adjusted text of one matter.
 *
 * @param sitting from 1 within the meeting
 * @param matter the one matter of an immediate adjustment; null for whole minutes
 * @param version of the text, from 1; a draft sent out and each change afterwards make a new one
 * @param textSha256 of the frozen text; null before the freeze
 * @param pdfSha256 of the stored PDF that is signed; null before it is made
 */
public record MinutesView(
        MinutesId id,
        CaseKey caseKey,
        MeetingId meeting,
        int sitting,
        boolean immediate,
        @Nullable MatterId matter,
        MinutesState state,
        int version,
        MinutesText text,
        Deadline commentsDue,
        Deadline justeringDue,
        List<SeatView> seats,
        List<CommentView> comments,
        @Nullable Instant frozenAt,
        @Nullable String textSha256,
        @Nullable String pdfSha256,
        @Nullable Instant adjustedAt,
        @Nullable Instant publishedAt) {

    public MinutesView {
        seats = List.copyOf(seats);
        comments = List.copyOf(comments);
    }
}

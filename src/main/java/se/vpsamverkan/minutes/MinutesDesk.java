package se.vpsamverkan.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CommentId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.meeting.Participant;

/** Where minutes are written, commented on, frozen, signed and sent out (process.md 3). */
@Service
public class MinutesDesk {

    /** Saves the secretary's text; while the draft is out it makes a new version of it. */
    public Result<Nothing> write(Actor by, MinutesId id, MinutesText text) {
        throw notBuilt();
    }

    /** Sends the draft to the adjusters; refused if the comments' last moment has passed, see the other form. */
    public Result<Nothing> sendForComments(Actor by, MinutesId id) {
        return sendForComments(by, id, null);
    }

    /** Sends the draft to the adjusters, with new dates unless null. */
    public Result<Nothing> sendForComments(Actor by, MinutesId id, @Nullable MinutesDates dates) {
        throw notBuilt();
    }

    /** A comment; the seat is null for somebody who is no adjuster. After the cut-off it is received as late. */
    public Result<CommentId> comment(
            Actor by, MinutesId id, @Nullable AdjusterId seat, String text, Instant receivedAt) {
        throw notBuilt();
    }

    /** "Inga synpunkter", or done commenting. */
    public Result<Nothing> noComments(Actor by, MinutesId id, AdjusterId seat) {
        throw notBuilt();
    }

    /** The secretary takes a comment in or not; the words go back to the one who wrote it. */
    public Result<Nothing> decideComment(Actor by, CommentId comment, boolean accepted, @Nullable String reply) {
        throw notBuilt();
    }

    /** The secretary decides on a comment that came after the cut-off; reopening voids every signature. */
    public Result<Nothing> decideLateComment(Actor by, CommentId comment, boolean reopen) {
        throw notBuilt();
    }

    /** Freezes the text under a hash; early only when every adjuster has read the version that is out. Frozen already: nothing happens. */
    public Result<Nothing> freeze(MinutesId id, Actor by, boolean early) {
        throw notBuilt();
    }

    /** The comments' last moment has passed: the text freezes. */
    public void closeComments(DeadlineView comments) {
        throw notBuilt();
    }

    /** Makes and stores the PDF of the frozen text; made already: nothing happens. Slow: some seconds. */
    public void render(MinutesId id) {
        throw notBuilt();
    }

    /**
     * Signs, signs with a note, or refuses with a reason.
     *
     * @param pdfSha256AsShown the hash of the PDF the person has read; refused if it is not the stored one
     * @param reauthenticated whether the person has just proved again who she is
     */
    public Result<Nothing> sign(
            Actor by,
            MinutesId id,
            AdjusterId seat,
            SignatureDecision decision,
            @Nullable String note,
            String pdfSha256AsShown,
            boolean reauthenticated) {
        throw notBuilt();
    }

    /** HR registers a signature in ink on a print of the stored PDF; ink and login are never mixed (R33). */
    public Result<Nothing> recordInkSignature(
            Actor by,
            MinutesId id,
            AdjusterId seat,
            SignatureDecision decision,
            @Nullable String note,
            LocalDate signedOn,
            String pdfSha256) {
        throw notBuilt();
    }

    /** The other view of what an adjuster would not sign (R14); both are printed. */
    public Result<Nothing> noteOtherView(Actor by, MinutesId id, AdjusterId seat, String view) {
        throw notBuilt();
    }

    /** Another who was present for the same union (or the employer) takes over the seat. */
    public Result<Nothing> replaceAdjuster(Actor by, MinutesId id, AdjusterId seat, Participant replacement) {
        throw notBuilt();
    }

    /** "Förhindrad att justera"; refused while somebody else of the union was present and has not been asked. */
    public Result<Nothing> excuseAdjuster(Actor by, MinutesId id, AdjusterId seat, String reason) {
        throw notBuilt();
    }

    /** Opens the frozen text again, before it is adjusted: every signature is void. */
    public Result<Nothing> reopenText(Actor by, MinutesId id, String reason) {
        throw notBuilt();
    }

    /** All seats are settled: the minutes are adjusted and get their certificate page. Done already: nothing happens. */
    public void adjusted(MinutesId id) {
        throw notBuilt();
    }

    /** Sends the adjusted minutes to the parties, the registrar and the board's secretary. */
    public Result<Nothing> publish(Actor by, MinutesId id) {
        throw notBuilt();
    }

    /** One urgent matter is put in writing at the meeting and adjusted at once (R16). */
    public Result<MinutesId> adjustImmediately(Actor by, MeetingId meeting, ImmediateAdjustment what) {
        throw notBuilt();
    }

    /** Minutes; an unknown id is the caller's bug. */
    public MinutesView view(MinutesId id) {
        throw notBuilt();
    }

    /** The case's minutes in the order they were begun. */
    public List<MinutesView> of(CaseKey caseKey) {
        throw notBuilt();
    }

    /** The seats in printed order. */
    public List<SeatView> seats(MinutesId id) {
        return view(id).seats();
    }

    /** The seats that have not done yet what the phase asks of them. */
    public List<SeatView> owing(MinutesId id, MinutesPhase phase) {
        throw notBuilt();
    }

    /** Whether nobody is left to sign. */
    public boolean allSettled(MinutesId id) {
        return owing(id, MinutesPhase.SIGNING).isEmpty();
    }

    /** The stored PDF that is signed; empty before it is made. */
    public Optional<MinutesFile> pdf(MinutesId id) {
        throw notBuilt();
    }

    /** The stored pages with the certificate page; empty before the minutes are adjusted. */
    public Optional<MinutesFile> adjustedPdf(MinutesId id) {
        throw notBuilt();
    }

    private static IllegalStateException notBuilt() {
        return new IllegalStateException("not built yet");
    }
}

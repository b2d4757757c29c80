package se.vpsamverkan.minutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CommentId;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/** Where minutes are written, commented on, frozen, signed and sent out (process.md 3). */
@Service
@Transactional
public class MinutesDesk {

    private final AllMinutes all;
    private final Comments comments;
    private final MinutesContents contents;
    private final MinutesViews views;
    private final MinutesWriting writing;
    private final ImmediateMinutes immediate;
    private final MinutesFreezing freezing;
    private final MinutesSigning signing;
    private final SeatHandover handover;
    private final MinutesPublishing publishing;
    private final MinutesComposer composer;
    private final MinutesTemplates templates;
    private final PdfPress press;
    private final Meetings meetings;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Permissions permissions;
    private final Clock clock;

    MinutesDesk(
            AllMinutes all,
            Comments comments,
            MinutesContents contents,
            MinutesViews views,
            MinutesWriting writing,
            ImmediateMinutes immediate,
            MinutesFreezing freezing,
            MinutesSigning signing,
            SeatHandover handover,
            MinutesPublishing publishing,
            MinutesComposer composer,
            MinutesTemplates templates,
            PdfPress press,
            Meetings meetings,
            ConsultationCases cases,
            Deadlines deadlines,
            Permissions permissions,
            Clock clock) {
        this.all = all;
        this.comments = comments;
        this.contents = contents;
        this.views = views;
        this.writing = writing;
        this.immediate = immediate;
        this.freezing = freezing;
        this.signing = signing;
        this.handover = handover;
        this.publishing = publishing;
        this.composer = composer;
        this.templates = templates;
        this.press = press;
        this.meetings = meetings;
        this.cases = cases;
        this.deadlines = deadlines;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** Saves the secretary's text; while the draft is out it makes a new version of it. */
    public Result<Nothing> write(Actor by, MinutesId id, MinutesText text) {
        return act(by, Act.WRITE_MINUTES, id, minutes -> writing.write(minutes, text));
    }

    /** Sends the draft to the adjusters; refused if the comments' last moment has passed, see the other form. */
    public Result<Nothing> sendForComments(Actor by, MinutesId id) {
        return sendForComments(by, id, null);
    }

    /** Sends the draft to the adjusters, with new dates unless null. */
    public Result<Nothing> sendForComments(Actor by, MinutesId id, @Nullable MinutesDates dates) {
        return act(by, Act.WRITE_MINUTES, id, minutes -> writing.send(by, minutes, dates));
    }

    /** A comment; the seat is null for somebody who is no adjuster. After the cut-off it is received as late. */
    public Result<CommentId> comment(
            Actor by, MinutesId id, @Nullable AdjusterId seat, String text, Instant receivedAt) {
        return act(
                by,
                Act.COMMENT_MINUTES,
                id,
                minutes -> writing.comment(by, minutes, seat == null ? null : views.seat(id, seat), text, receivedAt));
    }

    /** "Inga synpunkter", or done commenting. */
    public Result<Nothing> noComments(Actor by, MinutesId id, AdjusterId seat) {
        return act(by, Act.COMMENT_MINUTES, id, minutes -> writing.noComments(by, minutes, views.seat(id, seat)));
    }

    /** The secretary takes a comment in or not; the words go back to the one who wrote it. */
    public Result<Nothing> decideComment(Actor by, CommentId comment, boolean accepted, @Nullable String reply) {
        MinutesId id = stored(comment).minutes();
        return act(by, Act.WRITE_MINUTES, id, minutes -> writing.decide(stored(comment), accepted, reply));
    }

    /** The secretary decides on a comment that came after the cut-off; reopening voids every signature. */
    public Result<Nothing> decideLateComment(Actor by, CommentId comment, boolean reopen) {
        MinutesId id = stored(comment).minutes();
        return act(
                by, Act.DECIDE_LATE_COMMENT, id, minutes -> freezing.decideLate(by, minutes, stored(comment), reopen));
    }

    /** The minutes that a comment is about; empty when there never was such a comment. */
    public Optional<MinutesId> minutesOf(CommentId comment) {
        return comments.findById(comment.value()).map(Comment::minutes);
    }

    /** Freezes the text under a hash; early only when every adjuster has read the version that is out. Frozen already: nothing happens. */
    public Result<Nothing> freeze(MinutesId id, Actor by, boolean early) {
        return act(by, Act.FREEZE_MINUTES, id, minutes -> freezing.freeze(by, minutes, early));
    }

    /** The comments' last moment has passed: the text freezes. */
    public void closeComments(DeadlineView window) {
        if (window.subject() == null) {
            throw new IllegalStateException("a comment window without its minutes: " + window.id());
        }
        SittingMinutes minutes = locked(new MinutesId(window.subject()));
        deadlines.passed(window.id());
        if (minutes.state() == MinutesState.COMMENTS) {
            freezing.freeze(Actor.system(), minutes, false).orThrow();
        }
    }

    /** Makes and stores the PDF of the frozen text; made already: nothing happens. Slow: some seconds. */
    public void render(MinutesId id) {
        SittingMinutes before = views.stored(id);
        if (before.pdfSha256() != null) {
            return;
        }
        String frozen = java.util.Objects.requireNonNull(before.frozenSha256(), "not frozen");
        byte[] pdf = press.print(freezing.frozenText(before)); // before the lock: nobody waits for the printing
        freezing.store(locked(id), frozen, pdf);
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
        SignatureView wish =
                MinutesSigning.wish(decision, SignatureMethod.LOGIN, note, clock.instant(), pdfSha256AsShown);
        return act(
                by,
                Act.SIGN_MINUTES,
                id,
                minutes -> signing.sign(by, minutes, views.seat(id, seat), wish, reauthenticated));
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
        Instant signedAt = signedOn.atStartOfDay(Sweden.ZONE).toInstant();
        SignatureView wish = MinutesSigning.wish(decision, SignatureMethod.INK, note, signedAt, pdfSha256);
        return act(by, Act.REGISTER_LETTER, id, minutes -> signing.sign(by, minutes, views.seat(id, seat), wish, true));
    }

    /** The other view of what an adjuster would not sign (R14); both are printed. */
    public Result<Nothing> noteOtherView(Actor by, MinutesId id, AdjusterId seat, String view) {
        return act(by, Act.WRITE_MINUTES, id, minutes -> signing.noteOtherView(minutes, views.seat(id, seat), view));
    }

    /** Another who was present for the same union (or the employer) takes over the seat. */
    public Result<Nothing> replaceAdjuster(Actor by, MinutesId id, AdjusterId seat, Participant replacement) {
        return act(
                by,
                Act.REPLACE_ADJUSTER,
                id,
                minutes -> signing.replace(by, minutes, views.seat(id, seat), replacement));
    }

    /**
     * Who sits in the seat says herself that she cannot sign, and why. Somebody who can take over must be chosen if there
     * is one; otherwise HR and the secretary are told and see to it.
     *
     * @param replacement one of {@link #canTakeOver}; null only when there is none
     */
    public Result<Nothing> cannotSign(
            Actor by, MinutesId id, AdjusterId seat, String reason, @Nullable PersonId replacement) {
        return act(
                by,
                Act.SIGN_MINUTES,
                id,
                minutes -> handover.cannotSign(by, minutes, views.seat(id, seat), reason, replacement));
    }

    /** Who can take over the seat from one who cannot sign, without HR or the secretary; empty when nobody can. */
    @Transactional(readOnly = true)
    public List<Participant> canTakeOver(MinutesId id, AdjusterId seat) {
        return handover.canTakeOver(views.stored(id), views.seat(id, seat));
    }

    /** "Förhindrad att justera"; refused while somebody else of the union was present and has not been asked. */
    public Result<Nothing> excuseAdjuster(Actor by, MinutesId id, AdjusterId seat, String reason) {
        return act(by, Act.REPLACE_ADJUSTER, id, minutes -> signing.excuse(by, minutes, views.seat(id, seat), reason));
    }

    /** Opens the frozen text again, before it is adjusted: every signature is void. */
    public Result<Nothing> reopenText(Actor by, MinutesId id, String reason) {
        return act(by, Act.WRITE_MINUTES, id, minutes -> freezing.reopen(by, minutes, reason));
    }

    /** All seats are settled: the minutes are adjusted and get their certificate page. Done already: nothing happens. */
    public void adjusted(MinutesId id) {
        publishing.adjusted(locked(id));
    }

    /** Sends the adjusted minutes to the parties, the registrar and the board's secretary. */
    public Result<Nothing> publish(Actor by, MinutesId id) {
        return act(by, Act.PUBLISH_MINUTES, id, minutes -> publishing.publish(by, minutes));
    }

    /** One urgent matter is put in writing at the meeting and adjusted at once (R16). */
    public Result<MinutesId> adjustImmediately(Actor by, MeetingId meeting, ImmediateAdjustment what) {
        CaseKey caseKey = meetings.caseOf(meeting);
        Optional<Refusal> no = permissions.check(by, Act.WRITE_MINUTES, caseKey);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        cases.lock(caseKey);
        return immediate.begin(by, meetings.view(meeting), what);
    }

    /** The matters of the meeting that can be adjusted at once now; refused when it is not the time for it. */
    @Transactional(readOnly = true)
    public Result<List<MatterId>> adjustableAtOnce(MeetingId meeting) {
        return immediate.open(meetings.view(meeting));
    }

    /** Whether these are the extract of one matter that is adjusted at once; an unknown id is the caller's bug. */
    @Transactional(readOnly = true)
    public boolean isImmediate(MinutesId id) {
        return views.stored(id).isImmediate();
    }

    /** Minutes; an unknown id is the caller's bug. */
    @Transactional(readOnly = true)
    public MinutesView view(MinutesId id) {
        return views.view(views.stored(id));
    }

    /** The case's minutes in the order they were begun. */
    public List<MinutesView> of(CaseKey caseKey) {
        return all.findByCaseKeyOrderByBegunNo(caseKey.value()).stream()
                .map(views::view)
                .toList();
    }

    /** The seats in printed order. */
    public List<SeatView> seats(MinutesId id) {
        return view(id).seats();
    }

    /** The seats that have not done yet what the phase asks of them. */
    public List<SeatView> owing(MinutesId id, MinutesPhase phase) {
        MinutesView minutes = view(id);
        boolean asked = phase == MinutesPhase.COMMENTS
                ? minutes.state() == MinutesState.COMMENTS
                : minutes.state() == MinutesState.SIGNING;
        return minutes.seats().stream()
                .filter(seat -> asked
                        && (phase == MinutesPhase.SIGNING
                                ? !seat.state().isSettled()
                                : seat.state() == SeatState.WAITING))
                .toList();
    }

    /** Whether nobody is left to sign. */
    public boolean allSettled(MinutesId id) {
        return owing(id, MinutesPhase.SIGNING).isEmpty();
    }

    /** The stored PDF that is signed; empty before it is made. */
    public Optional<MinutesFile> pdf(MinutesId id) {
        SittingMinutes minutes = views.stored(id);
        return file(minutes, minutes.pdfSha256(), "");
    }

    /** The stored pages with the certificate page; empty before the minutes are adjusted. */
    public Optional<MinutesFile> adjustedPdf(MinutesId id) {
        SittingMinutes minutes = views.stored(id);
        return file(minutes, minutes.adjustedSha256(), "-justerat");
    }

    /** How the minutes would look if the text were frozen now, as XHTML; for reading on screen. */
    @Transactional(readOnly = true)
    public String preview(MinutesId id) {
        return templates.minutes(composer.compose(views.stored(id)));
    }

    private <T> Result<T> act(Actor by, Act act, MinutesId id, Function<SittingMinutes, Result<T>> deed) {
        Optional<Refusal> no = permissions.check(by, act, views.caseOf(id));
        return no.isPresent() ? Result.refused(no.get()) : deed.apply(locked(id));
    }

    /** Everything that changes minutes first locks their case, so that clock and people never cross. */
    private SittingMinutes locked(MinutesId id) {
        cases.lock(views.caseOf(id));
        return views.stored(id);
    }

    private Comment stored(CommentId comment) {
        return comments.findById(comment.value()).orElseThrow(() -> new IllegalStateException("no comment " + comment));
    }

    private Optional<MinutesFile> file(SittingMinutes minutes, @Nullable String sha256, String stage) {
        return Optional.ofNullable(sha256)
                .flatMap(contents::findById)
                .map(found -> new MinutesFile(
                        (minutes.isImmediate() ? "protokollsutdrag" : "protokoll") + stage + "-" + minutes.caseKey()
                                + "-" + minutes.begunNo() + ".pdf",
                        Sha256.of(found.content()),
                        found.content()));
    }
}

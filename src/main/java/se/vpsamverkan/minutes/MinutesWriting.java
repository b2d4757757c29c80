package se.vpsamverkan.minutes;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineMoved;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CommentId;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.ManyRows;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.meeting.MeetingEnded;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.SittingView;
import se.vpsamverkan.party.Directory;

/** The time before the freeze: writing, sending round, commenting. Called under the case's lock, permission checked. */
@Component
class MinutesWriting {

    private static final LocalTime DRAFT_TIME = LocalTime.of(16, 0);

    private final AllMinutes all;
    private final Seats seats;
    private final Comments comments;
    private final MinutesVersions versions;
    private final MinutesComposer composer;
    private final MinutesTemplates templates;
    private final Meetings meetings;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Directory directory;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MinutesWriting(
            AllMinutes all,
            Seats seats,
            Comments comments,
            MinutesVersions versions,
            MinutesComposer composer,
            MinutesTemplates templates,
            Meetings meetings,
            ConsultationCases cases,
            Deadlines deadlines,
            Directory directory,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.all = all;
        this.seats = seats;
        this.comments = comments;
        this.versions = versions;
        this.composer = composer;
        this.templates = templates;
        this.meetings = meetings;
        this.cases = cases;
        this.deadlines = deadlines;
        this.directory = directory;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /** Stores the seats of minutes that have just begun. */
    void keep(List<Seat> planned) {
        entities.flush(); // the minutes they point at
        ManyRows.insert(entities, Seat.class, planned);
    }

    /** Each sitting has minutes of its own, also one that is adjourned or continued. */
    @EventListener
    void begin(MeetingEnded ended) {
        MeetingView meeting = meetings.view(ended.meeting());
        SittingView sitting = meeting.lastSitting().orElseThrow();
        int begunNo = all.countByCaseKey(ended.caseKey().value()) + 1;
        SittingMinutes minutes = all.save(SittingMinutes.of(meeting, sitting, begunNo));
        keep(SeatPlan.of(
                minutes.id(),
                Objects.requireNonNull(sitting.chair()),
                Objects.requireNonNull(sitting.secretary()),
                sitting.adjusters(),
                sitting.signing()));
        events.publishEvent(
                new MinutesBegun(ended.caseKey(), minutes.id(), meeting.id(), false, ended.by(), clock.instant()));
        deadlines.open(
                ended.caseKey(),
                DeadlineKind.MINUTES_DRAFT,
                minutes.id().value(),
                draftDue(minutes, sitting).instant(),
                ended.by());
    }

    Result<Nothing> write(SittingMinutes minutes, MinutesText text) {
        if (minutes.state().isFrozen()) {
            return Result.refused("minutes.text-is-frozen");
        }
        boolean known = text.notes().keySet().stream()
                .allMatch(matter ->
                        meetings.view(minutes.meeting()).matter(matter).isPresent());
        if (!known) {
            return Result.refused("minutes.unknown-matter");
        }
        minutes.written(text);
        if (minutes.state() == MinutesState.COMMENTS) {
            keep(minutes, MinutesVersion.Why.CHANGED, null);
        }
        return Result.done();
    }

    Result<Nothing> send(Actor by, SittingMinutes minutes, @Nullable MinutesDates dates) {
        if (minutes.state() != MinutesState.DRAFT || minutes.isImmediate()) {
            return Result.refused("minutes.sent-already");
        }
        Instant now = clock.instant();
        Deadline commentsDue = minutes.commentsDue();
        Deadline justeringDue = minutes.justeringDue();
        if (dates != null) {
            Result<Deadline> wantedComments = Deadline.checked(dates.comments());
            Result<Deadline> wantedJustering = Deadline.checked(dates.justering());
            Optional<Refusal> no = wantedComments.refusal().or(wantedJustering::refusal);
            if (no.isPresent()) {
                return Result.refused(no.get());
            }
            commentsDue = wantedComments.orThrow();
            justeringDue = wantedJustering.orThrow();
        }
        if (!commentsDue.instant().isAfter(now)) {
            return Result.refused("minutes.comments-time-passed", commentsDue.spoken());
        }
        if (justeringDue.compareTo(commentsDue) <= 0) {
            return Result.refused("minutes.justering-before-comments", justeringDue.spoken());
        }
        if (dates != null) {
            minutes.dated(commentsDue, justeringDue);
        }
        minutes.sentForComments();
        keep(minutes, MinutesVersion.Why.DRAFTED, null);
        events.publishEvent(new MinutesDrafted(minutes.caseKey(), minutes.id(), minutes.textVersion(), by, now));
        deadlines.met(
                minutes.caseKey(), DeadlineKind.MINUTES_DRAFT, minutes.id().value(), by);
        deadlines.open(
                minutes.caseKey(), DeadlineKind.MINUTES_COMMENTS, minutes.id().value(), commentsDue.instant(), by);
        return Result.done();
    }

    Result<CommentId> comment(Actor by, SittingMinutes minutes, @Nullable Seat seat, String text, Instant receivedAt) {
        if (minutes.isImmediate()) {
            return Result.refused("minutes.immediate-text-stands");
        }
        if (minutes.state() == MinutesState.DRAFT) {
            return Result.refused("minutes.not-out-yet");
        }
        if (minutes.state() == MinutesState.ADJUSTED || minutes.state() == MinutesState.PUBLISHED) {
            return Result.refused("minutes.already-adjusted");
        }
        if (text.isBlank()) {
            return Result.refused("minutes.comment-empty");
        }
        if (seat == null ? !mayCommentWithoutSeat(by, minutes) : !sits(by, seat, minutes)) {
            return Result.refused("minutes.not-at-the-meeting");
        }
        boolean late = minutes.state().isFrozen() || !minutes.commentsDue().inTime(receivedAt);
        int no = comments.findByMinutesIdOrderByNo(minutes.id().value()).size() + 1;
        Comment comment =
                comments.save(new Comment(minutes, no, seat == null ? null : seat.id(), by, text, late, receivedAt));
        Instant now = clock.instant();
        events.publishEvent(
                late
                        ? new LateCommentReceived(minutes.caseKey(), minutes.id(), comment.id(), by, now)
                        : new MinutesCommented(minutes.caseKey(), minutes.id(), comment.id(), by, now));
        return Result.done(comment.id());
    }

    Result<Nothing> noComments(Actor by, SittingMinutes minutes, Seat seat) {
        if (minutes.state() != MinutesState.COMMENTS) {
            return Result.refused(minutes.state().isFrozen() ? "minutes.text-is-frozen" : "minutes.not-out-yet");
        }
        boolean forOneWithoutAccount = seat.person() == null && by.role() == Role.SECRETARY;
        if (!forOneWithoutAccount && !sits(by, seat, minutes)) {
            return Result.refused("minutes.not-your-seat");
        }
        boolean first = !seat.hasEverRead();
        seat.read(minutes.textVersion());
        if (first) {
            events.publishEvent(
                    new AdjusterReadMinutes(minutes.caseKey(), minutes.id(), seat.id(), by, clock.instant()));
        }
        return Result.done();
    }

    Result<Nothing> decide(Comment comment, boolean accepted, @Nullable String reply) {
        if (!comment.isOpen()) {
            return Result.refused("minutes.comment-decided-already");
        }
        comment.decided(accepted ? CommentState.ACCEPTED : CommentState.DECLINED, reply);
        return Result.done();
    }

    /** Whether the actor is the one who sits there, under the seat's hat. A recreated seat may have no account. */
    boolean sits(Actor by, Seat seat, SittingMinutes minutes) {
        if (seat.person() == null) {
            return cases.view(minutes.caseKey()).recreated();
        }
        boolean sameSide =
                seat.union() == null ? !by.role().ofUnion() : seat.union().equals(by.union());
        return sameSide && seat.person().equals(by.person());
    }

    /** HR or the secretary gave the adjusters other dates. */
    @EventListener
    void follow(DeadlineMoved moved) {
        if (moved.subject() == null) {
            return;
        }
        SittingMinutes minutes = all.findById(moved.subject()).orElse(null);
        if (minutes != null && moved.kind() == DeadlineKind.MINUTES_COMMENTS) {
            minutes.dated(Deadline.at(moved.due()), minutes.justeringDue());
        } else if (minutes != null && moved.kind() == DeadlineKind.JUSTERING) {
            minutes.dated(minutes.commentsDue(), Deadline.at(moved.due()));
        }
    }

    /** Keeps the text as it is now, for ever. */
    MinutesVersion keep(SittingMinutes minutes, MinutesVersion.Why why, @Nullable String reason) {
        String body = templates.minutes(composer.compose(minutes));
        return versions.save(new MinutesVersion(
                minutes.id(), minutes.textVersion(), why, clock.instant(), reason, Sha256.of(body), body));
    }

    /** The adjusters' time is short: the draft is due the next working day, by the plan when the sitting was planned. */
    Deadline draftDue(SittingMinutes minutes, SittingView sitting) {
        CaseView theCase = cases.view(minutes.caseKey());
        Instant ended = sitting.endedAt() == null ? clock.instant() : sitting.endedAt();
        Optional<Deadline> planned = theCase.plan().find(DeadlineKind.MINUTES_DRAFT);
        LocalDate held = Deadline.at(ended).date();
        boolean asPlanned = theCase.plan()
                .find(DeadlineKind.MEETING)
                .filter(meeting -> meeting.date().equals(held))
                .isPresent();
        if (asPlanned && planned.isPresent() && planned.get().instant().isAfter(clock.instant())) {
            return planned.get();
        }
        Instant from = ended.isAfter(clock.instant()) ? ended : clock.instant();
        return new Deadline(
                directory
                        .administration(minutes.administration())
                        .workingDays()
                        .plus(Deadline.at(from).date(), 1),
                DRAFT_TIME);
    }

    /** Adjusters comment from their seat; others may if they were there, and those who run the case always. */
    private boolean mayCommentWithoutSeat(Actor by, SittingMinutes minutes) {
        if (by.role() == Role.HR_COORDINATOR || by.role() == Role.SECRETARY || by.role() == Role.DIRECTOR) {
            return true;
        }
        return meetings.view(minutes.meeting()).sitting(minutes.sittingNo()).present().stream()
                .anyMatch(who -> who.person() != null
                        && who.person().equals(by.person())
                        && Objects.equals(who.union(), by.union()));
    }

    /** Nobody has read the new text. */
    void unread(MinutesId id, List<AdjusterId> except) {
        seats.findByMinutesIdOrderByNo(id.value()).stream()
                .filter(seat -> !except.contains(seat.id()))
                .forEach(Seat::unread);
    }
}

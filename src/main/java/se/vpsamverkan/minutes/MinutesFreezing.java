package se.vpsamverkan.minutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.party.Directory;

/** Freezing the text, storing its PDF, opening it again. Called under the case's lock, permission checked. */
@Component
class MinutesFreezing {

    private final MinutesWriting writing;

    private final Seats seats;
    private final Comments comments;
    private final Signatures signatures;
    private final MinutesVersions versions;
    private final MinutesContents contents;
    private final Meetings meetings;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MinutesFreezing(
            MinutesWriting writing,
            Seats seats,
            Comments comments,
            Signatures signatures,
            MinutesVersions versions,
            MinutesContents contents,
            Meetings meetings,
            Deadlines deadlines,
            Directory directory,
            Clock clock,
            ApplicationEventPublisher events) {
        this.writing = writing;

        this.seats = seats;
        this.comments = comments;
        this.signatures = signatures;
        this.versions = versions;
        this.contents = contents;
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.directory = directory;
        this.clock = clock;
        this.events = events;
    }

    Result<Nothing> freeze(Actor by, SittingMinutes minutes, boolean early) {
        if (minutes.state().isFrozen()) {
            return Result.done();
        }
        boolean ready = minutes.state() == MinutesState.COMMENTS || minutes.isImmediate();
        if (!ready) {
            return Result.refused("minutes.not-out-yet");
        }
        if (early) {
            boolean allRead = seats.findByMinutesIdOrderByNo(minutes.id().value()).stream()
                    .allMatch(seat -> seat.hasRead(minutes.textVersion()));
            if (!allRead) {
                return Result.refused("minutes.not-all-have-read");
            }
            if (openComments(minutes.id())) {
                return Result.refused("minutes.comments-undecided");
            }
        } else if (!by.isSystem()
                && !minutes.isImmediate()
                && minutes.commentsDue().instant().isAfter(clock.instant())) {
            return Result.refused(
                    "minutes.comments-still-open", minutes.commentsDue().spoken());
        }
        Instant now = clock.instant();
        String hash = writing.keep(minutes, MinutesVersion.Why.FROZEN, null).sha256();
        minutes.frozen(now, hash);
        if (!minutes.isImmediate()) {
            meetings.textFrozen(minutes.meeting(), minutes.sittingNo(), true);
        }
        events.publishEvent(
                new MinutesFrozen(minutes.caseKey(), minutes.id(), minutes.textVersion(), hash, early, by, now));
        deadlines.met(
                minutes.caseKey(), DeadlineKind.MINUTES_COMMENTS, minutes.id().value(), by);
        return Result.done();
    }

    /** The frozen text, letter by letter. */
    String frozenText(SittingMinutes minutes) {
        return versions.findByMinutesId(minutes.id().value()).stream()
                .filter(version -> version.isFrozenUnder(minutes.frozenSha256()))
                .findFirst()
                .map(MinutesVersion::body)
                .orElseThrow(() -> new IllegalStateException("minutes " + minutes.id() + " are not frozen"));
    }

    /** Stores the pages made from the frozen text; the first ones stored are the ones that stay. */
    void store(SittingMinutes minutes, String frozenSha256, byte[] pdf) {
        if (minutes.state() != MinutesState.FROZEN || !frozenSha256.equals(minutes.frozenSha256())) {
            return; // somebody else stored them, or the text was opened again meanwhile
        }
        String hash = Sha256.of(pdf);
        contents.save(new MinutesContent(hash, minutes.id(), pdf));
        minutes.rendered(hash);
        events.publishEvent(
                new MinutesRendered(minutes.caseKey(), minutes.id(), hash, Actor.system(), clock.instant()));
        deadlines.open(
                minutes.caseKey(),
                DeadlineKind.JUSTERING,
                minutes.id().value(),
                minutes.justeringDue().instant(),
                Actor.system());
    }

    Result<Nothing> reopen(Actor by, SittingMinutes minutes, String reason) {
        if (minutes.state() == MinutesState.FROZEN) {
            return Result.refused("minutes.pages-are-being-made");
        }
        if (minutes.state() != MinutesState.SIGNING) {
            return Result.refused(minutes.state().isFrozen() ? "minutes.already-adjusted" : "minutes.text-is-open");
        }
        if (minutes.isImmediate()) {
            return Result.refused("minutes.immediate-text-stands");
        }
        if (reason.isBlank()) {
            return Result.refused("minutes.reason-missing");
        }
        Instant now = clock.instant();
        writing.keep(minutes, MinutesVersion.Why.REOPENED, reason);
        signatures.findByMinutesIdOrderBySignedAt(minutes.id().value()).stream()
                .filter(Signature::holds)
                .forEach(signature -> signature.voided(now));
        minutes.reopened();
        writing.unread(minutes.id(), List.of());
        meetings.textFrozen(minutes.meeting(), minutes.sittingNo(), false);
        WorkingDays calendar =
                directory.administration(minutes.administration()).workingDays();
        minutes.dated(
                Deadline.of(LocalDateTime.of(calendar.plus(Deadline.at(now).date(), 2), LocalTime.NOON)),
                Deadline.endOf(calendar.plus(Deadline.at(now).date(), 3)));
        events.publishEvent(new MinutesTextChanged(minutes.caseKey(), minutes.id(), minutes.textVersion(), by, now));
        deadlines.met(minutes.caseKey(), DeadlineKind.JUSTERING, minutes.id().value(), by);
        deadlines.open(
                minutes.caseKey(),
                DeadlineKind.MINUTES_DRAFT,
                minutes.id().value(),
                new Deadline(calendar.plus(Deadline.at(now).date(), 1), LocalTime.of(16, 0)).instant(),
                by);
        return Result.done();
    }

    Result<Nothing> decideLate(Actor by, SittingMinutes minutes, Comment comment, boolean reopen) {
        if (!comment.isLate()) {
            return Result.refused("minutes.comment-not-late");
        }
        if (!comment.isOpen()) {
            return Result.refused("minutes.comment-decided-already");
        }
        if (reopen) {
            Result<Nothing> opened = reopen(by, minutes, "Synpunkt efter sista dag");
            if (opened.refusal().isPresent()) {
                return opened;
            }
        }
        comment.decided(reopen ? CommentState.ACCEPTED : CommentState.DECLINED, null);
        events.publishEvent(
                new LateCommentDecided(minutes.caseKey(), minutes.id(), comment.id(), reopen, by, clock.instant()));
        return Result.done();
    }

    private boolean openComments(MinutesId id) {
        return comments.findByMinutesIdOrderByNo(id.value()).stream().anyMatch(Comment::isOpen);
    }
}

package se.vpsamverkan.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.SittingView;

/** Who signs, and what stands instead of a signature. Called under the case's lock, permission checked. */
@Component
class MinutesSigning {

    private final MinutesWriting writing;
    private final Seats seats;
    private final Signatures signatures;
    private final Meetings meetings;
    private final ConsultationCases cases;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MinutesSigning(
            MinutesWriting writing,
            Seats seats,
            Signatures signatures,
            Meetings meetings,
            ConsultationCases cases,
            Clock clock,
            ApplicationEventPublisher events) {
        this.writing = writing;
        this.seats = seats;
        this.signatures = signatures;
        this.meetings = meetings;
        this.cases = cases;
        this.clock = clock;
        this.events = events;
    }

    Result<Nothing> sign(Actor by, SittingMinutes minutes, Seat seat, SignatureView wish, boolean reauthenticated) {
        Optional<Refusal> no = unsignable(minutes, seat, wish);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        if (wish.method() != SignatureMethod.INK && !writing.sits(by, seat, minutes)) {
            return Result.refused("minutes.not-your-seat");
        }
        boolean recreated = cases.view(minutes.caseKey()).recreated();
        if (wish.method() == SignatureMethod.LOGIN && !recreated && !reauthenticated) {
            return Result.refused("minutes.prove-who-you-are");
        }
        SignatureMethod method =
                recreated && wish.method() == SignatureMethod.LOGIN ? SignatureMethod.RECORDED : wish.method();
        if (mixesWithInk(minutes, method)) {
            return Result.refused("minutes.ink-and-login-mixed");
        }
        signatures.save(new Signature(
                seat,
                new SignatureView(wish.decision(), method, wish.note(), null, wish.signedAt(), wish.pdfSha256())));
        events.publishEvent(new MinutesSigned(
                minutes.caseKey(), minutes.id(), seat.id(), wish.decision(), wish.pdfSha256(), by, clock.instant()));
        return Result.done();
    }

    Result<Nothing> noteOtherView(SittingMinutes minutes, Seat seat, String view) {
        Optional<Signature> refused = valid(seat).filter(signature -> signature.decision() == SignatureDecision.REFUSE);
        if (refused.isEmpty()) {
            return Result.refused("minutes.not-refused");
        }
        if (view.isBlank()) {
            return Result.refused("minutes.text-missing");
        }
        if (minutes.state() == MinutesState.PUBLISHED) {
            return Result.refused("minutes.already-published");
        }
        refused.get().otherView(view);
        return Result.done();
    }

    Result<Nothing> replace(Actor by, SittingMinutes minutes, Seat seat, Participant replacement) {
        Optional<Refusal> no = settled(minutes, seat);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        boolean sameSide = Objects.equals(seat.union(), replacement.union());
        if (!sameSide || !sitting(minutes).wasPresent(replacement)) {
            return Result.refused("minutes.replacement-was-not-present", replacement.name());
        }
        boolean seated = seats.findByMinutesIdOrderByNo(minutes.id().value()).stream()
                .anyMatch(other -> other.holder().samePerson(replacement));
        if (seated) {
            return Result.refused("minutes.one-person-signs-once", replacement.name());
        }
        seat.replacedBy(replacement);
        events.publishEvent(new AdjusterReplaced(minutes.caseKey(), minutes.id(), seat.id(), by, clock.instant()));
        return Result.done();
    }

    /** HR's recorded decision: nobody is left who could sit here, so the place no longer holds the minutes up. */
    Result<Nothing> excuse(Actor by, SittingMinutes minutes, Seat seat, String reason) {
        if (by.role() != Role.HR_COORDINATOR) {
            return Result.refused("minutes.hr-excuses");
        }
        if (minutes.state() != MinutesState.SIGNING) {
            return Result.refused("minutes.not-ready-to-sign");
        }
        Optional<Refusal> no = settled(minutes, seat);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        if (reason.isBlank()) {
            return Result.refused("minutes.reason-missing");
        }
        Optional<Participant> other = stillToAsk(minutes, seat).stream().findFirst();
        if (other.isPresent()) {
            return Result.refused(
                    "minutes.somebody-else-was-present", other.get().name());
        }
        seat.excused(clock.instant(), reason);
        events.publishEvent(new AdjusterExcused(minutes.caseKey(), minutes.id(), seat.id(), by, clock.instant()));
        return Result.done();
    }

    /** Whether a refusal still lacks the other view, which must stand beside it (R14). */
    boolean lacksOtherView(SittingMinutes minutes) {
        return signatures.findByMinutesIdOrderBySignedAt(minutes.id().value()).stream()
                .filter(Signature::holds)
                .anyMatch(
                        signature -> signature.decision() == SignatureDecision.REFUSE && signature.otherView() == null);
    }

    private Optional<Refusal> unsignable(SittingMinutes minutes, Seat seat, SignatureView wish) {
        if (minutes.state() != MinutesState.SIGNING || minutes.pdfSha256() == null) {
            return Optional.of(Refusal.of(
                    minutes.state().compareTo(MinutesState.SIGNING) > 0
                            ? "minutes.already-adjusted"
                            : "minutes.not-ready-to-sign"));
        }
        if (!minutes.pdfSha256().equals(wish.pdfSha256())) {
            return Optional.of(Refusal.of("minutes.text-is-another"));
        }
        Optional<Refusal> no = settled(minutes, seat);
        if (no.isPresent()) {
            return no;
        }
        boolean wordless = wish.note() == null || wish.note().isBlank();
        if (wish.decision() != SignatureDecision.SIGN && wordless) {
            return Optional.of(Refusal.of(
                    wish.decision() == SignatureDecision.REFUSE
                            ? "minutes.refusal-needs-reason"
                            : "minutes.note-missing"));
        }
        return Optional.empty();
    }

    Optional<Refusal> settled(SittingMinutes minutes, Seat seat) {
        if (minutes.state() == MinutesState.ADJUSTED || minutes.state() == MinutesState.PUBLISHED) {
            return Optional.of(Refusal.of("minutes.already-adjusted"));
        }
        return seat.isExcused() || valid(seat).isPresent()
                ? Optional.of(Refusal.of("minutes.seat-is-settled", seat.name()))
                : Optional.empty();
    }

    /** One mode for the whole document (R33). */
    private boolean mixesWithInk(SittingMinutes minutes, SignatureMethod method) {
        return signatures.findByMinutesIdOrderBySignedAt(minutes.id().value()).stream()
                .filter(Signature::holds)
                .anyMatch(signature -> (signature.method() == SignatureMethod.INK) != (method == SignatureMethod.INK));
    }

    /** Somebody on the same side who was present, sits nowhere and has not sat here before. */
    List<Participant> stillToAsk(SittingMinutes minutes, Seat seat) {
        List<Seat> all = seats.findByMinutesIdOrderByNo(minutes.id().value());
        return sitting(minutes).present().stream()
                .filter(who -> Objects.equals(who.union(), seat.union()))
                .filter(who -> all.stream().noneMatch(other -> other.holder().samePerson(who)))
                .filter(who -> seat.earlierHolders().stream().noneMatch(name -> name.equalsIgnoreCase(who.name())))
                .toList();
    }

    private SittingView sitting(SittingMinutes minutes) {
        return meetings.view(minutes.meeting()).sitting(minutes.sittingNo());
    }

    private Optional<Signature> valid(Seat seat) {
        return signatures.findByMinutesIdOrderBySignedAt(seat.minutes().value()).stream()
                .filter(signature -> signature.holds() && signature.isOf(seat.id()))
                .findFirst();
    }

    static SignatureView wish(
            SignatureDecision decision,
            SignatureMethod method,
            @Nullable String note,
            Instant signedAt,
            String pdfSha256) {
        return new SignatureView(decision, method, note, null, signedAt, pdfSha256);
    }
}

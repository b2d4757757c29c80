package se.vpsamverkan.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;

/**
 * An adjuster who cannot sign says so herself, and another of her side who was there takes over. Called under the
 * case's lock, permission checked.
 */
@Component
class SeatHandover {

    private final MinutesSigning signing;
    private final MinutesWriting writing;
    private final CannotSigns said;
    private final Directory directory;
    private final Permissions permissions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SeatHandover(
            MinutesSigning signing,
            MinutesWriting writing,
            CannotSigns said,
            Directory directory,
            Permissions permissions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.signing = signing;
        this.writing = writing;
        this.said = said;
        this.directory = directory;
        this.permissions = permissions;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Who can take over without HR or the secretary: present on the same side, in no seat, not asked before, and able to
     * log in and sign today. Nobody for a seat of the chair or the secretary, whose function is not hers to give away.
     */
    List<Participant> canTakeOver(SittingMinutes minutes, Seat seat) {
        if (!seat.functions().equals(Set.of(SeatFunction.ADJUSTER))) {
            return List.of();
        }
        return signing.stillToAsk(minutes, seat).stream()
                .filter(who -> maySign(who.person(), minutes, seat))
                .toList();
    }

    Result<Nothing> cannotSign(
            Actor by, SittingMinutes minutes, Seat seat, String reason, @Nullable PersonId replacement) {
        Optional<Refusal> no = signing.settled(minutes, seat);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        String pdf = minutes.pdfSha256();
        if (minutes.state() != MinutesState.SIGNING || pdf == null) {
            return Result.refused("minutes.not-ready-to-sign");
        }
        PersonId who = by.person();
        if (who == null || !writing.sits(by, seat, minutes)) {
            return Result.refused("minutes.not-your-seat");
        }
        if (reason.isBlank()) {
            return Result.refused("minutes.reason-missing");
        }
        boolean saidAlready = said.findByMinutesIdOrderBySaidAt(minutes.id().value()).stream()
                .anyMatch(each -> each.holds(seat, pdf));
        if (saidAlready) {
            return Result.refused("minutes.cannot-sign-said-already");
        }
        List<Participant> others = canTakeOver(minutes, seat);
        Optional<Participant> chosen = others.stream()
                .filter(other -> Objects.equals(other.person(), replacement))
                .findFirst();
        if (chosen.isEmpty() && (replacement != null || !others.isEmpty())) {
            return Result.refused("minutes.choose-who-takes-over");
        }
        Instant now = clock.instant();
        said.save(new CannotSign(seat, who, reason.strip(), now, pdf));
        events.publishEvent(
                new AdjusterCannotSign(minutes.caseKey(), minutes.id(), seat.id(), chosen.isPresent(), by, now));
        return chosen.map(other -> signing.replace(by, minutes, seat, other)).orElseGet(Result::done);
    }

    /** P7: whoever left her assignment since the meeting can no longer sign, nor who has one elsewhere alone. */
    private boolean maySign(@Nullable PersonId person, SittingMinutes minutes, Seat seat) {
        return person != null
                && directory.hats(person).stream()
                        .filter(hat -> Objects.equals(hat.union(), seat.union()))
                        .anyMatch(hat -> permissions
                                .check(hat, Act.SIGN_MINUTES, minutes.caseKey())
                                .isEmpty());
    }
}

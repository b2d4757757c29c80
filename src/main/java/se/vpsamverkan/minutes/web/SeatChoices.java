package se.vpsamverkan.minutes.web;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.SeatState;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.party.Act;

/** What the secretary or HR can do for a seat just now, so that no page offers what would be refused. */
@Component
class SeatChoices {

    private final MinutesDoor door;

    SeatChoices(MinutesDoor door) {
        this.door = door;
    }

    /** Nothing at all for whoever may not change seats, and once the minutes have been sent out. */
    Choices of(Actor actor, OpenMinutes opened, SeatView seat) {
        MinutesState state = opened.minutes().state();
        if (state == MinutesState.PUBLISHED || !door.may(actor, opened, Act.REPLACE_ADJUSTER)) {
            return new Choices(List.of(), false, false, false, false);
        }
        boolean open =
                state.compareTo(MinutesState.ADJUSTED) < 0 && !seat.state().isSettled();
        boolean excusable = open && actor.role() == Role.HR_COORDINATOR && state == MinutesState.SIGNING;
        return new Choices(
                open ? candidates(opened, seat) : List.of(),
                open,
                excusable,
                excusable && door.may(actor, opened, Act.REGISTER_LETTER),
                seat.state() == SeatState.REFUSED);
    }

    /** Who was there on the same side and adjusts from no seat. */
    private static List<Participant> candidates(OpenMinutes opened, SeatView seat) {
        return opened.meeting().sitting(opened.minutes().sitting()).present().stream()
                .filter(who -> Objects.equals(who.union(), seat.union()))
                .filter(who -> opened.minutes().seats().stream()
                        .noneMatch(other -> other.person() != null
                                ? other.person().equals(who.person())
                                : other.name().equals(who.name())))
                .toList();
    }

    /**
     * The choices.
     *
     * @param candidates who can be let to adjust instead; empty when nobody can, or the seat waits for nothing
     * @param open whether the seat still waits for its holder
     * @param excuse whether its holder can be recorded as prevented
     * @param ink whether a signature in ink can be registered
     * @param otherView whether the secretary's view can be set beside a refusal
     */
    record Choices(List<Participant> candidates, boolean open, boolean excuse, boolean ink, boolean otherView) {

        boolean replace() {
            return !candidates.isEmpty();
        }

        boolean any() {
            return replace() || excuse || ink || otherView;
        }
    }
}

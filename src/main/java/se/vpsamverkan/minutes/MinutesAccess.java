package se.vpsamverkan.minutes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.meeting.Meetings;

/**
 * The minutes a hat may know the text of, the one predicate behind every page and interface: while they are written,
 * those who write; from the draft's sending on, also the chair's office, the adjusters and who was there; when they have
 * been sent out, everybody who reads the case.
 */
@Service
@Transactional(readOnly = true)
public class MinutesAccess {

    private final CaseAccess cases;
    private final MinutesDesk desk;
    private final Meetings meetings;

    MinutesAccess(CaseAccess cases, MinutesDesk desk, Meetings meetings) {
        this.cases = cases;
        this.desk = desk;
        this.meetings = meetings;
    }

    /** The minutes of an address; what may not be read answers as what does not exist. */
    public Result<MinutesView> read(Actor actor, String key, String minutes) {
        Result<CaseView> theCase = cases.read(actor, key);
        if (theCase.refusal().isPresent()) {
            return Result.refused(theCase.refusal().get());
        }
        return all(actor, theCase.orThrow()).stream()
                .filter(each -> each.id().toString().equals(minutes))
                .findFirst()
                .map(Result::done)
                .orElseGet(() -> Result.refused("minutes.no-such-minutes"));
    }

    /** The case's minutes that the hat may read, in the order they were begun. */
    public List<MinutesView> all(Actor actor, CaseView theCase) {
        return desk.of(theCase.key()).stream()
                .filter(each -> mayRead(actor, each))
                .toList();
    }

    /** The seat from which the hat adjusts the minutes; empty for everybody else. */
    public Optional<SeatView> seat(Actor actor, MinutesView minutes) {
        return minutes.seats().stream()
                .filter(seat -> seat.person() != null && seat.person().equals(actor.person()))
                .filter(seat -> Objects.equals(seat.union(), actor.union()))
                .findFirst();
    }

    /** Whether the hat writes the minutes and sees every comment. */
    public static boolean writes(Actor actor) {
        return actor.role() == Role.SECRETARY || actor.role() == Role.HR_COORDINATOR;
    }

    private boolean mayRead(Actor actor, MinutesView minutes) {
        if (writes(actor) || minutes.state() == MinutesState.PUBLISHED) {
            return true;
        }
        if (minutes.state() == MinutesState.DRAFT && !minutes.immediate()) {
            return false;
        }
        return actor.role() == Role.DIRECTOR || seat(actor, minutes).isPresent() || wasThere(actor, minutes);
    }

    private boolean wasThere(Actor actor, MinutesView minutes) {
        return meetings.view(minutes.meeting()).sitting(minutes.sitting()).present().stream()
                .anyMatch(who -> who.person() != null
                        && who.person().equals(actor.person())
                        && Objects.equals(who.union(), actor.union()));
    }
}

package se.vpsamverkan.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/** What is left open or promised, until it is done or handed on to the group's next meeting. */
@Service
@Transactional
public class CarryOver {

    private final CarryOverItems items;
    private final MeetingViews views;
    private final StoredMeetings meetings;
    private final Sittings sittings;
    private final ConsultationCases cases;
    private final Permissions permissions;

    CarryOver(
            CarryOverItems items,
            MeetingViews views,
            StoredMeetings meetings,
            Sittings sittings,
            ConsultationCases cases,
            Permissions permissions) {
        this.items = items;
        this.views = views;
        this.meetings = meetings;
        this.sittings = sittings;
        this.cases = cases;
        this.permissions = permissions;
    }

    /** Notes something left open. */
    public Result<UUID> create(Actor by, MeetingId meeting, Obligation what, boolean obligation) {
        CaseKey caseKey = views.caseOf(meeting);
        Optional<Refusal> no = permissions.check(by, Act.HOLD_MEETING, caseKey);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        cases.lock(caseKey);
        int next = items.countByCaseKey(caseKey.value()) + 1;
        return Result.done(items.save(new CarryOverItem(caseKey, meeting, next, what, obligation, null))
                .id());
    }

    /** It is done. */
    public Result<Nothing> done(Actor by, UUID item) {
        CarryOverItem found =
                items.findById(item).orElseThrow(() -> new IllegalStateException("no carry-over item " + item));
        Optional<Refusal> no = permissions.check(by, Act.HOLD_MEETING, found.caseKey());
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        found.becomes(CarryOverState.DONE);
        return Result.done();
    }

    /** Hands everything open on to the group's next meeting; refused while HR has a statement to decide on. */
    public Result<Nothing> handOn(Actor by, CaseKey caseKey) {
        Optional<Refusal> no = permissions.check(by, Act.CLOSE_CASE, caseKey);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        cases.lock(caseKey);
        List<Meeting> held = meetings.findByCaseKeyOrderByStartsAt(caseKey.value());
        if (held.stream().allMatch(meeting -> meeting.outcome() == null)) {
            return Result.refused("meeting.no-outcome-yet");
        }
        boolean undecided = held.stream()
                .flatMap(meeting ->
                        sittings.findByMeetingIdOrderByNo(meeting.id().value()).stream())
                .flatMap(sitting -> sitting.view().statements().stream())
                .anyMatch(said -> said.followUp() == FollowUp.UNDECIDED);
        if (undecided) {
            return Result.refused("meeting.statements-undecided");
        }
        List<CarryOverItem> open = items.findByCaseKeyOrderByNo(caseKey.value()).stream()
                .filter(CarryOverItem::isOpen)
                .toList();
        Result<Nothing> handed = cases.handOverCarryOver(by, caseKey, open.size());
        if (handed.refusal().isEmpty()) {
            open.forEach(item -> item.becomes(CarryOverState.HANDED_ON));
        }
        return handed;
    }

    /** Everything noted in the case, in the order it was noted. */
    @Transactional(readOnly = true)
    public List<CarryOverView> of(CaseKey caseKey) {
        return items.findByCaseKeyOrderByNo(caseKey.value()).stream()
                .map(CarryOverItem::view)
                .toList();
    }
}

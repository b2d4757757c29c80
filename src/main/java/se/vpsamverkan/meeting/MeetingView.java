package se.vpsamverkan.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;

/**
 * A meeting of the group with everything its minutes print.
 *
 * @param startsAt when the next (or last) sitting starts
 * @param place where it is convened; null if not decided
 * @param invitationLate whether the invitation went out after D2; a note, never a stop
 * @param continuationOf the meeting this one continues; null if none
 * @param outcome the case's result; null until recorded, and on meetings that were continued
 * @param positions one per invited union, in printed order; those received after the freeze stand last
 */
public record MeetingView(
        MeetingId id,
        CaseKey caseKey,
        AdministrationId administration,
        String groupName,
        MeetingState state,
        Instant startsAt,
        @Nullable String place,
        @Nullable Instant invitationSentAt,
        boolean invitationLate,
        @Nullable Instant agendaSentAt,
        boolean agendaLate,
        @Nullable MeetingId continuationOf,
        List<MatterView> agenda,
        List<SittingView> sittings,
        @Nullable Outcome outcome,
        List<PositionView> positions,
        List<CarryOverView> carryOver) {

    public MeetingView {
        agenda = List.copyOf(agenda);
        sittings = List.copyOf(sittings);
        positions = List.copyOf(positions);
        carryOver = List.copyOf(carryOver);
    }

    /** The consultation case's own matter. */
    public MatterView caseMatter() {
        return agenda.stream()
                .filter(MatterView::ofCase)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no matter of the case on the agenda of " + id));
    }

    /** A matter of the agenda. */
    public Optional<MatterView> matter(MatterId matter) {
        return agenda.stream().filter(each -> each.id().equals(matter)).findFirst();
    }

    /** The sitting going on, or the last one; empty before the first. */
    public Optional<SittingView> lastSitting() {
        return sittings.isEmpty() ? Optional.empty() : Optional.of(sittings.get(sittings.size() - 1));
    }

    /** The items that unions took back at one of its sittings. */
    Set<ItemId> takenBack() {
        return sittings.stream()
                .flatMap(sitting -> sitting.statements().stream())
                .filter(said -> said.kind() == StatementKind.WITHDRAWAL)
                .flatMap(said -> said.endorses().stream())
                .collect(Collectors.toSet());
    }

    /** A sitting by its number; asking for one that was not held is the caller's bug. */
    public SittingView sitting(int no) {
        return sittings.get(no - 1);
    }
}

package se.vpsamverkan.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineState;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.UnionId;

/** Whether input came in time: the instant of receipt against the stored deadline, whatever the timer has done by then. */
@Component
class InputTimes {

    private final Deadlines deadlines;

    InputTimes(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The union's own time if it has one, else everybody's; empty if none was set. */
    Optional<DeadlineView> due(CaseKey caseKey, UnionId union) {
        return own(caseKey, union).or(() -> deadlines.find(caseKey, DeadlineKind.INPUT, null));
    }

    Optional<DeadlineView> own(CaseKey caseKey, UnionId union) {
        return deadlines
                .find(caseKey, DeadlineKind.INPUT, union.value())
                .filter(deadline -> deadline.state() != DeadlineState.CANCELLED);
    }

    boolean inTime(CaseKey caseKey, UnionId union, Instant receivedAt) {
        return due(caseKey, union)
                .map(deadline -> Deadline.at(deadline.due()).inTime(receivedAt))
                .orElse(true);
    }

    /** Whether all items are about documents whose own window was open; a statement alone may use any open window (E1). */
    boolean withinDocumentWindow(CaseKey caseKey, List<Block> blocks, Instant receivedAt) {
        Set<UUID> open = deadlines.all(caseKey).stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.DOCUMENT_INPUT)
                .filter(deadline -> deadline.state() != DeadlineState.CANCELLED)
                .filter(deadline -> Deadline.at(deadline.due()).inTime(receivedAt))
                .map(DeadlineView::subject)
                .collect(Collectors.toSet());
        return !open.isEmpty()
                && blocks.stream()
                        .map(Block::item)
                        .allMatch(item -> item == null
                                || (item.about() != null
                                        && open.contains(item.about().value())));
    }
}

package se.vpsamverkan.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.minutes.MinutesDesk;

/** The time a mail names: the watched deadline's, or the planned one where the watch begins in the same breath. */
@Component
class Dues {

    private final Deadlines deadlines;
    private final ConsultationCases cases;
    private final MinutesDesk minutes;

    Dues(Deadlines deadlines, ConsultationCases cases, MinutesDesk minutes) {
        this.deadlines = deadlines;
        this.cases = cases;
        this.minutes = minutes;
    }

    /** Null when nobody has set a time. */
    @Nullable
    Instant of(CaseKey caseKey, DeadlineKind step, @Nullable UUID subject) {
        return open(caseKey, step, subject)
                .or(() -> stated(step, subject))
                .or(() -> cases.view(caseKey).plan().find(step).map(Deadline::instant))
                .orElse(null);
    }

    /** The union's own time, or that of all. */
    @Nullable
    Instant input(CaseKey caseKey, UnionId union) {
        return open(caseKey, DeadlineKind.INPUT, union.value()).orElseGet(() -> of(caseKey, DeadlineKind.INPUT, null));
    }

    private Optional<Instant> open(CaseKey caseKey, DeadlineKind step, @Nullable UUID subject) {
        return deadlines
                .find(caseKey, step, subject)
                .filter(DeadlineView::isOpen)
                .map(DeadlineView::due);
    }

    private Optional<Instant> stated(DeadlineKind step, @Nullable UUID subject) {
        if (subject == null) {
            return Optional.empty();
        }
        return switch (step) {
            case MINUTES_COMMENTS ->
                Optional.of(minutes.view(new MinutesId(subject)).commentsDue().instant());
            case JUSTERING ->
                Optional.of(minutes.view(new MinutesId(subject)).justeringDue().instant());
            default -> Optional.empty();
        };
    }
}

package se.vpsamverkan.cycle;

import java.util.Optional;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;

/** What no time plan may say (process.md 9); everything else is only warned about. */
final class PlanRules {

    private PlanRules() {}

    /** The first contradiction in the plan, or empty. Steps the plan does not have contradict nothing. */
    static Optional<Refusal> contradiction(TimePlan plan) {
        return notAfter(plan, DeadlineKind.INPUT, DeadlineKind.VP_DISPATCH, "cycle.input-before-dispatch")
                .or(() -> notAfter(
                        plan, DeadlineKind.MINUTES_COMMENTS, DeadlineKind.MEETING, "cycle.comments-before-meeting"))
                .or(() -> notAfter(
                        plan,
                        DeadlineKind.JUSTERING,
                        DeadlineKind.MINUTES_COMMENTS,
                        "cycle.justering-before-comments"));
    }

    private static Optional<Refusal> notAfter(TimePlan plan, DeadlineKind later, DeadlineKind earlier, String code) {
        Optional<Deadline> end = plan.find(later);
        Optional<Deadline> start = plan.find(earlier);
        if (end.isEmpty() || start.isEmpty() || end.get().compareTo(start.get()) > 0) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(code, end.get().spoken(), start.get().spoken()));
    }
}

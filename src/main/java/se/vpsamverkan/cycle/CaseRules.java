package se.vpsamverkan.cycle;

import java.util.Optional;
import se.vpsamverkan.kernel.Refusal;

/** What a new case must say. */
final class CaseRules {

    static final int LONGEST_NUMBER = 60;

    private static final int LONGEST_TITLE = 200;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private CaseRules() {}

    /** Why the case cannot be planned like this, or empty. A step missing from the plan is the caller's bug. */
    static Optional<Refusal> refuse(PlanCase wish) {
        if (wish.title().isBlank() || wish.title().strip().length() > LONGEST_TITLE) {
            return Optional.of(Refusal.of("cycle.bad-title"));
        }
        if (wish.vpYear() < FIRST_YEAR || wish.vpYear() > LAST_YEAR) {
            return Optional.of(Refusal.of("cycle.bad-year", Integer.toString(wish.vpYear())));
        }
        if (wish.kind().hasTextRound() && wish.invited().isEmpty()) {
            return Optional.of(Refusal.of("cycle.no-unions"));
        }
        PlanStep.of(wish.kind()).forEach(step -> wish.plan().of(step.kind()));
        return PlanRules.contradiction(wish.plan());
    }
}

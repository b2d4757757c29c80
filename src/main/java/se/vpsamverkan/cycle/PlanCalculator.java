package se.vpsamverkan.cycle;

import java.time.LocalDateTime;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.WorkingDays;

/** Computes time plans by the rules of domain.md 4.3; pure, needs neither database nor Spring. */
public final class PlanCalculator {

    private final WorkingDays days;
    private final PlanSettings settings;

    /** A calculator for the days and settings of one administration. */
    public PlanCalculator(WorkingDays days, PlanSettings settings) {
        this.days = days;
        this.settings = settings;
    }

    /**
     * The whole plan with its warnings, or refused when the wishes contradict each other.
     *
     * @param now Swedish local time, to tell a meeting in the past
     */
    public Result<PlanProposal> propose(PlanRequest request, LocalDateTime now) {
        throw new IllegalStateException("not built yet " + days + settings);
    }
}

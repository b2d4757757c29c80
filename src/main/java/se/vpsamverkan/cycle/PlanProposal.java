package se.vpsamverkan.cycle;

import java.util.List;

/**
 * A computed time plan.
 *
 * @param deadlines in order of time, the earliest decision date (D13) included
 * @param warnings the gravest first
 */
public record PlanProposal(TimePlan plan, List<PlannedDeadline> deadlines, List<PlanWarning> warnings) {

    public PlanProposal {
        deadlines = List.copyOf(deadlines);
        warnings = List.copyOf(warnings);
    }
}

package se.vpsamverkan.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.UnionId;

/**
 * What HR says when it starts a consultation.
 *
 * @param vpYear the year the plan (VP) is about, four digits
 * @param title shown as the case's heading, at most 200 characters
 * @param plan from {@link PlanCalculator}, with the board's day inside
 * @param invited the unions invited from the start, in the order they are printed; each once
 * @param recreated whether the case is recreated from a record of something that has already happened
 * @param note a note to the reader of the case, such as why a warning was accepted; null if none
 */
public record PlanCase(
        AdministrationId administration,
        int vpYear,
        CaseKind kind,
        String title,
        TimePlan plan,
        List<UnionId> invited,
        boolean recreated,
        @Nullable String note) {

    public PlanCase {
        invited = List.copyOf(invited);
    }
}

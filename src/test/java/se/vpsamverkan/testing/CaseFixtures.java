package se.vpsamverkan.testing;

import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.PlanCalculator;
import se.vpsamverkan.cycle.PlanCase;
import se.vpsamverkan.cycle.PlanRequest;
import se.vpsamverkan.cycle.PlanSettings;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.WorkingDays;

/** Gives page tests a case to stand on: the meeting is far ahead, on 12 March 2031 at 13.00. */
@Component
public class CaseFixtures {

    /** When the group meets, Swedish time. */
    public static final LocalDateTime MEETING = LocalDateTime.of(2031, 3, 12, 13, 0);

    private final ConsultationCases cases;
    private final WorkingDays days;

    CaseFixtures(ConsultationCases cases, WorkingDays days) {
        this.cases = cases;
        this.days = days;
    }

    /** A planned case of VP year 2032 to which the office's first five unions are invited. */
    public CaseKey planned(Office office) {
        return cases.plan(
                        office.hr(),
                        new PlanCase(
                                office.administration(),
                                2032,
                                CaseKind.SAMVERKAN,
                                "VP-samverkan för badet",
                                new PlanCalculator(days, PlanSettings.DEFAULTS)
                                        .propose(PlanRequest.of(MEETING), MEETING.minusMonths(2))
                                        .orThrow()
                                        .plan(),
                                office.unionIds().subList(0, 5),
                                false,
                                "Bara för arbetsgivaren"))
                .orThrow();
    }
}

package se.vpsamverkan.cycle;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.party.AdministrationView;
import se.vpsamverkan.party.Directory;

/** Time plans by an administration's own working days and its local agreement. */
@Service
public class TimePlans {

    private final Directory directory;
    private final Clock clock;

    TimePlans(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The plan that follows from the meeting and the dates already decided, or refused when they contradict. */
    public Result<PlanProposal> propose(AdministrationId administration, PlanRequest request) {
        return calculator(administration).propose(request, now());
    }

    /** The case's plan as it stands, with the rule behind each date that still follows its rule, and the warnings. */
    public PlanProposal explain(CaseView found) {
        return calculator(found.administration()).explain(found.kind(), found.plan(), now());
    }

    private PlanCalculator calculator(AdministrationId administration) {
        AdministrationView view = directory.administration(administration);
        return new PlanCalculator(view.workingDays(), PlanSettings.of(view.settings()));
    }

    private LocalDateTime now() {
        return Dates.local(clock.instant());
    }
}

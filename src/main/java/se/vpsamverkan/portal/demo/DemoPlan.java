package se.vpsamverkan.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.DateWish;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.PlanCalculator;
import se.vpsamverkan.cycle.PlanRequest;
import se.vpsamverkan.cycle.PlanSettings;
import se.vpsamverkan.cycle.TimePlan;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.party.AdministrationView;
import se.vpsamverkan.party.Directory;

/** Time plans of the invented cases, and instants in Swedish office hours. */
@Component
class DemoPlan {

    private final Directory directory;

    DemoPlan(Directory directory) {
        this.directory = directory;
    }

    /** The plan around a meeting at 13.00 with these dates decided. */
    TimePlan around(DemoOffice office, LocalDate meeting, Map<DeadlineKind, DateWish> wishes, LocalDate board) {
        AdministrationView administration = directory.administration(office.administration());
        LocalDateTime start = meeting.atTime(13, 0);
        return new PlanCalculator(administration.workingDays(), PlanSettings.DEFAULTS)
                .propose(new PlanRequest(CaseKind.SAMVERKAN, start, wishes, board), start.minusMonths(2))
                .orThrow()
                .plan();
    }

    /** The administration's working days. */
    WorkingDays days(DemoOffice office) {
        return directory.administration(office.administration()).workingDays();
    }

    /** This clock time of that day in Sweden. */
    static Instant at(LocalDate day, int hour, int minute) {
        return Deadline.of(day.atTime(LocalTime.of(hour, minute))).instant();
    }
}

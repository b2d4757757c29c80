package se.vpsamverkan.portal.demo;

import static se.vpsamverkan.portal.demo.DemoPlan.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.TimePlan;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.meeting.CarryOver;

/** The case that ended last year: from the plan over released answers to the board's decision. */
@Component
class DemoLastYear {

    private final DemoPlan plans;
    private final DemoActs acts;
    private final DemoSitting sitting;
    private final ConsultationCases cases;
    private final CaseDocuments documents;
    private final Answers answers;
    private final CarryOver carryOver;

    DemoLastYear(
            DemoPlan plans,
            DemoActs acts,
            DemoSitting sitting,
            ConsultationCases cases,
            CaseDocuments documents,
            Answers answers,
            CarryOver carryOver) {
        this.plans = plans;
        this.acts = acts;
        this.sitting = sitting;
        this.cases = cases;
        this.documents = documents;
        this.answers = answers;
        this.carryOver = carryOver;
    }

    /** Agrees on everything that happened; answers when it began. */
    Instant agree(DemoCalendar.Appointments agreed, DemoOffice office, LocalDate today) {
        WorkingDays days = plans.days(office);
        LocalDate thisYears = DemoThisYear.meetingDay(days, today);
        LocalDate meeting = days.plus(thisYears.minusWeeks(52).plusDays(1), -1);
        LocalDate board = days.plus(meeting, 15);
        int year = DemoThisYear.vpYear(thisYears) - 1;
        CaseKey key = CaseKey.of(year, "NORRSJO", 1);
        TimePlan plan = plans.around(office, meeting, Map.of(), board);
        LocalDate begins = days.plus(plan.of(DeadlineKind.VP_DISPATCH).date(), -12);
        agreed.at(at(begins, 9, 0), () -> acts.start(office, year, plan, days.plus(begins, -6)));
        agreed.at(at(plan.of(DeadlineKind.VP_DISPATCH).date(), 9, 45), () -> dispatch(office, key, year));
        input(agreed, office, key, plan, days);
        answering(agreed, office, key, plan, days);
        sitting.agree(agreed, office, key, plan);
        agreed.at(
                at(board, 16, 0),
                () -> cases.recordBoardDecision(office.hr(), key, board, "N-" + year + "-118")
                        .orThrow());
        agreed.at(
                at(days.plus(board, 1), 10, 0),
                () -> carryOver.handOn(office.hr(), key).orThrow());
        return at(begins, 8, 0);
    }

    private void dispatch(DemoOffice office, CaseKey key, int year) {
        acts.prepare(office, key, year);
        documents.dispatchVp(office.hr(), key, new DispatchVp(null)).orThrow();
    }

    private void input(
            DemoCalendar.Appointments agreed, DemoOffice office, CaseKey key, TimePlan plan, WorkingDays days) {
        LocalDate last = plan.of(DeadlineKind.INPUT).date();
        agreed.at(at(days.plus(last, -1), 10, 0), () -> acts.submit(office, key, 0, DemoTexts.care()));
        agreed.at(at(last, 13, 40), () -> acts.submit(office, key, 1, DemoTexts.pedagogues()));
        agreed.at(at(last, 16, 30), () -> acts.submit(office, key, 2, DemoTexts.caseWorkers()));
    }

    private void answering(
            DemoCalendar.Appointments agreed, DemoOffice office, CaseKey key, TimePlan plan, WorkingDays days) {
        LocalDate after = days.plus(plan.of(DeadlineKind.INPUT).date(), 1);
        agreed.at(at(after, 8, 30), () -> {
            for (int union = 0; union < 3; union++) {
                acts.distribute(office, key, union, List.of(union)); // to the department with the same number
            }
        });
        Instant due = plan.of(DeadlineKind.DEPARTMENT_ANSWERS).instant();
        for (int department = 0; department < 3; department++) {
            int each = department;
            agreed.at(due.minusSeconds(90L * 60 - 60L * each), () -> {
                acts.write(office, key, each, Integer.MAX_VALUE);
                acts.handOver(office, key, each);
            });
        }
        Instant review = plan.of(DeadlineKind.ANSWERS_REVIEW).instant();
        agreed.at(
                review.minusSeconds(20 * 60),
                () -> answers.review(office.hr(), key).orThrow());
        Instant release = plan.of(DeadlineKind.ANSWERS_RELEASE).instant();
        agreed.at(
                release.minusSeconds(35 * 60),
                () -> answers.approve(office.director(), key).orThrow());
    }
}

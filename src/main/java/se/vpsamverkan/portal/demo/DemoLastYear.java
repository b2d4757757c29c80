package se.vpsamverkan.portal.demo;

import static se.vpsamverkan.portal.demo.DemoPlan.at;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.DraftView;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.PlanCase;
import se.vpsamverkan.cycle.TimePlan;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.meeting.CarryOver;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.UnionInput;

/** The case that ended last year: from the plan over released answers to the board's decision. */
@Component
class DemoLastYear {

    private final DemoPlan plans;
    private final DemoSitting sitting;
    private final ConsultationCases cases;
    private final CaseDocuments documents;
    private final UnionInput input;
    private final InputQueries items;
    private final Answers answers;
    private final AnswerQueries drafts;
    private final CarryOver carryOver;
    private final Clock clock;

    DemoLastYear(
            DemoPlan plans,
            DemoSitting sitting,
            ConsultationCases cases,
            CaseDocuments documents,
            UnionInput input,
            InputQueries items,
            Answers answers,
            AnswerQueries drafts,
            CarryOver carryOver,
            Clock clock) {
        this.plans = plans;
        this.sitting = sitting;
        this.cases = cases;
        this.documents = documents;
        this.input = input;
        this.items = items;
        this.answers = answers;
        this.drafts = drafts;
        this.carryOver = carryOver;
        this.clock = clock;
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
        agreed.at(at(begins, 9, 0), () -> {
            cases.plan(
                            office.hr(),
                            new PlanCase(
                                    office.administration(),
                                    year,
                                    CaseKind.SAMVERKAN,
                                    "VP-samverkan " + year,
                                    plan,
                                    office.unions(),
                                    false,
                                    null))
                    .orThrow();
            cases.confirmPlan(office.hr(), key, days.plus(begins, -6)).orThrow();
        });
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
        String vp = "Förslag till verksamhetsplan " + year;
        documents
                .prepare(office.hr(), key, NewDocument.vp(vp, "verksamhetsplan.txt", DemoTexts.file(vp)))
                .orThrow();
        documents
                .prepare(
                        office.hr(),
                        key,
                        NewDocument.annex(1, "Budget per avdelning", "bilaga-1.txt", DemoTexts.file("Budget")))
                .orThrow();
        documents.dispatchVp(office.hr(), key, new DispatchVp(null)).orThrow();
    }

    private void input(
            DemoCalendar.Appointments agreed, DemoOffice office, CaseKey key, TimePlan plan, WorkingDays days) {
        LocalDate last = plan.of(DeadlineKind.INPUT).date();
        agreed.at(at(days.plus(last, -1), 10, 0), () -> submit(office, key, 0, DemoTexts.care()));
        agreed.at(at(last, 13, 40), () -> submit(office, key, 1, DemoTexts.pedagogues()));
        agreed.at(at(last, 16, 30), () -> submit(office, key, 2, DemoTexts.caseWorkers()));
    }

    private void submit(DemoOffice office, CaseKey key, int union, List<Block> blocks) {
        input.submit(office.reps().get(union), key, office.unions().get(union), blocks, clock.instant())
                .orThrow();
    }

    private void answering(
            DemoCalendar.Appointments agreed, DemoOffice office, CaseKey key, TimePlan plan, WorkingDays days) {
        LocalDate after = days.plus(plan.of(DeadlineKind.INPUT).date(), 1);
        agreed.at(at(after, 8, 30), () -> {
            for (int union = 0; union < 3; union++) {
                distribute(office, key, union);
            }
        });
        Instant due = plan.of(DeadlineKind.DEPARTMENT_ANSWERS).instant();
        for (int department = 0; department < 3; department++) {
            int each = department;
            agreed.at(due.minusSeconds(90L * 60 - 60L * each), () -> answer(office, key, each));
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

    /** Each union's letter goes to the department with the same number. */
    private void distribute(DemoOffice office, CaseKey key, int union) {
        UUID subject = office.unions().get(union).value();
        Map<ItemId, Addressee> addressees = new HashMap<>();
        for (ItemView item : items.itemsOf(key, subject)) {
            if (item.kind().needsAnswer()) {
                addressees.put(
                        item.id(), Addressee.department(office.departments().get(union)));
            }
        }
        answers.distribute(office.hr(), key, subject, addressees).orThrow();
    }

    private void answer(DemoOffice office, CaseKey key, int department) {
        int turn = 0;
        for (DraftView draft : drafts.drafts(key, office.departments().get(department))) {
            ItemView item = items.item(draft.item()).orElseThrow();
            answers.write(office.heads().get(department), item.id(), DemoTexts.answer(item.kind(), turn++))
                    .orThrow();
        }
        answers.handOver(
                        office.heads().get(department),
                        key,
                        office.departments().get(department))
                .orThrow();
    }
}

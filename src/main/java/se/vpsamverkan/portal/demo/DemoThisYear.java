package se.vpsamverkan.portal.demo;

import static se.vpsamverkan.portal.demo.DemoPlan.at;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
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
import se.vpsamverkan.cycle.DateWish;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.MoveDate;
import se.vpsamverkan.cycle.PlanCase;
import se.vpsamverkan.cycle.TimePlan;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.document.LateDocument;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.UnionInput;

/**
 * The case that goes on: on the day of the first start it is in the middle of answering. One department is ready, one
 * late, one has more time; one union has time of its own, one handed in after the last day, one has been silent.
 */
@Component
class DemoThisYear {

    private final DemoPlan plans;
    private final ConsultationCases cases;
    private final CaseDocuments documents;
    private final UnionInput input;
    private final InputQueries items;
    private final Answers answers;
    private final AnswerQueries drafts;
    private final Meetings meetings;
    private final Clock clock;

    DemoThisYear(
            DemoPlan plans,
            ConsultationCases cases,
            CaseDocuments documents,
            UnionInput input,
            InputQueries items,
            Answers answers,
            AnswerQueries drafts,
            Meetings meetings,
            Clock clock) {
        this.plans = plans;
        this.cases = cases;
        this.documents = documents;
        this.input = input;
        this.items = items;
        this.answers = answers;
        this.drafts = drafts;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** The day of the meeting, counted from today. */
    static LocalDate meetingDay(WorkingDays days, LocalDate today) {
        return days.plus(today, 6);
    }

    /** A plan made in the second half of a year is about the next one. */
    static int vpYear(LocalDate meeting) {
        return meeting.getYear() + (meeting.getMonthValue() >= 7 ? 1 : 0);
    }

    /** Agrees on everything that has happened up to today. */
    void agree(DemoCalendar.Appointments agreed, DemoOffice office, LocalDate today) {
        WorkingDays days = plans.days(office);
        LocalDate meeting = meetingDay(days, today);
        int year = vpYear(meeting);
        CaseKey key = CaseKey.of(year, "NORRSJO", 1);
        TimePlan plan = plans.around(
                office,
                meeting,
                Map.of(
                        DeadlineKind.VP_DISPATCH,
                                DateWish.at(days.plus(today, -9).atTime(12, 0)),
                        DeadlineKind.INPUT, DateWish.at(days.plus(today, -4).atTime(Deadline.END_OF_DAY)),
                        DeadlineKind.DEPARTMENT_ANSWERS,
                                DateWish.at(days.plus(today, -1).atTime(12, 0))),
                days.plus(meeting, 15));

        LocalDate begins = days.plus(today, -25);
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
            cases.confirmPlan(office.hr(), key, days.plus(begins, -8)).orThrow();
        });
        agreed.at(at(days.plus(today, -9), 10, 40), () -> dispatch(office, key, year));
        LocalDate invitation = plan.of(DeadlineKind.INVITATION).date();
        agreed.at(
                at(days.plus(invitation, -1), 9, 10),
                () -> meetings.sendInvitation(
                                office.hr(), meetings.of(key).get(0).id(), "Sessionssalen, Norrsjö")
                        .orThrow());
        unions(agreed, office, key, days, today);
        departments(agreed, office, key, days, today);
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
        documents
                .prepare(office.hr(), key, NewDocument.expected(2, "Lokalplan"))
                .orThrow();
        documents
                .dispatchVp(office.hr(), key, new DispatchVp("Lokalplanen är inte klar hos fastighetskontoret."))
                .orThrow();
    }

    private void unions(
            DemoCalendar.Appointments agreed, DemoOffice office, CaseKey key, WorkingDays days, LocalDate today) {
        agreed.at(
                at(days.plus(today, -6), 14, 0),
                () -> cases.extendForUnion(
                                office.hr(),
                                key,
                                office.unions().get(1),
                                days.plus(today, 1).atTime(Deadline.END_OF_DAY),
                                "Förbundets årsmöte låg i samma vecka.")
                        .orThrow());
        agreed.at(at(days.plus(today, -5), 10, 15), () -> submit(office, key, 0, DemoTexts.care()));
        agreed.at(
                at(days.plus(today, -5), 11, 5),
                () -> input.declareNoInput(
                                office.reps().get(3), key, office.unions().get(3))
                        .orThrow());
        agreed.at(at(days.plus(today, -4), 15, 20), () -> submit(office, key, 2, DemoTexts.caseWorkers()));
        // before the late annex goes out, so that no window of its own is open
        agreed.at(at(days.plus(today, -3), 8, 45), () -> submit(office, key, 4, DemoTexts.cooks()));
        agreed.at(
                at(days.plus(today, -3), 13, 0),
                () -> documents
                        .dispatchLate(
                                office.hr(),
                                key,
                                new LateDocument(
                                        annex(key),
                                        "bilaga-2.txt",
                                        DemoTexts.file("Lokalplan"),
                                        days.plus(today, 2).atTime(Deadline.END_OF_DAY)))
                        .orThrow());
    }

    private void submit(DemoOffice office, CaseKey key, int union, List<Block> blocks) {
        input.submit(office.reps().get(union), key, office.unions().get(union), blocks, clock.instant())
                .orThrow();
    }

    private DocumentId annex(CaseKey key) {
        return documents.of(key).stream()
                .filter(document -> document.number() == 2)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void departments(
            DemoCalendar.Appointments agreed, DemoOffice office, CaseKey key, WorkingDays days, LocalDate today) {
        agreed.at(at(days.plus(today, -3), 9, 30), () -> {
            distribute(office, key, 0, List.of(0));
            distribute(office, key, 2, List.of(1, 2));
        });
        agreed.at(
                at(days.plus(today, -2), 9, 15),
                () -> cases.moveDate(
                                office.hr(),
                                key,
                                new MoveDate(
                                        DeadlineKind.DEPARTMENT_ANSWERS,
                                        office.departments().get(2).value(),
                                        days.plus(today, 2).atTime(LocalTime.NOON),
                                        "Avdelningschefen var på utbildning.",
                                        false))
                        .orThrow());
        agreed.at(at(days.plus(today, -2), 10, 0), () -> write(office, key, 0, Integer.MAX_VALUE));
        agreed.at(at(days.plus(today, -2), 11, 30), () -> write(office, key, 1, 1));
        agreed.at(
                at(days.plus(today, -2), 15, 0),
                () -> answers.handOver(
                                office.heads().get(0), key, office.departments().get(0))
                        .orThrow());
        agreed.at(at(days.plus(today, -1), 14, 0), () -> write(office, key, 2, 1));
    }

    /** Hands a union's items to these departments in turn. */
    private void distribute(DemoOffice office, CaseKey key, int union, List<Integer> departments) {
        UUID subject = office.unions().get(union).value();
        Map<ItemId, Addressee> addressees = new HashMap<>();
        int turn = 0;
        for (ItemView item : items.itemsOf(key, subject)) {
            if (item.kind().needsAnswer()) {
                int department = departments.get(turn % departments.size());
                addressees.put(
                        item.id(), Addressee.department(office.departments().get(department)));
                turn++;
            }
        }
        answers.distribute(office.hr(), key, subject, addressees).orThrow();
    }

    private void write(DemoOffice office, CaseKey key, int department, int most) {
        int turn = 0;
        for (DraftView draft : drafts.drafts(key, office.departments().get(department))) {
            if (!draft.written() && turn < most) {
                ItemView item = items.item(draft.item()).orElseThrow();
                answers.write(office.heads().get(department), item.id(), DemoTexts.answer(item.kind(), turn))
                        .orThrow();
                turn++;
            }
        }
    }
}

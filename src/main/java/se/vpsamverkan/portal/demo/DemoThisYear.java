package se.vpsamverkan.portal.demo;

import static se.vpsamverkan.portal.demo.DemoPlan.at;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DateWish;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.MoveDate;
import se.vpsamverkan.cycle.TimePlan;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.document.LateDocument;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.proposal.UnionInput;

/**
 * The case that goes on: on the day of the first start it is in the middle of answering. One department is ready, one
 * late, one has more time; one union has time of its own, one handed in after the last day, one has been silent.
 */
@Component
class DemoThisYear {

    private final DemoPlan plans;
    private final DemoActs acts;
    private final ConsultationCases cases;
    private final CaseDocuments documents;
    private final UnionInput input;
    private final Meetings meetings;

    DemoThisYear(
            DemoPlan plans,
            DemoActs acts,
            ConsultationCases cases,
            CaseDocuments documents,
            UnionInput input,
            Meetings meetings) {
        this.plans = plans;
        this.acts = acts;
        this.cases = cases;
        this.documents = documents;
        this.input = input;
        this.meetings = meetings;
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
        agreed.at(at(begins, 9, 0), () -> acts.start(office, year, plan, days.plus(begins, -8)));
        agreed.at(at(days.plus(today, -9), 10, 40), () -> dispatch(office, key, year));
        LocalDate invitation = plan.of(DeadlineKind.INVITATION).date();
        agreed.at(
                at(days.plus(invitation, -1), 9, 10),
                () -> meetings.sendInvitation(
                                office.hr(), meetings.of(key).get(0).id(), "Sessionssalen, Norrsjö")
                        .orThrow());
        unions(agreed, office, key, days, today);
        departments(agreed, office, key, days, today);
        agreed.at(at(days.plus(today, -1), 16, 0), () -> fresh(office, days, today, year));
    }

    /** One more case whose plan is made and waits to be confirmed: for whoever wants to begin at the beginning. */
    private void fresh(DemoOffice office, WorkingDays days, LocalDate today, int year) {
        LocalDate meeting = days.plus(today, 35);
        acts.plan(
                office,
                year,
                "Ändrad verksamhetsplan " + year,
                plans.around(office, meeting, Map.of(), days.plus(meeting, 15)));
    }

    private void dispatch(DemoOffice office, CaseKey key, int year) {
        acts.prepare(office, key, year);
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
        agreed.at(at(days.plus(today, -5), 10, 15), () -> acts.submit(office, key, 0, DemoTexts.care()));
        agreed.at(
                at(days.plus(today, -5), 11, 5),
                () -> input.declareNoInput(
                                office.reps().get(3), key, office.unions().get(3))
                        .orThrow());
        agreed.at(at(days.plus(today, -4), 15, 20), () -> acts.submit(office, key, 2, DemoTexts.caseWorkers()));
        // before the late annex goes out, so that no window of its own is open
        agreed.at(at(days.plus(today, -3), 8, 45), () -> acts.submit(office, key, 4, DemoTexts.cooks()));
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
            acts.distribute(office, key, 0, List.of(0));
            acts.distribute(office, key, 2, List.of(1, 2));
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
        agreed.at(at(days.plus(today, -2), 10, 0), () -> acts.write(office, key, 0, Integer.MAX_VALUE));
        agreed.at(at(days.plus(today, -2), 11, 30), () -> acts.write(office, key, 1, 1));
        agreed.at(at(days.plus(today, -2), 15, 0), () -> acts.handOver(office, key, 0));
        agreed.at(at(days.plus(today, -1), 14, 0), () -> acts.write(office, key, 2, 1));
    }
}

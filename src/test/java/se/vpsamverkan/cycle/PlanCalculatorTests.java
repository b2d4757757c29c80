package se.vpsamverkan.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.WorkingDays;

/** The rules of domain.md 4.3 in tables. All dates are invented. */
class PlanCalculatorTests {

    private static final LocalDateTime LONG_BEFORE = LocalDateTime.of(2020, 1, 1, 8, 0);

    private final PlanCalculator calculator = new PlanCalculator(WorkingDays.swedish(), PlanSettings.DEFAULTS);

    @ParameterizedTest
    @CsvSource({
        "D2,2027-11-16T16:00,0",
        "D4,2027-11-19T12:00,3",
        "D3,2027-11-23T16:00,2",
        "D5,2027-11-24T23:59,1",
        "D6a,2027-11-26T12:00,2",
        "D6b,2027-11-29T10:00,1",
        "D6,2027-11-29T15:00,0",
        "D7,2027-11-30T13:00,1",
        "D8,2027-12-01T16:00,1",
        "D9,2027-12-02T12:00,1",
        "D10,2027-12-03T23:59,1",
        "D11,2027-12-06T12:00,1",
        "D12,2027-12-07T23:59,1",
        "D13,2027-12-07T23:59,0"
    })
    void computesEveryStepOfAnOrdinaryConsultationFromTheMeeting(String code, LocalDateTime due, int fromPrevious) {
        PlannedDeadline line = line(propose(PlanRequest.of(at("2027-11-30T13:00"))), code);

        assertThat(line.deadline()).isEqualTo(Deadline.of(due));
        assertThat(line.workingDaysFromPrevious()).isEqualTo(fromPrevious);
    }

    @ParameterizedTest
    @CsvSource({
        // a meeting the day before trettondagen: julafton and nyårsafton count as holidays
        "2028-01-05T13:00,D2,2027-12-22T16:00",
        "2028-01-05T13:00,D3,2027-12-29T16:00",
        "2028-01-05T13:00,D4,2027-12-23T12:00",
        "2028-01-05T13:00,D5,2027-12-29T23:59",
        "2028-01-05T13:00,D6a,2028-01-03T12:00",
        "2028-01-05T13:00,D6,2028-01-04T15:00",
        "2028-01-05T13:00,D8,2028-01-07T16:00",
        "2028-01-05T13:00,D9,2028-01-10T12:00",
        "2028-01-05T13:00,D10,2028-01-11T23:59",
        "2028-01-05T13:00,D12,2028-01-12T23:59",
        // a meeting just before jul: the window to call central negotiation counts calendar days all the same
        "2027-12-21T13:00,D9,2027-12-23T12:00",
        "2027-12-21T13:00,D10,2027-12-27T23:59",
        "2027-12-21T13:00,D11,2027-12-28T12:00",
        "2027-12-21T13:00,D12,2027-12-28T23:59",
        // over påsk, with Good Friday and Easter Monday
        "2027-03-31T09:00,D6,2027-03-30T15:00",
        "2027-03-31T09:00,D4,2027-03-19T12:00",
        "2027-03-31T09:00,D5,2027-03-24T23:59"
    })
    void countsAcrossHolidays(LocalDateTime meeting, String code, LocalDateTime due) {
        assertThat(line(propose(PlanRequest.of(meeting)), code).deadline()).isEqualTo(Deadline.of(due));
    }

    @Test
    void aStandingPlanTellsWhichDatesStillFollowTheirRule() {
        TimePlan proposed = propose(PlanRequest.of(at("2027-11-30T13:00"))).plan();
        TimePlan moved = proposed.with(DeadlineKind.VP_DISPATCH, Deadline.of(at("2027-11-18T12:00")))
                .with(DeadlineKind.ANSWERS_RELEASE, Deadline.of(at("2027-11-26T15:00")));

        PlanProposal explained = calculator.explain(CaseKind.SAMVERKAN, moved, LONG_BEFORE);

        assertThat(explained.plan()).isEqualTo(moved);
        assertThat(line(explained, "D2").rule()).isEqualTo("14 dagar före mötet");
        assertThat(line(explained, "D4").rule()).isEqualTo("angivet datum");
        assertThat(line(explained, "D5").rule()).as("counted from the moved D4").isEqualTo("angivet datum");
        assertThat(line(explained, "D6").rule()).isEqualTo("angivet datum");
        assertThat(line(explained, "D6b").rule()).as("stayed when D6 moved").isEqualTo("angivet datum");
        assertThat(calculator.explain(CaseKind.SAMVERKAN, proposed, LONG_BEFORE))
                .isEqualTo(propose(PlanRequest.of(at("2027-11-30T13:00"))));
    }

    @Test
    void leavesOutTheTextRoundOfAnMblFollowUp() {
        PlanProposal proposal = propose(new PlanRequest(CaseKind.MBL_FOLLOWUP, at("2027-01-12T13:00"), Map.of(), null));

        assertThat(proposal.deadlines())
                .extracting(PlannedDeadline::code)
                .containsExactly("D2", "D3", "D7", "D8", "D9", "D10", "D11");
        assertThat(proposal.plan().of(DeadlineKind.MINUTES_COMMENTS)).isEqualTo(Deadline.of(at("2027-01-14T12:00")));
        assertThat(proposal.plan().of(DeadlineKind.JUSTERING)).isEqualTo(Deadline.endOf(LocalDate.of(2027, 1, 15)));
    }

    @Test
    void lendsABareDateTheRulesClockTimeAndKeepsAGivenOne() {
        PlanProposal proposal = propose(new PlanRequest(
                CaseKind.SAMVERKAN,
                at("2027-11-30T13:00"),
                Map.of(
                        DeadlineKind.VP_DISPATCH, DateWish.day(LocalDate.of(2027, 11, 15)),
                        DeadlineKind.INPUT, DateWish.at(at("2027-11-23T17:00")),
                        DeadlineKind.ANSWERS_RELEASE, DateWish.day(LocalDate.of(2027, 11, 29))),
                null));

        assertThat(proposal.plan().of(DeadlineKind.VP_DISPATCH)).isEqualTo(Deadline.of(at("2027-11-15T12:00")));
        assertThat(proposal.plan().of(DeadlineKind.INPUT)).isEqualTo(Deadline.of(at("2027-11-23T17:00")));
        assertThat(proposal.plan().of(DeadlineKind.ANSWERS_RELEASE)).isEqualTo(Deadline.of(at("2027-11-29T15:00")));
        assertThat(line(proposal, "D5").rule()).isEqualTo("angivet datum");
        assertThat(rules(proposal)).isEmpty();
    }

    @Test
    void givesTheDepartmentsTheMorningWhenTheUnionsTimeEndsLate() {
        PlanProposal proposal = propose(new PlanRequest(
                CaseKind.SAMVERKAN,
                at("2027-11-30T13:00"),
                Map.of(DeadlineKind.INPUT, DateWish.day(LocalDate.of(2027, 11, 26))),
                null));

        assertThat(proposal.plan().of(DeadlineKind.DEPARTMENT_ANSWERS)).isEqualTo(Deadline.of(at("2027-11-29T09:00")));
        assertThat(rules(proposal)).containsExactly("short-answer-window");
    }

    @Test
    void saysThatTheUsualTimeOfTheUnionsIsShorterThanRecommended() {
        assertThat(warning(propose(PlanRequest.of(at("2027-11-30T13:00"))), "short-union-window"))
                .contains("3 arbetsdagar", "Det är den vanliga tiden", "minst 5 arbetsdagar rekommenderas");

        PlanProposal chosen = propose(new PlanRequest(
                CaseKind.SAMVERKAN,
                at("2027-11-30T13:00"),
                Map.of(DeadlineKind.INPUT, DateWish.day(LocalDate.of(2027, 11, 25))),
                null));
        assertThat(warning(chosen, "short-union-window"))
                .contains("4 arbetsdagar", "Minst 5 arbetsdagar rekommenderas")
                .doesNotContain("vanliga");
    }

    @Test
    void neverReviewsLaterThanTheAnswersGoOut() {
        PlanProposal proposal = propose(new PlanRequest(
                CaseKind.SAMVERKAN,
                at("2027-11-30T13:00"),
                Map.of(DeadlineKind.ANSWERS_RELEASE, DateWish.at(at("2027-11-29T08:30"))),
                null));

        assertThat(proposal.plan().of(DeadlineKind.ANSWERS_REVIEW)).isEqualTo(Deadline.of(at("2027-11-29T08:30")));
    }

    @Test
    void countsTheCentralWindowFromJusteringWhereTheAgreementSaysSo() {
        PlanCalculator anchoredLater = new PlanCalculator(WorkingDays.swedish(), new PlanSettings(5, 10, true));

        TimePlan plan = anchoredLater
                .propose(PlanRequest.of(at("2027-11-30T13:00")), LONG_BEFORE)
                .orThrow()
                .plan();

        assertThat(plan.of(DeadlineKind.CENTRAL_WINDOW)).isEqualTo(Deadline.endOf(LocalDate.of(2027, 12, 13)));
    }

    @Test
    void jumpsOverTheDaysAnAdministrationKeepsClosed() {
        WorkingDays closedOnMondays =
                WorkingDays.swedish().without(Map.of(LocalDate.of(2027, 11, 29), "Planeringsdag"));

        TimePlan plan = new PlanCalculator(closedOnMondays, PlanSettings.DEFAULTS)
                .propose(PlanRequest.of(at("2027-11-30T13:00")), LONG_BEFORE)
                .orThrow()
                .plan();

        assertThat(plan.of(DeadlineKind.ANSWERS_RELEASE)).isEqualTo(Deadline.of(at("2027-11-26T15:00")));
        assertThat(plan.of(DeadlineKind.DEPARTMENT_ANSWERS)).isEqualTo(Deadline.of(at("2027-11-25T12:00")));
    }

    @ParameterizedTest
    @CsvSource({
        // rule, severity, step, wish, board
        "short-union-window,WARNING,,,",
        "short-answer-window,WARNING,INPUT,2027-11-28T23:59,",
        "short-answer-window,WARNING,ANSWERS_RELEASE,2027-11-24T15:00,",
        "non-working-day,WARNING,INPUT,2027-11-27T23:59,",
        "non-working-day,WARNING,PUBLICATION,2027-12-24T12:00,",
        "answers-after-meeting,WARNING,ANSWERS_RELEASE,2027-12-02T12:00,",
        "input-after-meeting,WARNING,INPUT,2027-12-01T12:00,",
        "board-before-earliest-decision,CONFLICT,,,2027-12-06",
        "board-before-earliest-decision,CONFLICT,,,2027-12-07"
    })
    void warnsAndPlansAllTheSame(
            String rule, PlanWarning.Severity severity, DeadlineKind step, LocalDateTime wish, LocalDate board) {
        Map<DeadlineKind, DateWish> wishes = step == null ? Map.of() : Map.of(step, DateWish.at(wish));

        PlanProposal proposal = propose(new PlanRequest(CaseKind.SAMVERKAN, at("2027-11-30T13:00"), wishes, board));

        assertThat(proposal.warnings())
                .anySatisfy(warning -> {
                    assertThat(warning.rule()).isEqualTo(rule);
                    assertThat(warning.severity()).isEqualTo(severity);
                })
                .allSatisfy(warning -> assertThat(warning.text()).endsWith("."));
    }

    @Test
    void namesTheHolidayAStepFallsOn() {
        PlanProposal proposal = propose(new PlanRequest(
                CaseKind.SAMVERKAN,
                at("2027-11-30T13:00"),
                Map.of(DeadlineKind.PUBLICATION, DateWish.day(LocalDate.of(2027, 12, 24))),
                null));

        assertThat(proposal.warnings())
                .extracting(PlanWarning::text)
                .anySatisfy(text -> assertThat(text).containsIgnoringCase("julafton"));
    }

    @Test
    void doesNotMindABoardThatMeetsWhenTheWindowHasEnded() {
        PlanProposal proposal = propose(
                new PlanRequest(CaseKind.SAMVERKAN, at("2027-11-30T13:00"), Map.of(), LocalDate.of(2027, 12, 8)));

        assertThat(rules(proposal)).doesNotContain("board-before-earliest-decision");
        assertThat(line(proposal, "ND").deadline()).isEqualTo(Deadline.endOf(LocalDate.of(2027, 12, 8)));
    }

    @Test
    void registersAMeetingInThePastWithOneWarning() {
        PlanProposal proposal = calculator
                .propose(PlanRequest.of(at("2027-11-30T13:00")), at("2028-02-01T09:00"))
                .orThrow();

        assertThat(rules(proposal)).contains("meeting-in-the-past").doesNotContain("already-past");
    }

    @ParameterizedTest
    @CsvSource({"SAMVERKAN,WARNING", "EXTRA,NOTE"})
    void onlyNotesABrokenInvitationDayForAnExtraMeeting(CaseKind kind, PlanWarning.Severity severity) {
        PlanProposal proposal = calculator
                .propose(new PlanRequest(kind, at("2027-11-30T13:00"), Map.of(), null), at("2027-11-18T09:00"))
                .orThrow();

        assertThat(proposal.warnings())
                .filteredOn(warning -> warning.rule().equals("already-past"))
                .extracting(PlanWarning::severity)
                .containsExactly(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "cycle.input-before-dispatch,INPUT,2027-11-18T23:59",
        "cycle.input-before-dispatch,INPUT,2027-11-19T12:00",
        "cycle.comments-before-meeting,MINUTES_COMMENTS,2027-11-30T12:00",
        "cycle.justering-before-comments,JUSTERING,2027-12-01T23:59",
        "kernel.time-is-skipped,VP_DISPATCH,2027-03-28T02:30"
    })
    void refusesWhatContradictsItself(String code, DeadlineKind step, LocalDateTime wish) {
        assertThat(calculator
                        .propose(
                                new PlanRequest(
                                        CaseKind.SAMVERKAN,
                                        at("2027-11-30T13:00"),
                                        Map.of(step, DateWish.at(wish)),
                                        null),
                                LONG_BEFORE)
                        .refusal()
                        .map(Refusal::code))
                .contains(code);
    }

    @Test
    void refusesAMeetingInTheHourTheSpringNightSkips() {
        assertThat(calculator
                        .propose(PlanRequest.of(at("2027-03-28T02:30")), LONG_BEFORE)
                        .refusal()
                        .map(Refusal::code))
                .contains("kernel.time-is-skipped");
    }

    @Test
    void acceptsEitherHourOfTheAutumnNight() {
        TimePlan plan = propose(PlanRequest.of(at("2027-10-31T02:30"))).plan();

        assertThat(plan.of(DeadlineKind.MEETING).time()).isEqualTo(LocalTime.of(2, 30));
    }

    private PlanProposal propose(PlanRequest request) {
        return calculator.propose(request, LONG_BEFORE).orThrow();
    }

    private static PlannedDeadline line(PlanProposal proposal, String code) {
        return proposal.deadlines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String warning(PlanProposal proposal, String rule) {
        return proposal.warnings().stream()
                .filter(warning -> warning.rule().equals(rule))
                .map(PlanWarning::text)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rules(PlanProposal proposal) {
        return proposal.warnings().stream().map(PlanWarning::rule).collect(Collectors.toList());
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}

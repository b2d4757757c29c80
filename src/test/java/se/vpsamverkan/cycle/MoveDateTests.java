package se.vpsamverkan.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Moving dates and giving one union longer time: versions, events and refusals. */
@OnPostgres
class MoveDateTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    CycleBench bench;

    private Office office;
    private CycleBench.Services now;

    @BeforeEach
    void openOffice() {
        office = fixtures.office();
        now = bench.at("2027-11-01T09:00");
    }

    @Test
    void changesOnlyThePlanOfAStepThatHasNotBegun() {
        CaseKey key = now.running(office);

        move(key, DeadlineKind.INPUT, null, "2027-11-25T23:59");

        assertThat(now.events).hasExactlyElementsOfTypes(PlanChanged.class);
        assertThat(now.cases.view(key).plan().of(DeadlineKind.INPUT))
                .isEqualTo(Deadline.endOf(LocalDate.of(2027, 11, 25)));
        assertThat(now.deadlines.all(key, DeadlineKind.INPUT)).isEmpty();
    }

    @Test
    void movesTheDeadlineOfABegunStepAndKeepsTheOldPlan() {
        CaseKey key = now.dispatched(office);

        move(key, DeadlineKind.INPUT, null, "2027-11-25T23:59");

        assertThat(now.events).hasExactlyElementsOfTypes(PlanChanged.class, DeadlineMoved.class);
        assertThat(due(key, DeadlineKind.INPUT, null)).isEqualTo(at("2027-11-25T23:59"));
        List<PlanVersionView> versions = now.cases.planVersions(key);
        assertThat(versions).extracting(PlanVersionView::version).containsExactly(1, 2);
        assertThat(versions.get(0).plan().of(DeadlineKind.INPUT)).isEqualTo(at("2027-11-24T23:59"));
        assertThat(versions.get(1).reason()).isEqualTo("Underlaget blev försenat.");
        assertThat(versions.get(1).changed()).isEqualTo(DeadlineKind.INPUT);
    }

    @Test
    void shortensTheUnionsTimeOnlyWithTheirConsent() {
        CaseKey key = now.dispatched(office);
        MoveDate shorter = new MoveDate(
                DeadlineKind.INPUT, null, LocalDateTime.of(2027, 11, 23, 12, 0), "Enighet vid mötet", false);

        assertUnchanged(key, "cycle.unions-time-shortened", () -> now.cases.moveDate(office.hr(), key, shorter));
        now.in(() -> now.cases.moveDate(
                office.hr(), key, new MoveDate(shorter.kind(), null, shorter.to(), shorter.reason(), true)));

        assertThat(due(key, DeadlineKind.INPUT, null)).isEqualTo(at("2027-11-23T12:00"));
    }

    @Test
    void movesTheBoardsDateByItselfAndLeavesTheConflictToTheHindrances() {
        CaseKey key = now.dispatched(office);
        HindranceSource hindrances = new BoardDateHindrance(bench.store(), now.deadlines);
        TimePlan before = now.cases.view(key).plan();
        assertThat(now.in(() -> hindrances.hindrances(key))).isEmpty();

        move(key, DeadlineKind.BOARD_DECISION, null, "2027-12-07T00:00");

        assertThat(now.events).hasExactlyElementsOfTypes(PlanChanged.class);
        assertThat(now.cases.view(key).plan()).isEqualTo(before.withBoardDate(LocalDate.of(2027, 12, 7)));
        assertThat(now.in(() -> hindrances.hindrances(key)))
                .extracting(Hindrance::code, Hindrance::blocking)
                .containsExactly(tuple("cycle.board-too-early", false));
    }

    @Test
    void blocksABoardThatMeetsWhileACentralWindowIsOpen() {
        CaseKey key = now.dispatched(office);
        HindranceSource hindrances = new BoardDateHindrance(bench.store(), now.deadlines);
        UUID track = UUID.randomUUID();
        now.run(() -> {
            now.deadlines.openPlanned(key, DeadlineKind.BOARD_DECISION, null, office.hr());
            now.deadlines.open(
                    key,
                    DeadlineKind.CENTRAL_WINDOW,
                    track,
                    at("2027-12-10T23:59").instant(),
                    office.hr());
        });
        assertThat(now.in(() -> hindrances.hindrances(key)))
                .extracting(Hindrance::code, Hindrance::blocking)
                .containsExactly(tuple("cycle.board-before-window", true));

        now.run(() -> now.deadlines.met(key, DeadlineKind.CENTRAL_WINDOW, track, office.hr()));

        assertThat(now.in(() -> hindrances.hindrances(key))).isEmpty();
    }

    @Test
    void movesOneDepartmentsTimeAndLeavesTheOthersAndThePlan() {
        CaseKey key = now.dispatched(office);
        UUID first = office.department(0).value();
        UUID second = office.department(1).value();
        now.run(() -> {
            now.deadlines.openPlanned(key, DeadlineKind.DEPARTMENT_ANSWERS, first, office.hr());
            now.deadlines.openPlanned(key, DeadlineKind.DEPARTMENT_ANSWERS, second, office.hr());
        });

        move(key, DeadlineKind.DEPARTMENT_ANSWERS, first, "2027-11-26T16:00");
        assertThat(due(key, DeadlineKind.DEPARTMENT_ANSWERS, first)).isEqualTo(at("2027-11-26T16:00"));
        assertThat(due(key, DeadlineKind.DEPARTMENT_ANSWERS, second)).isEqualTo(at("2027-11-26T12:00"));
        assertThat(now.cases.view(key).plan().of(DeadlineKind.DEPARTMENT_ANSWERS))
                .isEqualTo(at("2027-11-26T12:00"));

        move(key, DeadlineKind.DEPARTMENT_ANSWERS, null, "2027-11-28T16:00");
        assertThat(due(key, DeadlineKind.DEPARTMENT_ANSWERS, first)).isEqualTo(at("2027-11-28T16:00"));
        assertThat(due(key, DeadlineKind.DEPARTMENT_ANSWERS, second)).isEqualTo(at("2027-11-28T16:00"));
        assertThat(now.cases.view(key).planVersion()).isEqualTo(3);
    }

    @Test
    void refusesAMoveThatMakesNoSense() {
        CaseKey key = now.dispatched(office);
        assertMoveRefused(key, "cycle.meeting-is-moved-there", DeadlineKind.MEETING, null, "2027-12-02T13:00");
        assertMoveRefused(key, "cycle.new-time-is-past", DeadlineKind.INPUT, null, "2027-10-31T23:59");
        assertMoveRefused(key, "kernel.time-is-skipped", DeadlineKind.INPUT, null, "2028-03-26T02:30");
        assertMoveRefused(key, "cycle.same-date", DeadlineKind.INPUT, null, "2027-11-24T23:59");
        assertMoveRefused(key, "cycle.step-ended", DeadlineKind.VP_DISPATCH, null, "2027-11-20T12:00");
        assertMoveRefused(key, "cycle.not-a-movable-step", DeadlineKind.DOCUMENT_INPUT, null, "2027-11-26T12:00");
        assertMoveRefused(
                key,
                "cycle.not-a-movable-step",
                DeadlineKind.INPUT,
                office.union(0).value(),
                "2027-11-26T12:00");
        assertMoveRefused(
                key, "cycle.comments-before-meeting", DeadlineKind.MINUTES_COMMENTS, null, "2027-11-30T12:00");
        assertMoveRefused(key, "cycle.justering-before-comments", DeadlineKind.JUSTERING, null, "2027-12-01T12:00");
        LocalDateTime later = LocalDateTime.of(2027, 11, 25, 12, 0);
        assertUnchanged(
                key,
                "cycle.reason-missing",
                () -> now.cases.moveDate(office.hr(), key, new MoveDate(DeadlineKind.INPUT, null, later, " ", false)));
        assertUnchanged(
                key,
                "party.not-allowed",
                () -> now.cases.moveDate(
                        office.rep(0), key, new MoveDate(DeadlineKind.INPUT, null, later, "Vi vill", false)));
        now.in(() -> now.cases.cancel(office.hr(), key, "Slut"));
        assertMoveRefused(key, "cycle.case-ended", DeadlineKind.INPUT, null, "2027-11-26T23:59");
    }

    @Test
    void refusesInputBeforeDispatchAlsoWhenMoved() {
        CaseKey key = now.running(office);

        assertMoveRefused(key, "cycle.input-before-dispatch", DeadlineKind.INPUT, null, "2027-11-19T12:00");
        assertMoveRefused(key, "cycle.input-before-dispatch", DeadlineKind.VP_DISPATCH, null, "2027-11-25T12:00");
    }

    @Test
    void givesOneUnionLongerTimeWithAWatchOfItsOwn() {
        CaseKey key = now.dispatched(office);

        extend(key, "2027-11-26T12:00");

        assertThat(now.events).hasExactlyElementsOfTypes(PlanChanged.class, DeadlineSet.class);
        assertThat(due(key, DeadlineKind.INPUT, null)).isEqualTo(at("2027-11-24T23:59"));
        assertThat(due(key, DeadlineKind.INPUT, office.union(0).value())).isEqualTo(at("2027-11-26T12:00"));
        assertThat(now.cases.view(key).plan()).isEqualTo(CycleBench.plan(CaseKind.SAMVERKAN));

        extend(key, "2027-11-29T12:00");
        assertThat(due(key, DeadlineKind.INPUT, office.union(0).value())).isEqualTo(at("2027-11-29T12:00"));
    }

    @Test
    void shortensAnExtensionOnlyWithConsent() {
        CaseKey key = now.dispatched(office);
        UUID union = office.union(0).value();
        extend(key, "2027-11-29T12:00");
        LocalDateTime to = LocalDateTime.of(2027, 11, 26, 12, 0);

        assertUnchanged(
                key, "cycle.not-longer", () -> now.cases.extendForUnion(office.hr(), key, office.union(0), to, "Skäl"));
        assertMoveRefused(key, "cycle.unions-time-shortened", DeadlineKind.INPUT, union, to.toString());
        now.in(() -> now.cases.moveDate(office.hr(), key, new MoveDate(DeadlineKind.INPUT, union, to, "Klara", true)));

        assertThat(due(key, DeadlineKind.INPUT, union)).isEqualTo(Deadline.of(to));
        assertThat(due(key, DeadlineKind.INPUT, null)).isEqualTo(at("2027-11-24T23:59"));
    }

    @Test
    void leavesNoUnionBehindWhenTheCommonTimeIsMovedPastItsExtension() {
        CaseKey key = now.dispatched(office);
        UUID union = office.union(0).value();
        extend(key, "2027-11-26T12:00");

        move(key, DeadlineKind.INPUT, null, "2027-11-25T23:59");
        assertThat(due(key, DeadlineKind.INPUT, union)).isEqualTo(at("2027-11-26T12:00"));

        move(key, DeadlineKind.INPUT, null, "2027-11-28T23:59");
        assertThat(due(key, DeadlineKind.INPUT, union)).isEqualTo(at("2027-11-28T23:59"));
    }

    @Test
    void refusesAnExtensionOutsideTheInputStep() {
        CaseKey notSent = now.running(office);
        LocalDateTime to = LocalDateTime.of(2027, 11, 26, 12, 0);
        assertUnchanged(
                notSent,
                "cycle.input-not-begun",
                () -> now.cases.extendForUnion(office.hr(), notSent, office.union(0), to, "Skäl"));

        CaseKey key = now.dispatched(office);
        assertUnchanged(
                key,
                "cycle.union-not-invited",
                () -> now.cases.extendForUnion(office.hr(), key, office.union(3), to, "Skäl"));
        assertUnchanged(
                key, "cycle.reason-missing", () -> now.cases.extendForUnion(office.hr(), key, office.union(0), to, ""));
        assertUnchanged(
                key,
                "party.not-allowed",
                () -> now.cases.extendForUnion(office.director(), key, office.union(0), to, "Skäl"));
        now.run(() -> now.deadlines.passed(
                now.deadlines.find(key, DeadlineKind.INPUT, null).orElseThrow().id()));
        assertUnchanged(
                key,
                "cycle.input-ended",
                () -> now.cases.extendForUnion(office.hr(), key, office.union(0), to, "Skäl"));
    }

    private void move(CaseKey key, DeadlineKind kind, @Nullable UUID subject, String to) {
        now.in(() -> now.cases
                .moveDate(
                        office.hr(),
                        key,
                        new MoveDate(kind, subject, LocalDateTime.parse(to), "Underlaget blev försenat.", false))
                .orThrow());
    }

    private void extend(CaseKey key, String to) {
        now.in(() -> now.cases
                .extendForUnion(office.hr(), key, office.union(0), LocalDateTime.parse(to), "Ombudet är sjukt")
                .orThrow());
    }

    private void assertMoveRefused(CaseKey key, String code, DeadlineKind kind, @Nullable UUID subject, String to) {
        assertUnchanged(
                key,
                code,
                () -> now.cases.moveDate(
                        office.hr(), key, new MoveDate(kind, subject, LocalDateTime.parse(to), "Skäl", false)));
    }

    private void assertUnchanged(CaseKey key, String code, Supplier<? extends Result<?>> act) {
        List<Object> before = now.everything(key);
        assertThat(now.in(act::get).refusal().map(Refusal::code)).contains(code);
        assertThat(now.everything(key)).isEqualTo(before);
    }

    private Deadline due(CaseKey key, DeadlineKind kind, @Nullable UUID subject) {
        return Deadline.at(now.deadlines.find(key, kind, subject).orElseThrow().due());
    }

    private static Deadline at(String local) {
        return Deadline.of(LocalDateTime.parse(local));
    }
}

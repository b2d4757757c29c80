package se.vpsamverkan.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Planning, confirming, inviting and ending a case, and what each act refuses. */
@OnPostgres
class ConsultationCasesTests {

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
    void plansACaseUnderTheNextKeyOfTheYear() {
        CaseKey first = plan();
        CaseKey second = plan();

        assertThat(first).isEqualTo(CaseKey.of(2028, office.code(), 1));
        assertThat(second).isEqualTo(CaseKey.of(2028, office.code(), 2));
        assertThat(now.events).hasSize(2).first().isInstanceOf(CasePlanned.class);
        CaseView view = now.cases.view(first);
        assertThat(view.state()).isEqualTo(CaseState.PLANNED);
        assertThat(view.plan()).isEqualTo(CycleBench.plan(CaseKind.SAMVERKAN));
        assertThat(view.invited()).containsExactly(office.union(0), office.union(1));
        assertThat(view.boardDate()).isEqualTo(LocalDate.of(2027, 12, 9));
        assertThat(now.deadlines.all(first)).isEmpty();
    }

    @Test
    void numbersCasesPlannedAtTheSameMomentWithoutGapsOrDuplicates() throws Exception {
        int planners = 4;
        CyclicBarrier start = new CyclicBarrier(planners);
        Callable<CaseKey> planner = () -> {
            start.await();
            return bench.at("2027-11-01T09:00")
                    .in(() -> now.cases
                            .plan(office.hr(), CycleBench.wish(office, CaseKind.SAMVERKAN))
                            .orThrow());
        };
        ExecutorService threads = Executors.newFixedThreadPool(planners);
        try {
            List<CaseKey> keys = new ArrayList<>();
            for (Future<CaseKey> key : threads.invokeAll(List.of(planner, planner, planner, planner))) {
                keys.add(key.get());
            }
            assertThat(keys)
                    .containsExactlyInAnyOrder(
                            CaseKey.of(2028, office.code(), 1),
                            CaseKey.of(2028, office.code(), 2),
                            CaseKey.of(2028, office.code(), 3),
                            CaseKey.of(2028, office.code(), 4));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusesACaseThatCannotBePlanned() {
        PlanCase good = CycleBench.wish(office, CaseKind.SAMVERKAN);
        TimePlan plan = good.plan();
        Office other = fixtures.office();

        assertRefused("party.not-allowed", () -> now.cases.plan(office.rep(0), good));
        assertRefused("party.other-administration", () -> now.cases.plan(other.hr(), good));
        assertRefused("cycle.bad-title", () -> now.cases.plan(office.hr(), withTitle(good, " ")));
        assertRefused("cycle.bad-title", () -> now.cases.plan(office.hr(), withTitle(good, "x".repeat(201))));
        assertRefused("cycle.bad-year", () -> now.cases.plan(office.hr(), with(good, 28, plan, good.invited())));
        assertRefused("cycle.no-unions", () -> now.cases.plan(office.hr(), with(good, 2028, plan, List.of())));
        assertRefused(
                "cycle.input-before-dispatch",
                () -> now.cases.plan(
                        office.hr(),
                        with(
                                good,
                                2028,
                                plan.with(DeadlineKind.INPUT, plan.of(DeadlineKind.VP_DISPATCH)),
                                good.invited())));
        assertThat(now.cases.all(office.administration())).isEmpty();
        assertThat(now.events).isEmpty();
    }

    @Test
    void beginsToWatchTheDispatchWhenThePlanIsConfirmed() {
        CaseKey key = plan();
        now.events.clear();

        now.in(() -> now.cases.confirmPlan(office.hr(), key, LocalDate.of(2027, 10, 20)));

        assertThat(now.events).hasExactlyElementsOfTypes(PlanConfirmed.class, DeadlineSet.class);
        assertThat(now.cases.view(key).anchoredOn()).isEqualTo(LocalDate.of(2027, 10, 20));
        assertThat(now.deadlines.open(key)).singleElement().satisfies(open -> {
            assertThat(open.kind()).isEqualTo(DeadlineKind.VP_DISPATCH);
            assertThat(Deadline.at(open.due())).isEqualTo(Deadline.of(LocalDateTime.of(2027, 11, 19, 12, 0)));
        });
    }

    @Test
    void hasNothingToDispatchInAnMblFollowUp() {
        CaseKey key = now.in(() -> now.cases
                .plan(office.hr(), CycleBench.wish(office, CaseKind.MBL_FOLLOWUP))
                .orThrow());

        now.in(() -> now.cases.confirmPlan(office.hr(), key, null));

        assertThat(now.deadlines.all(key)).isEmpty();
    }

    @Test
    void refusesToConfirmTwiceOrAnchorInTheFuture() {
        CaseKey key = plan();
        assertUnchanged(key, "party.not-allowed", () -> now.cases.confirmPlan(office.secretary(), key, null));
        assertUnchanged(
                key,
                "cycle.anchored-in-future",
                () -> now.cases.confirmPlan(office.hr(), key, LocalDate.of(2027, 11, 2)));
        now.in(() -> now.cases.confirmPlan(office.hr(), key, null));
        assertUnchanged(key, "cycle.already-confirmed", () -> now.cases.confirmPlan(office.hr(), key, null));
    }

    @Test
    void startsALateUnionAtOnceWhenTheVpHasGoneOut() {
        CaseKey before = now.running(office);
        now.in(() -> now.cases.inviteUnion(office.hr(), before, office.union(2)));
        assertThat(now.events).isEmpty();

        CaseKey after = now.dispatched(office);
        now.in(() -> now.cases.inviteUnion(office.hr(), after, office.union(2)));
        assertThat(now.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        UnionInvited.class, event -> assertThat(event.union()).isEqualTo(office.union(2)));
        assertThat(now.cases.invited(after)).containsExactly(office.union(0), office.union(1), office.union(2));
    }

    @Test
    void asksForATimeOfItsOwnWhenTheOthersTimeHasEnded() {
        CaseKey key = now.dispatched(office);
        LocalDateTime own = LocalDateTime.of(2027, 11, 26, 12, 0);
        now.run(() -> now.deadlines.passed(
                now.deadlines.find(key, DeadlineKind.INPUT, null).orElseThrow().id()));

        assertUnchanged(key, "cycle.own-time-needed", () -> now.cases.inviteUnion(office.hr(), key, office.union(2)));
        now.in(() -> now.cases.inviteUnion(office.hr(), key, office.union(2), own));

        assertThat(now.events).hasExactlyElementsOfTypes(UnionInvited.class, DeadlineSet.class);
        assertThat(now.deadlines.find(key, DeadlineKind.INPUT, office.union(2).value()))
                .hasValueSatisfying(open -> assertThat(Deadline.at(open.due())).isEqualTo(Deadline.of(own)));
    }

    @Test
    void refusesAnInvitationThatMakesNoSense() {
        CaseKey key = now.dispatched(office);
        LocalDateTime shorter = LocalDateTime.of(2027, 11, 20, 12, 0);

        assertUnchanged(key, "party.not-allowed", () -> now.cases.inviteUnion(office.rep(2), key, office.union(2)));
        assertUnchanged(
                key, "cycle.union-already-invited", () -> now.cases.inviteUnion(office.hr(), key, office.union(1)));
        assertUnchanged(
                key, "cycle.not-longer", () -> now.cases.inviteUnion(office.hr(), key, office.union(2), shorter));
    }

    @Test
    void cancelsWithAReasonAndStopsEveryWatch() {
        CaseKey key = now.dispatched(office);
        assertUnchanged(key, "cycle.reason-missing", () -> now.cases.cancel(office.hr(), key, " "));
        assertUnchanged(key, "party.not-allowed", () -> now.cases.cancel(office.secretary(), key, "Nej"));

        now.in(() -> now.cases.cancel(office.director(), key, "Nämnden drog tillbaka uppdraget."));

        assertThat(now.events).hasExactlyElementsOfTypes(CaseCancelled.class);
        assertThat(now.cases.view(key).state()).isEqualTo(CaseState.CANCELLED);
        assertThat(now.cases.view(key).endReason()).isEqualTo("Nämnden drog tillbaka uppdraget.");
        assertThat(now.deadlines.open(key)).isEmpty();
        assertUnchanged(key, "cycle.case-ended", () -> now.cases.cancel(office.hr(), key, "Igen"));
        assertUnchanged(key, "cycle.case-ended", () -> now.cases.inviteUnion(office.hr(), key, office.union(3)));
    }

    @Test
    void endsWithTheBoardsDecisionAndTheCarryOver() {
        CaseKey key = now.dispatched(office);
        now.setTime("2027-12-09T16:00");
        LocalDate today = LocalDate.of(2027, 12, 9);

        assertUnchanged(
                key, "cycle.outcome-not-recorded", () -> now.cases.recordBoardDecision(office.hr(), key, today, null));
        now.run(() -> now.deadlines.openPlanned(key, DeadlineKind.BOARD_DECISION, null, office.secretary()));
        assertUnchanged(key, "cycle.decision-missing", () -> now.cases.handOverCarryOver(office.hr(), key, 2));
        assertUnchanged(
                key,
                "cycle.decision-in-future",
                () -> now.cases.recordBoardDecision(office.hr(), key, today.plusDays(1), null));
        assertUnchanged(key, "party.not-allowed", () -> now.cases.recordBoardDecision(office.rep(0), key, today, null));
        now.events.clear();
        now.in(() -> now.cases.recordBoardDecision(office.boardSecretary(), key, today, " NÄ 2027/118 "));
        assertUnchanged(
                key,
                "cycle.decision-already-recorded",
                () -> now.cases.recordBoardDecision(office.hr(), key, today, null));
        assertThatIllegalStateException().isThrownBy(() -> now.run(() -> now.cases.close(key)));
        now.in(() -> now.cases.handOverCarryOver(office.hr(), key, 2));
        assertUnchanged(key, "cycle.already-handed-over", () -> now.cases.handOverCarryOver(office.hr(), key, 2));
        now.run(() -> {
            now.deadlines.open(key, DeadlineKind.JUSTERING, null, now.instant().plusSeconds(3600), office.secretary());
            now.cases.close(key);
        });

        assertThat(now.events)
                .hasExactlyElementsOfTypes(
                        BoardDecisionRecorded.class,
                        DeadlineMet.class,
                        CarryOverHandedOver.class,
                        DeadlineSet.class,
                        CaseClosed.class);
        CaseView closed = now.cases.view(key);
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.decisionDiaryNo()).isEqualTo("NÄ 2027/118");
        assertThat(closed.carriedOver()).isEqualTo(2);
        assertThat(now.deadlines.open(key)).extracting(DeadlineView::kind).containsExactly(DeadlineKind.JUSTERING);
    }

    @Test
    void keepsThePlanInStepWhenTheMeetingMovesItsOwnDates() {
        CaseKey key = now.running(office);
        Deadline start = Deadline.of(LocalDateTime.of(2027, 12, 2, 9, 0));

        now.run(() -> now.cases.planMoved(
                office.secretary(), key, Map.of(DeadlineKind.MEETING, start), "Lokalen var upptagen"));
        now.run(() ->
                now.cases.planMoved(office.secretary(), key, Map.of(DeadlineKind.MEETING, start), "En gång till"));

        assertThat(now.events).hasExactlyElementsOfTypes(PlanChanged.class);
        assertThat(now.cases.view(key).plan().of(DeadlineKind.MEETING)).isEqualTo(start);
        assertThat(now.cases.planVersions(key))
                .extracting(PlanVersionView::version)
                .containsExactly(1, 2);
    }

    @Test
    void keepsToRegisterOnceAndInOrder() {
        CaseKey key = now.running(office);
        UUID subject = UUID.randomUUID();
        now.run(() -> {
            now.registrations.toRegister(key, RegisterKind.VP_SENT, subject, now.instant());
            now.registrations.toRegister(key, RegisterKind.VP_SENT, subject, now.instant());
        });
        RegistrationView row =
                now.registrations.waiting(office.administration()).get(0);
        Actor foreign = fixtures.office().registrar();

        assertThat(now.registrations.of(key)).containsExactly(row);
        assertUnchanged(key, "party.not-allowed", () -> now.registrations.registered(office.rep(0), row.id(), "1"));
        assertUnchanged(key, "cycle.no-such-registration", () -> now.registrations.registered(foreign, row.id(), "1"));
        assertUnchanged(
                key,
                "cycle.bad-register-number",
                () -> now.registrations.registered(office.registrar(), row.id(), " "));
        now.in(() -> now.registrations.registered(office.registrar(), row.id(), "2027/77-1"));
        assertUnchanged(
                key, "cycle.already-registered", () -> now.registrations.registered(office.registrar(), row.id(), "2"));
        assertThat(now.registrations.waiting(office.administration())).isEmpty();
    }

    @Test
    void cancelsOnlyWhatEndsWithTheCase() {
        CaseKey key = now.dispatched(office);

        now.run(() -> now.deadlines.finishAll(key, Set.of(DeadlineKind.INPUT)));

        assertThat(now.deadlines.open(key)).extracting(DeadlineView::kind).containsExactly(DeadlineKind.INPUT);
        assertThat(now.events).isEmpty();
    }

    private CaseKey plan() {
        return now.in(() -> now.cases
                .plan(office.hr(), CycleBench.wish(office, CaseKind.SAMVERKAN))
                .orThrow());
    }

    private void assertUnchanged(CaseKey key, String code, Supplier<? extends Result<?>> act) {
        List<Object> before = now.everything(key);
        assertRefused(code, act);
        assertThat(now.everything(key)).isEqualTo(before);
    }

    private void assertRefused(String code, Supplier<? extends Result<?>> act) {
        assertThat(now.in(act::get).refusal().map(Refusal::code)).contains(code);
    }

    private static PlanCase withTitle(PlanCase good, String title) {
        return new PlanCase(good.administration(), 2028, good.kind(), title, good.plan(), good.invited(), false, null);
    }

    private static PlanCase with(PlanCase good, int year, TimePlan plan, List<UnionId> invited) {
        return new PlanCase(good.administration(), year, good.kind(), "VP", plan, invited, false, null);
    }
}

package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.answer.AnswersReviewed;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.cycle.MoveDate;
import se.vpsamverkan.cycle.UnionInvited;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.proposal.InputClosed;
import se.vpsamverkan.proposal.UnionInputClosed;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TaskRow;
import se.vpsamverkan.worklist.TimerLog;
import se.vpsamverkan.worklist.TimerRow;

/** What the domain tells the engine: all of it or nothing, in order, to exactly one receiver. */
@OnPostgres
class BridgeTests {

    /** Facts for the journal and the mail only: no step waits for them. */
    private static final List<String> SILENT = List.of(
            "AdjusterCannotSign",
            "AnswerGivenAtMeeting",
            "AnswerSupplemented",
            "AnswersReleased",
            "DocumentDispatched",
            "InputWithdrawn",
            "ItemReassigned",
            "ItemsRaised",
            "ItemsTakenBack",
            "MailStopLifted",
            "MatterAdded",
            "MatterResumed",
            "MatterWithdrawn",
            "MeetingRescheduled",
            "MinutesAdjusted",
            "MinutesCommented",
            "MinutesRendered",
            "MissingDocumentReported",
            "PlanChanged",
            "PositionChanged",
            "ReadingCorrected",
            "RungSkipped");

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Pathways path;

    @Autowired
    private Engine engine;

    @Autowired
    private Effects effects;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private OpenTasks worklist;

    @Autowired
    private TimerLog timers;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void giveTheClockBack() {
        engine.release();
    }

    @Test
    void aTaskThatIsNotThereIsAnErrorAndUndoesTheAct() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);

        assertThatThrownBy(() -> publish(new AnswersReviewed(key, 1, office.hr(), now())))
                .hasMessageContaining("0 open tasks hrReview");

        assertThat(engine.openTasks(key)).containsExactly("confirmPlan");
    }

    @Test
    void aMessageNobodyWaitsForIsAnError() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);

        assertThatThrownBy(() -> publish(new InputClosed(key, true, Actor.system(), now())))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void aMessageTwoWaitForIsAnError() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);
        publish(new UnionInvited(key, office.union(0), office.hr(), now()));
        publish(new UnionInvited(key, office.union(0), office.hr(), now()));

        assertThatThrownBy(
                        () -> publish(new UnionInputClosed(key, office.union(0), false, true, Actor.system(), now())))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        assertThat(engine.openTasks(key)).containsExactly("confirmPlan", "submitInput", "submitInput");
    }

    @Test
    void theKeyOfACaseDoesNotReachTheNextCaseOfTheYear() {
        Office office = fixtures.office();
        CaseKey first = path.planned(office, 1, null);
        CaseKey second = path.planned(office, 1, null);
        assertThat(second.value()).isEqualTo(first.value() + "-2");

        cases.cancel(office.hr(), first, "Nämnden drog tillbaka planen.").orThrow();

        assertThat(engine.running(first)).isEmpty();
        assertThat(engine.openTasks(second)).containsExactly("confirmPlan");
    }

    @Test
    void aPartStartedAndToldInOneTransactionIsFound() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);

        transaction.executeWithoutResult(running -> {
            deadlines.open(key, DeadlineKind.ANSWERS_REVIEW, null, now().plusSeconds(86_400), Actor.system());
            deadlines.met(key, DeadlineKind.ANSWERS_REVIEW, null, office.hr());
        });

        assertThat(engine.running(key)).containsExactly("consultation-cycle");
        assertThat(timers.of(key)).singleElement().satisfies(timer -> {
            assertThat(timer.firedAt()).isNull();
            assertThat(timer.why()).isEqualTo("deadline met");
        });
    }

    @Test
    void aFactOutsideATransactionIsRefused() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);

        assertThatThrownBy(() -> events.publishEvent(new InputClosed(key, true, Actor.system(), now())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void theEnginesLoginIsClearedAndRestored() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);

        // Somebody without any right in the engine: the act is the domain's to allow.
        identity.setAuthenticatedUserId("nobody");
        try {
            path.confirm(office, key);
            assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("nobody");
        } finally {
            identity.clearAuthentication();
        }
        assertThat(engine.openTasks(key)).contains("dispatchVp");
    }

    @Test
    void aMovedDeadlineMovesTimerDueDateAndWorklist() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);
        path.confirm(office, key);
        path.dispatch(office, key);
        Instant before = path.due(key, DeadlineKind.INPUT);

        cases.moveDate(
                        office.hr(),
                        key,
                        new MoveDate(
                                DeadlineKind.INPUT,
                                null,
                                LocalDateTime.of(2027, 11, 18, 12, 0),
                                "Bilagan kom sent.",
                                false))
                .orThrow();

        Instant moved = path.due(key, DeadlineKind.INPUT);
        assertThat(moved).isAfter(before);
        assertThat(engine.task(key, "submitInput").getDueDate()).isEqualTo(moved);
        assertThat(worklist.of(key))
                .filteredOn(row -> row.taskKey().equals("submitInput"))
                .extracting(TaskRow::due)
                .containsExactly(moved);
        assertThat(timers.of(key))
                .filteredOn(timer -> "deadline moved".equals(timer.why()))
                .isNotEmpty();

        engine.goTo(key, moved.minusSeconds(1));
        assertThat(engine.openTasks(key)).contains("submitInput");
        engine.goTo(key, moved);
        assertThat(engine.openTasks(key)).doesNotContain("submitInput");
    }

    @Test
    void aDeadlineAlreadyPastAsksForANewDateAndClosesNothing() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);
        engine.standAt(path.due(key, DeadlineKind.VP_DISPATCH).plusSeconds(3600));

        path.confirm(office, key);

        assertThat(engine.openTasks(key)).contains("chooseNewDate", "dispatchVp");
        assertThat(engine.task(key, "dispatchVp")).isNotNull();
    }

    @Test
    void aLateRungNotesWhatCameInBetweenAndGoesOn() {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 1, null);
        path.confirm(office, key);

        // Nothing runs for a day after the dispatch was due.
        engine.standAt(path.due(key, DeadlineKind.VP_DISPATCH).plusSeconds(30 * 3600));
        engine.goTo(key, engine.now());

        assertThat(timers.of(key)).extracting(TimerRow::name).contains("WD2").doesNotContain("DUE");
        assertThat(engine.openTasks(key)).contains("dispatchVp");
    }

    @Test
    void everyFactEitherMovesTheEngineOrIsKnownToBeSilent() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        Set<String> all = scan.findCandidateComponents("se.vpsamverkan").stream()
                .map(found -> found.getBeanClassName())
                .filter(name -> name.indexOf('$') < 0) // the tests' own
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<String> told = effects.facts().stream().map(Class::getSimpleName).collect(Collectors.toSet());

        assertThat(told).isSubsetOf(all);
        all.removeAll(told);
        assertThat(all).containsExactlyInAnyOrderElementsOf(SILENT);
    }

    private void publish(DomainEvent fact) {
        transaction.executeWithoutResult(running -> events.publishEvent(fact));
    }

    private Instant now() {
        return engine.now();
    }
}

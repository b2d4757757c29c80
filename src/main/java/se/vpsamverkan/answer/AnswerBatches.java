package se.vpsamverkan.answer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.proposal.InputClosed;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.UnionInputState;

/**
 * Moves the batches of answers: collected when everything that was distributed is written, reviewed, approved, out. An
 * extended union, input after the close and answers HR chose not to wait for come in a later batch. Every way in holds
 * the case's row lock.
 */
@Component
class AnswerBatches {

    private final AnswerRounds rounds;
    private final ItemAnswers answers;
    private final DepartmentWorks works;
    private final InputQueries input;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Registrations registrations;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerBatches(
            AnswerRounds rounds,
            ItemAnswers answers,
            DepartmentWorks works,
            InputQueries input,
            ConsultationCases cases,
            Deadlines deadlines,
            Registrations registrations,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.works = works;
        this.input = input;
        this.cases = cases;
        this.deadlines = deadlines;
        this.registrations = registrations;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** The time for input may end after everything that came is answered already. */
    @EventListener
    void on(InputClosed event) {
        collect(event.caseKey(), event.by());
    }

    AnswerRound round(CaseKey caseKey) {
        return rounds.findByCaseKey(caseKey.value()).orElseGet(() -> {
            AnswerRound made = new AnswerRound(caseKey);
            entities.persist(made);
            return made;
        });
    }

    /** Takes the next batch to HR's review if nothing is awaited any more. */
    void collect(CaseKey caseKey, Actor by) {
        AnswerRound round = round(caseKey);
        if (round.is(RoundState.COLLECTING) && input.inputClosed(caseKey)) {
            List<ItemAnswer> open = unreleased(caseKey);
            boolean complete = open.stream().anyMatch(ItemAnswer::isWritten)
                    && open.stream().noneMatch(ItemAnswer::isOwed)
                    && !departmentAtWork(caseKey, open)
                    && !undistributed(caseKey);
            if (complete) {
                draft(caseKey, round, open, by);
            }
        }
    }

    /** Takes what is written to HR's review, whatever is missing; false if nothing is written. */
    boolean collectWhatThereIs(CaseKey caseKey, Actor by) {
        List<ItemAnswer> open = unreleased(caseKey);
        if (open.stream().noneMatch(ItemAnswer::isWritten)) {
            return false;
        }
        draft(caseKey, round(caseKey), open, by);
        return true;
    }

    void reviewed(CaseKey caseKey, Actor by) {
        AnswerRound round = round(caseKey);
        round.move(RoundState.HR_REVIEW, RoundState.DIRECTOR);
        // what a department has again must not slip in unread by HR later
        unreleased(caseKey).stream().filter(ItemAnswer::isReturned).forEach(ItemAnswer::leaveBatch);
        deadlines.met(caseKey, DeadlineKind.ANSWERS_REVIEW, null, by);
        openPlanned(caseKey, DeadlineKind.ANSWERS_RELEASE, by);
        events.publishEvent(new AnswersReviewed(caseKey, held(caseKey).size(), by, clock.instant()));
    }

    void approved(CaseKey caseKey, Actor by) {
        AnswerRound round = round(caseKey);
        round.move(RoundState.DIRECTOR, RoundState.APPROVED);
        events.publishEvent(new AnswersApproved(caseKey, held(caseKey).size(), by, clock.instant()));
    }

    void returned(CaseKey caseKey, Actor by, String reason) {
        AnswerRound round = round(caseKey);
        round.move(RoundState.DIRECTOR, RoundState.HR_REVIEW);
        entities.persist(new AnswerReturn(by, caseKey, round.batch(), reason, clock.instant()));
        // HR owes the batch again, and no later than the director had to have it out
        Instant due = deadlines
                .find(caseKey, DeadlineKind.ANSWERS_RELEASE, null)
                .filter(DeadlineView::isOpen)
                .map(DeadlineView::due)
                .orElse(null);
        deadlines.met(caseKey, DeadlineKind.ANSWERS_RELEASE, null, by);
        if (due == null) {
            openPlanned(caseKey, DeadlineKind.ANSWERS_REVIEW, by);
        } else {
            deadlines.open(caseKey, DeadlineKind.ANSWERS_REVIEW, null, due, by);
        }
        events.publishEvent(new AnswersReturned(caseKey, by, clock.instant()));
    }

    /** Out, all at once: one instant, one transaction. */
    void release(CaseKey caseKey) {
        AnswerRound round = round(caseKey);
        if (!round.is(RoundState.APPROVED)) {
            throw new IllegalStateException("answers of " + caseKey + " are " + round.state() + ", not approved");
        }
        Instant now = clock.instant();
        List<ItemAnswer> batch = held(caseKey);
        batch.forEach(answer -> answer.release(now, AnswerGiven.RELEASE));
        AnswerRelease release = new AnswerRelease(caseKey, round.batch(), batch.size(), now);
        entities.persist(release);
        round.released(now);
        deadlines.met(caseKey, DeadlineKind.ANSWERS_RELEASE, null, Actor.system());
        registrations.toRegister(caseKey, RegisterKind.ANSWERS_SENT, release.id(), now);
        int unanswered = (int) owedInWriting(caseKey).stream()
                .filter(item -> isAwaited(item.id()))
                .count();
        boolean branchOpen = input.states(caseKey).stream().anyMatch(state -> !state.closed());
        events.publishEvent(new AnswersReleased(
                caseKey, batch.size(), unanswered, unanswered > 0 || branchOpen, Actor.system(), now));
        collect(caseKey, Actor.system());
    }

    private void draft(CaseKey caseKey, AnswerRound round, List<ItemAnswer> open, Actor by) {
        round.move(RoundState.COLLECTING, RoundState.HR_REVIEW);
        List<ItemAnswer> batch = open.stream().filter(ItemAnswer::isWritten).toList();
        batch.forEach(answer -> answer.join(round.batch()));
        openPlanned(caseKey, DeadlineKind.ANSWERS_REVIEW, by);
        events.publishEvent(new AnswersDrafted(caseKey, batch.size(), by, clock.instant()));
    }

    private void openPlanned(CaseKey caseKey, DeadlineKind kind, Actor by) {
        if (cases.view(caseKey).plan().find(kind).isPresent()) {
            deadlines.openPlanned(caseKey, kind, null, by);
        }
    }

    /** The answers that are in the batch just now. */
    List<ItemAnswer> held(CaseKey caseKey) {
        AnswerRound round = round(caseKey);
        return unreleased(caseKey).stream().filter(round::holds).toList();
    }

    private List<ItemAnswer> unreleased(CaseKey caseKey) {
        return answers.findByCaseKey(caseKey.value()).stream()
                .filter(answer -> !answer.isReleased())
                .toList();
    }

    private boolean departmentAtWork(CaseKey caseKey, List<ItemAnswer> open) {
        return works.findByCaseKey(caseKey.value()).stream()
                .filter(work -> !work.isReady())
                .anyMatch(work -> open.stream().anyMatch(answer -> answer.isOf(work.department())));
    }

    /** Whether a union whose branch has ended waits for its items to be handed out; later input never holds others up. */
    private boolean undistributed(CaseKey caseKey) {
        Set<UnionId> closed = input.states(caseKey).stream()
                .filter(UnionInputState::closed)
                .map(UnionInputState::union)
                .collect(Collectors.toSet());
        Set<ItemId> distributed = answers.findByCaseKey(caseKey.value()).stream()
                .map(ItemAnswer::item)
                .collect(Collectors.toSet());
        return owedInWriting(caseKey).stream()
                .anyMatch(item ->
                        !item.afterClose() && closed.contains(item.union()) && !distributed.contains(item.id()));
    }

    private List<ItemView> owedInWriting(CaseKey caseKey) {
        return input.items(caseKey).stream()
                .filter(item -> item.inTextRound() && item.kind().needsAnswer())
                .toList();
    }

    private boolean isAwaited(ItemId item) {
        return answers.findById(item.value())
                .filter(answer -> answer.isReleased() || answer.isTakenBack())
                .isEmpty();
    }
}

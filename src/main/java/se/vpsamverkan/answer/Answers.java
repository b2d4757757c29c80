package se.vpsamverkan.answer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.RaisedAt;

/** How items get their answers: distribution, writing, HR's review, the director's approval, one atomic release. */
@Service
@Transactional
public class Answers {

    private final Permissions permissions;
    private final ConsultationCases cases;
    private final InputQueries input;
    private final ItemAnswers answers;
    private final DepartmentWorks works;
    private final AnswerChecks checks;
    private final AnswerWork work;
    private final AnswerBatches batches;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            Permissions permissions,
            ConsultationCases cases,
            InputQueries input,
            ItemAnswers answers,
            DepartmentWorks works,
            AnswerChecks checks,
            AnswerWork work,
            AnswerBatches batches,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.permissions = permissions;
        this.cases = cases;
        this.input = input;
        this.answers = answers;
        this.works = works;
        this.checks = checks;
        this.work = work;
        this.batches = batches;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * HR says who answers each item of one union's input, or of one submission that came after the close
     * ({@code subject}). Items that need an answer must all be in the map; comments may be left out.
     */
    public Result<Nothing> distribute(Actor by, CaseKey caseKey, UUID subject, Map<ItemId, Addressee> addressees) {
        Optional<Refusal> forbidden = checks.forbidden(by, Act.DISTRIBUTE, caseKey);
        if (forbidden.isPresent()) {
            return Result.refused(forbidden.get());
        }
        List<ItemView> items = input.itemsOf(caseKey, subject);
        Optional<Refusal> problem = checks.notDistributable(caseKey, subject, items, addressees);
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        work.distribute(by, caseKey, subject, items, addressees);
        batches.collect(caseKey, by);
        return Result.done();
    }

    /**
     * HR lets somebody else answer an item that is not in review or released. What is written goes along; a department
     * that has nothing left is relieved of its task.
     */
    public Result<Nothing> reassign(Actor by, ItemId item, Addressee addressee) {
        ItemView view = input.item(item).orElseThrow();
        Optional<Refusal> problem = checks.forbidden(by, Act.DISTRIBUTE, view.caseKey())
                .or(() -> checks.notWritable(by, view))
                .or(() -> checks.notMovable(view, addressee))
                .or(() -> checks.unknownDepartment(view.caseKey(), addressee));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        work.reassign(by, answers.findById(item.value()).orElseThrow(), view.caseKey(), addressee);
        batches.collect(view.caseKey(), by);
        return Result.done();
    }

    /** Writes or rewrites an answer: the department that has the item, until it has handed over, or HR. */
    public Result<Nothing> write(Actor by, ItemId item, AnswerDraft draft) {
        return write(by, new AnswerEdit(item, null, draft));
    }

    /**
     * The same from a page that may have lain open for long: what somebody else has typed since is not overwritten
     * unseen, and what the saver left alone stays as it is now.
     */
    public Result<Nothing> write(Actor by, AnswerEdit edit) {
        ItemView view = input.item(edit.item()).orElseThrow();
        Optional<Refusal> problem = mayType(by, view);
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        ItemAnswer answer = answers.findById(edit.item().value()).orElseThrow();
        boolean changedByOthers = isChangedByOthers(by, edit, answer);
        if (changedByOthers && edit.untouched()) {
            return Result.done();
        }
        problem = AnswerChecks.unless(!changedByOthers, "answer.changed-meanwhile")
                .or(() -> AnswerRules.problem(view.kind(), answer.isReferral(), edit.draft()));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        work.write(by, view.caseKey(), answer, edit.draft());
        batches.collect(view.caseKey(), by);
        return Result.done();
    }

    /**
     * Keeps an answer that is not finished, so that nothing typed is lost; it counts as unwritten and goes nowhere. Only
     * where no answer has been written yet: one that stands is not overwritten by half of another.
     */
    public Result<Nothing> keep(Actor by, AnswerEdit edit) {
        Optional<Refusal> problem = mayType(by, input.item(edit.item()).orElseThrow());
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        ItemAnswer answer = answers.findById(edit.item().value()).orElseThrow();
        problem = AnswerChecks.unless(!isChangedByOthers(by, edit, answer), "answer.changed-meanwhile")
                .or(() -> AnswerRules.unkeepable(edit.draft()))
                .or(() -> AnswerChecks.unless(answer.isBlankPage(), "answer.stands"));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        answer.keep(by, edit.draft());
        return Result.done();
    }

    /** The department's head hands its answers to HR. */
    public Result<Nothing> handOver(Actor by, CaseKey caseKey, DepartmentId department) {
        Optional<Refusal> forbidden = permissions
                .check(by, Act.HAND_OVER_ANSWERS, caseKey, department)
                .or(() -> checks.ended(caseKey));
        if (forbidden.isPresent()) {
            return Result.refused(forbidden.get());
        }
        Optional<DepartmentWork> found = works.findByCaseKeyAndDepartmentId(caseKey.value(), department.value());
        if (found.isEmpty()) {
            return Result.refused("answer.nothing-assigned");
        }
        if (found.get().isReady()) {
            return Result.refused("answer.already-handed-over");
        }
        int left = work.left(caseKey, department);
        if (left > 0) {
            return Result.refused("answer.items-left", left);
        }
        work.handOver(by, caseKey, found.get());
        batches.collect(caseKey, by);
        return Result.done();
    }

    /** HR takes what is written to review though answers are missing; those stay open and read "ej besvarat". */
    public Result<Nothing> proceedWithout(Actor by, CaseKey caseKey) {
        Optional<Refusal> problem = checks.forbidden(by, Act.REVIEW_ANSWERS, caseKey)
                .or(() -> checks.notIn(caseKey, RoundState.COLLECTING));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        if (!input.inputClosed(caseKey)) {
            return Result.refused("answer.input-open");
        }
        return batches.collectWhatThereIs(caseKey, by) ? Result.done() : Result.refused("answer.nothing-written");
    }

    /** HR has reviewed the batch. What departments have back does not go along; it comes in a later batch. */
    public Result<Nothing> review(Actor by, CaseKey caseKey) {
        Optional<Refusal> problem = checks.mayReview(by, caseKey)
                .or(() -> AnswerChecks.unless(!batches.held(caseKey).isEmpty(), "answer.all-with-departments"));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        batches.reviewed(caseKey, by);
        return Result.done();
    }

    /**
     * HR sends answers of the batch in its review back to the departments that wrote them. They are owed again, with
     * this comment, and come back into HR's review when the department hands over.
     *
     * @param due when the answers must be with HR again
     */
    public Result<Nothing> returnToDepartment(
            Actor by, CaseKey caseKey, Set<ItemId> items, String comment, Instant due) {
        Optional<Refusal> problem = checks.mayReview(by, caseKey)
                .or(() -> AnswerChecks.unless(!items.isEmpty(), "answer.nothing-chosen"))
                .or(() -> AnswerChecks.unless(!comment.isBlank(), "answer.return-without-comment"))
                .or(() -> AnswerRules.blankOrUnstorable(comment))
                .or(() -> AnswerChecks.unless(due.isAfter(clock.instant()), "answer.return-time-is-past"));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Map<UUID, List<ItemAnswer>> perDepartment = batches.held(caseKey).stream()
                .filter(answer -> answer.department() != null && !answer.isTakenBack())
                .filter(answer -> items.contains(answer.item()))
                .collect(Collectors.groupingBy(
                        answer -> Objects.requireNonNull(answer.department()).value(),
                        TreeMap::new,
                        Collectors.toList()));
        if (perDepartment.values().stream().mapToInt(List::size).sum() != items.size()) {
            return Result.refused("answer.not-returnable");
        }
        perDepartment.forEach((department, returned) ->
                work.sendBack(by, caseKey, new DepartmentId(department), returned, comment, due));
        return Result.done();
    }

    /** The director approves the batch. */
    public Result<Nothing> approve(Actor by, CaseKey caseKey) {
        return step(by, Act.APPROVE_ANSWERS, caseKey, RoundState.DIRECTOR, () -> batches.approved(caseKey, by));
    }

    /** The director sends the batch back to HR with a reason. */
    public Result<Nothing> sendBack(Actor by, CaseKey caseKey, String reason) {
        Optional<Refusal> unreadable = permissions
                .check(by, Act.APPROVE_ANSWERS, caseKey)
                .or(() -> reason.isBlank()
                        ? Optional.of(Refusal.of("answer.return-without-reason"))
                        : AnswerRules.blankOrUnstorable(reason));
        return unreadable.isPresent()
                ? Result.refused(unreadable.get())
                : step(
                        by,
                        Act.APPROVE_ANSWERS,
                        caseKey,
                        RoundState.DIRECTOR,
                        () -> batches.returned(caseKey, by, reason));
    }

    /** The clock's part after approval: the whole batch goes out at once. Only an approved batch can. */
    public void release(CaseKey caseKey) {
        cases.lock(caseKey);
        batches.release(caseKey);
        work.relieve(Actor.system(), caseKey);
    }

    /** Adds to an answer the unions have; the answer itself is never altered. */
    public Result<Nothing> supplement(Actor by, ItemId item, String text, SupplementContext context) {
        ItemView view = input.item(item).orElseThrow();
        Optional<ItemAnswer> answer = answers.findById(item.value());
        Optional<Refusal> problem = checks.maySupplement(by, view, answer)
                .or(() -> checks.ended(view.caseKey()))
                .or(() -> AnswerRules.blankOrUnstorable(text));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        if (answer.filter(ItemAnswer::isReleased).isEmpty()) {
            return Result.refused("answer.not-released");
        }
        entities.persist(new Supplement(by, view.caseKey(), item, text, context, clock.instant()));
        events.publishEvent(new AnswerSupplemented(view.caseKey(), item, context, by, clock.instant()));
        return Result.done();
    }

    /** Records the answer an item got orally at the meeting; the unions have it from that moment. */
    public Result<Nothing> answerAtMeeting(Actor by, ItemId item, AnswerDraft answer) {
        ItemView view = input.item(item).orElseThrow();
        CaseKey caseKey = view.caseKey();
        Optional<Refusal> problem =
                checks.forbidden(by, Act.HOLD_MEETING, caseKey).or(() -> AnswerRules.problemAtMeeting(answer));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Optional<ItemAnswer> existing = answers.findById(item.value());
        if (existing.filter(ItemAnswer::isReleased).isPresent()) {
            return Result.refused("answer.already-released");
        }
        if (existing.filter(batches.round(caseKey)::holds).isPresent()) {
            return Result.refused("answer.in-review");
        }
        ItemAnswer recorded = existing.orElseGet(() -> {
            ItemAnswer made = new ItemAnswer(view, Addressee.hr());
            entities.persist(made);
            return made;
        });
        work.giveAtMeeting(by, caseKey, recorded, answer);
        if (view.raisedAt() == RaisedAt.SUBMITTED) {
            batches.collect(caseKey, by);
        }
        return Result.done();
    }

    private Result<Nothing> step(Actor by, Act act, CaseKey caseKey, RoundState state, Runnable move) {
        Optional<Refusal> problem = checks.forbidden(by, act, caseKey).or(() -> checks.notIn(caseKey, state));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        move.run();
        return Result.done();
    }

    /** The lock comes first: what is read after it is what the saver before has left. */
    private Optional<Refusal> mayType(Actor by, ItemView item) {
        return checks.ended(item.caseKey()).or(() -> checks.mayWrite(by, item)).or(() -> checks.notWritable(by, item));
    }

    private static boolean isChangedByOthers(Actor by, AnswerEdit edit, ItemAnswer answer) {
        String seen = edit.seen();
        return seen != null && answer.isChangedByOthers(by, seen);
    }
}

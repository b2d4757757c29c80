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
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
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
    private final Directory directory;
    private final InputQueries input;
    private final ItemAnswers answers;
    private final DepartmentWorks works;
    private final Distributions distributions;
    private final AnswerWork work;
    private final AnswerBatches batches;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            Permissions permissions,
            ConsultationCases cases,
            Directory directory,
            InputQueries input,
            ItemAnswers answers,
            DepartmentWorks works,
            Distributions distributions,
            AnswerWork work,
            AnswerBatches batches,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.permissions = permissions;
        this.cases = cases;
        this.directory = directory;
        this.input = input;
        this.answers = answers;
        this.works = works;
        this.distributions = distributions;
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
        Optional<Refusal> forbidden = forbidden(by, Act.DISTRIBUTE, caseKey);
        if (forbidden.isPresent()) {
            return Result.refused(forbidden.get());
        }
        List<ItemView> items = input.itemsOf(caseKey, subject);
        Optional<Refusal> problem = notDistributable(caseKey, subject, items, addressees);
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
        Optional<Refusal> problem = forbidden(by, Act.DISTRIBUTE, view.caseKey())
                .or(() -> notWritable(by, view))
                .or(() -> notMovable(view, addressee))
                .or(() -> unknownDepartment(view.caseKey(), addressee));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        work.reassign(by, answers.findById(item.value()).orElseThrow(), view.caseKey(), addressee);
        batches.collect(view.caseKey(), by);
        return Result.done();
    }

    /** Writes or rewrites an answer: the department that has the item, until it has handed over, or HR. */
    public Result<Nothing> write(Actor by, ItemId item, AnswerDraft draft) {
        ItemView view = input.item(item).orElseThrow();
        Optional<Refusal> problem = mayWrite(by, view)
                .or(() -> ended(view.caseKey()))
                .or(() -> notWritable(by, view))
                .or(() -> AnswerRules.problem(
                        view.kind(),
                        answers.findById(item.value()).orElseThrow().isReferral(),
                        draft));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        work.write(by, view.caseKey(), answers.findById(item.value()).orElseThrow(), draft);
        batches.collect(view.caseKey(), by);
        return Result.done();
    }

    /**
     * Keeps an answer that is not finished, so that nothing typed is lost; it counts as unwritten and goes nowhere. Only
     * where no answer has been written yet: one that stands is not overwritten by half of another.
     */
    public Result<Nothing> keep(Actor by, ItemId item, AnswerDraft draft) {
        ItemView view = input.item(item).orElseThrow();
        Optional<Refusal> problem = mayWrite(by, view)
                .or(() -> ended(view.caseKey()))
                .or(() -> notWritable(by, view))
                .or(() -> AnswerRules.unkeepable(draft));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        ItemAnswer answer = answers.findById(item.value()).orElseThrow();
        if (!answer.isBlankPage()) {
            return Result.refused("answer.stands");
        }
        answer.keep(draft);
        return Result.done();
    }

    /** The department's head hands its answers to HR. */
    public Result<Nothing> handOver(Actor by, CaseKey caseKey, DepartmentId department) {
        Optional<Refusal> forbidden = permissions
                .check(by, Act.HAND_OVER_ANSWERS, caseKey, department)
                .or(() -> ended(caseKey));
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
        Optional<Refusal> problem =
                forbidden(by, Act.REVIEW_ANSWERS, caseKey).or(() -> notIn(caseKey, RoundState.COLLECTING));
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
        Optional<Refusal> problem = mayReview(by, caseKey)
                .or(() -> unless(!batches.held(caseKey).isEmpty(), "answer.all-with-departments"));
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
        Optional<Refusal> problem = mayReview(by, caseKey)
                .or(() -> unless(!items.isEmpty(), "answer.nothing-chosen"))
                .or(() -> unless(!comment.isBlank(), "answer.return-without-comment"))
                .or(() -> AnswerRules.blankOrUnstorable(comment))
                .or(() -> unless(due.isAfter(clock.instant()), "answer.return-time-is-past"));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Map<UUID, List<ItemAnswer>> perDepartment = batches.held(caseKey).stream()
                .filter(answer -> answer.department() != null && items.contains(answer.item()))
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
    }

    /** Adds to an answer the unions have; the answer itself is never altered. */
    public Result<Nothing> supplement(Actor by, ItemId item, String text, SupplementContext context) {
        ItemView view = input.item(item).orElseThrow();
        Optional<ItemAnswer> answer = answers.findById(item.value());
        Optional<Refusal> problem = maySupplement(by, view, answer)
                .or(() -> ended(view.caseKey()))
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
                forbidden(by, Act.HOLD_MEETING, caseKey).or(() -> AnswerRules.problemAtMeeting(answer));
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
        Optional<Refusal> problem = forbidden(by, act, caseKey).or(() -> notIn(caseKey, state));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        move.run();
        return Result.done();
    }

    private Optional<Refusal> forbidden(Actor by, Act act, CaseKey caseKey) {
        return permissions.check(by, act, caseKey).or(() -> ended(caseKey));
    }

    /** Takes the case's row lock on its way. */
    private Optional<Refusal> ended(CaseKey caseKey) {
        return unless(cases.lock(caseKey).live(), "answer.case-ended");
    }

    private Optional<Refusal> mayReview(Actor by, CaseKey caseKey) {
        return forbidden(by, Act.REVIEW_ANSWERS, caseKey).or(() -> notIn(caseKey, RoundState.HR_REVIEW));
    }

    private Optional<Refusal> notIn(CaseKey caseKey, RoundState wanted) {
        RoundState state = batches.round(caseKey).state();
        return state == wanted ? Optional.empty() : Optional.of(Refusal.of(whereItIs(state)));
    }

    private static String whereItIs(RoundState state) {
        return switch (state) {
            case COLLECTING -> "answer.still-collecting";
            case HR_REVIEW -> "answer.with-hr";
            case DIRECTOR -> "answer.with-director";
            case APPROVED -> "answer.approved";
        };
    }

    private Optional<Refusal> mayWrite(Actor by, ItemView item) {
        return mayAnswerFor(by, item).or(() -> permissions.bothSides(by, item.union()));
    }

    private Optional<Refusal> mayAnswerFor(Actor by, ItemView item) {
        DepartmentId department =
                answers.findById(item.id().value()).map(ItemAnswer::department).orElse(null);
        if (department != null) {
            return permissions.check(by, Act.WRITE_ANSWER, item.caseKey(), department);
        }
        // what HR answers itself is nobody else's, though the act is also a department head's
        return permissions
                .check(by, Act.WRITE_ANSWER, item.caseKey())
                .or(() -> unless(by.role() == Role.HR_COORDINATOR, "party.not-your-department"));
    }

    private Optional<Refusal> maySupplement(Actor by, ItemView item, Optional<ItemAnswer> answer) {
        DepartmentId department = answer.map(ItemAnswer::department).orElse(null);
        return department == null
                ? permissions.check(by, Act.SUPPLEMENT_ANSWER, item.caseKey())
                : permissions.check(by, Act.SUPPLEMENT_ANSWER, item.caseKey(), department);
    }

    private Optional<Refusal> notWritable(Actor by, ItemView item) {
        Optional<ItemAnswer> answer = answers.findById(item.id().value());
        if (answer.isEmpty()) {
            return Optional.of(Refusal.of("answer.not-distributed"));
        }
        if (answer.get().isReleased()) {
            return Optional.of(Refusal.of("answer.already-released"));
        }
        AnswerRound round = batches.round(item.caseKey());
        if (round.holds(answer.get()) && !(round.is(RoundState.HR_REVIEW) && by.role() == Role.HR_COORDINATOR)) {
            return Optional.of(Refusal.of("answer.in-review"));
        }
        DepartmentId department = answer.get().department();
        boolean handedOver = department != null
                && by.role() == Role.DEPT_HEAD
                && works.findByCaseKeyAndDepartmentId(item.caseKey().value(), department.value())
                        .filter(DepartmentWork::isReady)
                        .isPresent();
        return unless(!handedOver, "answer.handed-over");
    }

    private Optional<Refusal> notMovable(ItemView item, Addressee addressee) {
        ItemAnswer answer = answers.findById(item.id().value()).orElseThrow();
        return unless(!batches.round(item.caseKey()).holds(answer), "answer.in-review-not-movable")
                .or(() -> unless(!answer.addressee().equals(addressee), "answer.same-addressee"));
    }

    private Optional<Refusal> notDistributable(
            CaseKey caseKey, UUID subject, List<ItemView> items, Map<ItemId, Addressee> addressees) {
        if (distributions.existsByCaseKeyAndSubject(caseKey.value(), subject)) {
            return Optional.of(Refusal.of("answer.already-distributed"));
        }
        boolean branchOpen = input.states(caseKey).stream()
                .anyMatch(state -> state.union().value().equals(subject) && !state.closed());
        if (branchOpen) {
            return Optional.of(Refusal.of("answer.branch-open"));
        }
        if (items.stream().anyMatch(item -> !item.inTextRound())) {
            return Optional.of(Refusal.of("answer.not-to-be-answered-now"));
        }
        if (!items.stream().map(ItemView::id).toList().containsAll(addressees.keySet())) {
            throw new IllegalStateException("items that are not in " + subject + " of " + caseKey);
        }
        long without = items.stream()
                .filter(item -> item.kind().needsAnswer() && !addressees.containsKey(item.id()))
                .count();
        return without > 0
                ? Optional.of(Refusal.of("answer.items-without-addressee", without))
                : first(addressees.values().stream()
                        .map(addressee -> unknownDepartment(caseKey, addressee))
                        .toList());
    }

    private Optional<Refusal> unknownDepartment(CaseKey caseKey, Addressee addressee) {
        DepartmentId department = addressee.department();
        return unless(
                department == null
                        || directory
                                .department(department)
                                .administration()
                                .equals(cases.view(caseKey).administration()),
                "answer.unknown-department");
    }

    private static Optional<Refusal> first(List<Optional<Refusal>> problems) {
        return problems.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<Refusal> unless(boolean fine, String code) {
        return fine ? Optional.empty() : Optional.of(Refusal.of(code));
    }
}

package se.vpsamverkan.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;

/** Why an act on answers is refused, by who asks and where the item is; empty when it is not. */
@Component
class AnswerChecks {

    private final Permissions permissions;
    private final ConsultationCases cases;
    private final Directory directory;
    private final InputQueries input;
    private final ItemAnswers answers;
    private final DepartmentWorks works;
    private final Distributions distributions;
    private final AnswerBatches batches;

    AnswerChecks(
            Permissions permissions,
            ConsultationCases cases,
            Directory directory,
            InputQueries input,
            ItemAnswers answers,
            DepartmentWorks works,
            Distributions distributions,
            AnswerBatches batches) {
        this.permissions = permissions;
        this.cases = cases;
        this.directory = directory;
        this.input = input;
        this.answers = answers;
        this.works = works;
        this.distributions = distributions;
        this.batches = batches;
    }

    /** Whoever may not, or when the case has ended. Takes the case's row lock on its way. */
    Optional<Refusal> forbidden(Actor by, Act act, CaseKey caseKey) {
        return permissions.check(by, act, caseKey).or(() -> ended(caseKey));
    }

    /** Takes the case's row lock on its way. */
    Optional<Refusal> ended(CaseKey caseKey) {
        return unless(cases.lock(caseKey).live(), "answer.case-ended");
    }

    /** Unless it is HR, and HR has a batch to review. */
    Optional<Refusal> mayReview(Actor by, CaseKey caseKey) {
        return forbidden(by, Act.REVIEW_ANSWERS, caseKey).or(() -> notIn(caseKey, RoundState.HR_REVIEW));
    }

    /** Unless the batch is there. */
    Optional<Refusal> notIn(CaseKey caseKey, RoundState wanted) {
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

    /** Unless it is the head of the department that has the item, or HR; and nobody answers her own union. */
    Optional<Refusal> mayWrite(Actor by, ItemView item) {
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

    /** Unless it is one of those who may add to this answer. */
    Optional<Refusal> maySupplement(Actor by, ItemView item, Optional<ItemAnswer> answer) {
        DepartmentId department = answer.map(ItemAnswer::department).orElse(null);
        return department == null
                ? permissions.check(by, Act.SUPPLEMENT_ANSWER, item.caseKey())
                : permissions.check(by, Act.SUPPLEMENT_ANSWER, item.caseKey(), department);
    }

    /** When the answer is out, in review, or handed over to HR, or its union took the item back. */
    Optional<Refusal> notWritable(Actor by, ItemView item) {
        Optional<ItemAnswer> answer = answers.findById(item.id().value());
        if (answer.isEmpty()) {
            return Optional.of(Refusal.of("answer.not-distributed"));
        }
        if (answer.get().isReleased()) {
            return Optional.of(Refusal.of("answer.already-released"));
        }
        if (answer.get().isTakenBack()) {
            return Optional.of(Refusal.of("answer.taken-back"));
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

    /** When it is in review, or there already. */
    Optional<Refusal> notMovable(ItemView item, Addressee addressee) {
        ItemAnswer answer = answers.findById(item.id().value()).orElseThrow();
        return unless(!batches.round(item.caseKey()).holds(answer), "answer.in-review-not-movable")
                .or(() -> unless(!answer.addressee().equals(addressee), "answer.same-addressee"));
    }

    /** When the subject is handed out already, or cannot be just now, or an item lacks who answers it. */
    Optional<Refusal> notDistributable(
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

    /** When the department is of another administration. */
    Optional<Refusal> unknownDepartment(CaseKey caseKey, Addressee addressee) {
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

    static Optional<Refusal> unless(boolean fine, String code) {
        return fine ? Optional.empty() : Optional.of(Refusal.of(code));
    }
}

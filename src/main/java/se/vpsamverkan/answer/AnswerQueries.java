package se.vpsamverkan.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;

/**
 * The state of the answers. These queries do not ask who reads: see {@link AnswerVisibility}. What the unions have and
 * what is only drafted are never in the same row.
 */
@Service
@Transactional(readOnly = true)
public class AnswerQueries {

    private final ItemAnswers answers;
    private final Supplements supplements;
    private final DepartmentWorks works;
    private final AnswerRounds rounds;
    private final AnswerReturns returns;
    private final ItemReturns itemReturns;
    private final InputQueries input;

    AnswerQueries(
            ItemAnswers answers,
            Supplements supplements,
            DepartmentWorks works,
            AnswerRounds rounds,
            AnswerReturns returns,
            ItemReturns itemReturns,
            InputQueries input) {
        this.answers = answers;
        this.supplements = supplements;
        this.works = works;
        this.rounds = rounds;
        this.returns = returns;
        this.itemReturns = itemReturns;
        this.input = input;
    }

    /** Every answer the unions have, with what was added to it; in no particular order. */
    public List<AnswerView> answers(CaseKey caseKey) {
        Map<UUID, List<SupplementView>> added = supplements.findByCaseKeyOrderByGivenAt(caseKey.value()).stream()
                .collect(Collectors.groupingBy(
                        Supplement::itemId, Collectors.mapping(Supplement::view, Collectors.toList())));
        return answers.findByCaseKey(caseKey.value()).stream()
                .filter(ItemAnswer::isReleased)
                .map(answer -> answer.view(added.getOrDefault(answer.item().value(), List.of())))
                .toList();
    }

    /** The answer the unions have to this item, or empty. */
    public Optional<AnswerView> answer(ItemId item) {
        return answers.findById(item.value())
                .filter(ItemAnswer::isReleased)
                .map(answer -> answer.view(supplements.findByItemIdOrderByGivenAt(item.value()).stream()
                        .map(Supplement::view)
                        .toList()));
    }

    /** Every distributed item with its draft; for the employer's side only. */
    public List<DraftView> drafts(CaseKey caseKey) {
        return drafts(caseKey, answers.findByCaseKey(caseKey.value()));
    }

    /** A department's distributed items with their drafts. */
    public List<DraftView> drafts(CaseKey caseKey, DepartmentId department) {
        return drafts(caseKey, answers.findByCaseKeyAndDepartmentId(caseKey.value(), department.value()));
    }

    /** What HR wrote last about each item whose answer it sent back; for the employer's side only. */
    public Map<ItemId, HrComment> comments(CaseKey caseKey) {
        return itemReturns.findByCaseKeyOrderByReturnedAt(caseKey.value()).stream()
                .collect(Collectors.toMap(ItemReturn::item, ItemReturn::view, (earlier, later) -> later));
    }

    /** How far each department that has items has come. */
    public List<DepartmentProgress> departments(CaseKey caseKey) {
        List<ItemAnswer> all = answers.findByCaseKey(caseKey.value());
        return works.findByCaseKey(caseKey.value()).stream()
                .map(work -> progress(work, all))
                .toList();
    }

    /** Whether the department still has to hand something over. */
    public boolean owesAnswers(CaseKey caseKey, DepartmentId department) {
        return works.findByCaseKeyAndDepartmentId(caseKey.value(), department.value())
                .filter(work -> !work.isReady())
                .isPresent();
    }

    /** The items that their unions took back at the meeting, and that nobody has to answer. */
    public Set<ItemId> takenBack(CaseKey caseKey) {
        return answers.findByCaseKey(caseKey.value()).stream()
                .filter(ItemAnswer::isTakenBack)
                .map(ItemAnswer::item)
                .collect(Collectors.toSet());
    }

    /**
     * Every item, from the meeting too, that needs an answer and has none the unions can read; in printed order. None that
     * its union has taken back.
     */
    public List<MissingAnswer> missing(CaseKey caseKey) {
        Map<ItemId, ItemAnswer> byItem = answers.findByCaseKey(caseKey.value()).stream()
                .collect(Collectors.toMap(ItemAnswer::item, Function.identity()));
        return input.items(caseKey).stream()
                .filter(item -> item.kind().needsAnswer())
                .map(item -> missing(item, byItem.get(item.id())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where the next batch is; collecting the first while nothing has happened. */
    public RoundView round(CaseKey caseKey) {
        AnswerRound round = rounds.findByCaseKey(caseKey.value()).orElseGet(() -> new AnswerRound(caseKey));
        int held = (int) answers.findByCaseKey(caseKey.value()).stream()
                .filter(round::holds)
                .count();
        return new RoundView(
                round.state(),
                round.batch(),
                held,
                round.firstReleasedAt(),
                returns.findByCaseKeyOrderByReturnedAt(caseKey.value()).stream()
                        .map(AnswerReturn::view)
                        .toList());
    }

    private List<DraftView> drafts(CaseKey caseKey, List<ItemAnswer> found) {
        AnswerRound round = rounds.findByCaseKey(caseKey.value()).orElseGet(() -> new AnswerRound(caseKey));
        return found.stream().map(answer -> answer.draft(round.holds(answer))).toList();
    }

    private static DepartmentProgress progress(DepartmentWork work, List<ItemAnswer> all) {
        List<ItemAnswer> own =
                all.stream().filter(answer -> answer.isOf(work.department())).toList();
        int left = (int) own.stream().filter(ItemAnswer::isOwed).count();
        return new DepartmentProgress(work.department(), own.size(), left, work.isReady());
    }

    private static Optional<MissingAnswer> missing(ItemView item, @Nullable ItemAnswer answer) {
        if (answer == null) {
            return Optional.of(new MissingAnswer(item.id(), null, false, false));
        }
        return answer.isReleased() || answer.isTakenBack()
                ? Optional.empty()
                : Optional.of(new MissingAnswer(item.id(), answer.department(), true, answer.isWritten()));
    }
}

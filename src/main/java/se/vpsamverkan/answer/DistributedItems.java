package se.vpsamverkan.answer;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.proposal.ItemUse;

/** Tells the feature that receives input what has been done with it here. */
@Component
@Transactional(readOnly = true)
class DistributedItems implements ItemUse {

    private final ItemAnswers answers;
    private final AnswerRounds rounds;

    DistributedItems(ItemAnswers answers, AnswerRounds rounds) {
        this.answers = answers;
        this.rounds = rounds;
    }

    @Override
    public boolean anyDistributed(Collection<ItemId> items) {
        return !items.isEmpty()
                && answers.existsByIdIn(items.stream().map(ItemId::value).toList());
    }

    @Override
    public Set<ItemId> assignedTo(CaseKey caseKey, DepartmentId department) {
        return answers.findByCaseKeyAndDepartmentId(caseKey.value(), department.value()).stream()
                .map(ItemAnswer::item)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean answersReleased(CaseKey caseKey) {
        return rounds.findByCaseKey(caseKey.value())
                .filter(round -> round.firstReleasedAt() != null)
                .isPresent();
    }
}

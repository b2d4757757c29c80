package se.vpsamverkan.answer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.proposal.ItemView;

/**
 * The one predicate for answers (domain.md 5, decision 5). Until the one release nobody outside those who write, review
 * and approve knows even whether an answer is written.
 */
@Service
@Transactional(readOnly = true)
public class AnswerVisibility {

    private final ItemAnswers answers;
    private final InputVisibility items;
    private final ConsultationCases cases;

    AnswerVisibility(ItemAnswers answers, InputVisibility items, ConsultationCases cases) {
        this.answers = answers;
        this.items = items;
        this.cases = cases;
    }

    /** How much of the item's answer this hat may see now. */
    public Sight sight(Actor actor, ItemView item) {
        if (!cases.view(item.caseKey()).administration().equals(actor.administration())) {
            return Sight.NOTHING;
        }
        Sight released = isReleased(item) ? Sight.RELEASED : Sight.NOTHING;
        return switch (actor.role()) {
            case HR_COORDINATOR, DIRECTOR, PLAN_OWNER -> items.maySee(actor, item) ? Sight.DRAFT : Sight.NOTHING;
            case DEPT_HEAD -> isAssigned(actor, item) ? Sight.DRAFT : released;
            case SECRETARY, REGISTRAR -> released;
            case UNION_REP, UNION_SUBSTITUTE -> mayUnionSee(actor, item) ? released : Sight.NOTHING;
            case SAFETY_REP, BOARD_SECRETARY, ARCHIVIST, SYS_ADMIN, DPO, CENTRAL_OFFICER, SYSTEM -> Sight.NOTHING;
        };
    }

    /** How much of an answer is seen. */
    public enum Sight {
        /** Not even whether one is written. */
        NOTHING,
        /** The answer the unions have, once they have it. */
        RELEASED,
        /** The draft with its internal note too. */
        DRAFT
    }

    /** A union has its own answers at the release and the others' from the meeting on (domain.md 5). */
    private boolean mayUnionSee(Actor actor, ItemView item) {
        return items.maySee(actor, item) && (item.union().equals(actor.union()) || items.meetingBegun(item.caseKey()));
    }

    private boolean isReleased(ItemView item) {
        return answers.findById(item.id().value())
                .filter(ItemAnswer::isReleased)
                .isPresent();
    }

    private boolean isAssigned(Actor actor, ItemView item) {
        DepartmentId department = actor.department();
        return department != null
                && answers.findById(item.id().value())
                        .filter(answer -> answer.isOf(department))
                        .isPresent();
    }
}

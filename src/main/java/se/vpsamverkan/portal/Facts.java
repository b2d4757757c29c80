package se.vpsamverkan.portal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;

/** What the person should know today beside her tasks (process.md 11), role by role. */
@Component
class Facts {

    private final EmployerFacts employer;
    private final UnionFacts union;
    private final MeetingFacts meeting;
    private final Deadlines deadlines;

    Facts(EmployerFacts employer, UnionFacts union, MeetingFacts meeting, Deadlines deadlines) {
        this.employer = employer;
        this.union = union;
        this.meeting = meeting;
        this.deadlines = deadlines;
    }

    /** Sentences in order of weight; may be empty. */
    List<String> of(CaseView view, Actor actor) {
        List<DeadlineView> open = deadlines.open(view.key());
        List<String> facts = new ArrayList<>(meeting.forAdjuster(view, actor));
        switch (actor.role()) {
            case HR_COORDINATOR, PLAN_OWNER -> {
                facts.addAll(employer.dispatch(view, open));
                facts.addAll(employer.input(view, actor, open));
                facts.addAll(employer.answers(view, open));
                facts.addAll(employer.hindrances(view));
            }
            case DIRECTOR -> {
                facts.addAll(employer.approval(view, open));
                facts.addAll(employer.answers(view, open));
                facts.addAll(employer.hindrances(view));
            }
            case DEPT_HEAD -> facts.addAll(employer.department(view, actor, open));
            case SECRETARY -> facts.addAll(meeting.forSecretary(view, open));
            case BOARD_SECRETARY -> {
                facts.addAll(meeting.forBoardSecretary(view, open));
                facts.addAll(employer.gate(view));
            }
            case UNION_REP, UNION_SUBSTITUTE, CENTRAL_OFFICER -> facts.addAll(union.of(view, actor, open));
            default -> {
                // nothing but the next date
            }
        }
        return facts;
    }

    /** The open deadline of a kind that the case has once. */
    static java.util.Optional<DeadlineView> open(List<DeadlineView> open, DeadlineKind kind) {
        return open.stream().filter(deadline -> deadline.kind() == kind).findFirst();
    }
}

package se.vpsamverkan.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Role;

/** The next date a person should know of who has nothing to do right now. */
@Component
class NextDate {

    private static final Set<DeadlineKind> UNIONS = EnumSet.of(
            DeadlineKind.VP_DISPATCH,
            DeadlineKind.INPUT,
            DeadlineKind.ANSWERS_RELEASE,
            DeadlineKind.AGENDA,
            DeadlineKind.MEETING,
            DeadlineKind.MINUTES_COMMENTS,
            DeadlineKind.JUSTERING,
            DeadlineKind.PUBLICATION,
            DeadlineKind.CENTRAL_WINDOW);
    private static final Set<DeadlineKind> DEPARTMENT =
            EnumSet.of(DeadlineKind.INPUT, DeadlineKind.DEPARTMENT_ANSWERS, DeadlineKind.MEETING);
    private static final Set<DeadlineKind> DIRECTOR = EnumSet.of(
            DeadlineKind.VP_DISPATCH,
            DeadlineKind.ANSWERS_RELEASE,
            DeadlineKind.MEETING,
            DeadlineKind.JUSTERING,
            DeadlineKind.CENTRAL_WINDOW,
            DeadlineKind.BOARD_DECISION);
    private static final Set<DeadlineKind> SECRETARY = EnumSet.of(
            DeadlineKind.AGENDA,
            DeadlineKind.MEETING,
            DeadlineKind.MINUTES_DRAFT,
            DeadlineKind.MINUTES_COMMENTS,
            DeadlineKind.JUSTERING,
            DeadlineKind.PUBLICATION);
    private static final Set<DeadlineKind> READERS = EnumSet.of(
            DeadlineKind.VP_DISPATCH,
            DeadlineKind.ANSWERS_RELEASE,
            DeadlineKind.MEETING,
            DeadlineKind.PUBLICATION,
            DeadlineKind.BOARD_DECISION);

    private final Timeline timeline;
    private final Clock clock;

    NextDate(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The next step in time that matters to the hat; empty when the plan has none left. */
    Optional<Step> of(CaseView view, Actor actor) {
        Instant now = clock.instant();
        Set<DeadlineKind> mine = kinds(actor.role());
        List<Step> steps = timeline.of(view, actor);
        return steps.stream()
                .filter(step -> mine.contains(step.kind()))
                .filter(step -> step.state() == StepState.AHEAD || step.state() == StepState.NOW)
                .filter(step -> step.at().isAfter(now))
                .min(Comparator.comparing(Step::at));
    }

    private static Set<DeadlineKind> kinds(Role role) {
        return switch (role) {
            case UNION_REP, UNION_SUBSTITUTE, CENTRAL_OFFICER, SAFETY_REP -> UNIONS;
            case DEPT_HEAD -> DEPARTMENT;
            case DIRECTOR -> DIRECTOR;
            case SECRETARY -> SECRETARY;
            case HR_COORDINATOR, PLAN_OWNER -> EnumSet.allOf(DeadlineKind.class);
            default -> READERS;
        };
    }
}

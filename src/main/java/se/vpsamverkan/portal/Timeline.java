package se.vpsamverkan.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineState;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.proposal.UnionInputState;
import se.vpsamverkan.web.Words;

/** The case's steps in order of time, as this hat may know them. */
@Component
class Timeline {

    private final Deadlines deadlines;
    private final AnswerQueries answers;
    private final InputQueries input;
    private final InputVisibility visibility;
    private final Directory directory;
    private final Words words;
    private final Clock clock;

    Timeline(
            Deadlines deadlines,
            AnswerQueries answers,
            InputQueries input,
            InputVisibility visibility,
            Directory directory,
            Words words,
            Clock clock) {
        this.deadlines = deadlines;
        this.answers = answers;
        this.input = input;
        this.visibility = visibility;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    /** The plan's steps; those a union need not know of are left out for it. */
    List<Step> of(CaseView view, Actor reader) {
        List<DeadlineView> watched = deadlines.all(view.key());
        List<Step> steps = new ArrayList<>();
        for (DeadlineKind kind : DeadlineKind.values()) {
            Optional<Deadline> planned = view.plan().find(kind);
            if (planned.isPresent() && !(kind.insideEmployer() && reader.role().ofUnion())) {
                steps.add(step(view, reader, kind, planned.get(), watched));
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private Step step(CaseView view, Actor reader, DeadlineKind kind, Deadline planned, List<DeadlineView> watched) {
        List<DeadlineView> own = watched.stream()
                .filter(deadline -> deadline.kind() == kind)
                .filter(deadline -> isForReader(reader, deadline))
                .toList();
        StepState state = state(view, kind, own);
        // a step that has begun shows the instant that is watched: an own extension, or a moved date
        Deadline due = own.size() == 1 ? Deadline.at(own.get(0).due()) : planned;
        return new Step(
                kind,
                due.instant(),
                words.say("phase." + kind),
                kind == DeadlineKind.BOARD_DECISION ? words.day(due.date()) : words.due(due.instant()),
                state,
                stateText(kind, state),
                details(view, reader, kind, own));
    }

    /** A union's own time for input is its own business; everybody else sees the common one. */
    private static boolean isForReader(Actor reader, DeadlineView deadline) {
        UUID subject = deadline.subject();
        if (deadline.kind() != DeadlineKind.INPUT || subject == null) {
            return true;
        }
        return reader.union() != null && subject.equals(reader.union().value());
    }

    private StepState state(CaseView view, DeadlineKind kind, List<DeadlineView> own) {
        if (own.isEmpty()) {
            return view.live() ? StepState.AHEAD : StepState.DROPPED;
        }
        List<DeadlineView> open = own.stream().filter(DeadlineView::isOpen).toList();
        if (!open.isEmpty()) {
            boolean late = !kind.ofUnion()
                    && open.stream()
                            .anyMatch(deadline -> !Deadline.at(deadline.due()).inTime(clock.instant()));
            if (late) {
                return StepState.LATE;
            }
            // nobody can hold a meeting before its time
            return kind == DeadlineKind.MEETING ? StepState.AHEAD : StepState.NOW;
        }
        if (own.stream().anyMatch(deadline -> deadline.state() == DeadlineState.MET)) {
            return StepState.DONE;
        }
        return own.stream().anyMatch(deadline -> deadline.state() == DeadlineState.PASSED)
                ? StepState.OVER
                : StepState.DROPPED;
    }

    private String stateText(DeadlineKind kind, StepState state) {
        boolean held = kind == DeadlineKind.MEETING && state == StepState.OVER;
        return words.say(held ? "phase.meeting-began" : "phase.state." + state);
    }

    private List<String> details(CaseView view, Actor reader, DeadlineKind kind, List<DeadlineView> own) {
        return switch (kind) {
            case INPUT -> own.isEmpty() ? List.of() : inputDetails(view, reader);
            case DEPARTMENT_ANSWERS -> departmentDetails(view, own);
            default -> List.of();
        };
    }

    private List<String> inputDetails(CaseView view, Actor reader) {
        List<String> lines = new ArrayList<>();
        for (UnionInputState state : input.states(view.key())) {
            boolean own = state.union().equals(reader.union());
            if (reader.role().ofUnion() ? !own : !visibility.maySeeReceipt(reader, view.key(), state.union())) {
                continue;
            }
            String name = directory.union(state.union()).shortName();
            lines.add(words.say("input.state." + state.status(), name, state.items()));
            Instant due = state.due();
            if (state.extended() && due != null) {
                lines.add(words.say("input.extended", name, words.due(due)));
            }
        }
        return lines;
    }

    private List<String> departmentDetails(CaseView view, List<DeadlineView> own) {
        if (own.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return answers.departments(view.key()).stream()
                .map(progress -> {
                    String name = directory.department(progress.department()).name();
                    if (progress.ready()) {
                        return words.say("department.ready", name, progress.items());
                    }
                    return isLate(own, progress.department(), now)
                            ? words.say("department.late", name, progress.left(), progress.items())
                            : words.say("department.working", name, progress.left(), progress.items());
                })
                .toList();
    }

    private static boolean isLate(List<DeadlineView> own, DepartmentId department, Instant now) {
        return own.stream()
                .filter(DeadlineView::isOpen)
                .filter(deadline -> department.value().equals(deadline.subject()))
                .anyMatch(deadline -> !Deadline.at(deadline.due()).inTime(now));
    }
}

package se.vpsamverkan.cycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.WorkingDays;

/** Computes time plans by the rules of domain.md 4.3; pure, needs neither database nor Spring. */
public final class PlanCalculator {

    static final String DECIDED = "angivet datum";
    private static final LocalTime BEFORE_REVIEW = LocalTime.of(9, 0);

    private final WorkingDays days;
    private final PlanSettings settings;

    /** A calculator for the days and settings of one administration. */
    public PlanCalculator(WorkingDays days, PlanSettings settings) {
        this.days = days;
        this.settings = settings;
    }

    /**
     * The whole plan with its warnings, or refused when the wishes contradict each other.
     *
     * @param now Swedish local time, to tell a meeting in the past
     */
    public Result<PlanProposal> propose(PlanRequest request, LocalDateTime now) {
        Optional<Refusal> noSuchTime = timeThatDoesNotExist(request);
        if (noSuchTime.isPresent()) {
            return Result.refused(noSuchTime.get());
        }
        Draft draft = new Draft(request);
        PlanStep.of(request.kind()).forEach(draft::add);
        TimePlan plan = new TimePlan(draft.deadlines, request.boardDate());
        Optional<Refusal> contradiction = PlanRules.contradiction(plan);
        return contradiction.isPresent()
                ? Result.refused(contradiction.get())
                : Result.done(proposal(request.kind(), plan, draft, now));
    }

    /**
     * A plan as it stands: each date that is what its rule would give keeps the rule, every other was decided.
     *
     * @param now Swedish local time, to tell what is past
     */
    PlanProposal explain(CaseKind kind, TimePlan plan, LocalDateTime now) {
        Map<DeadlineKind, DateWish> decided = plan.find(DeadlineKind.ANSWERS_RELEASE)
                .map(release -> Map.of(DeadlineKind.ANSWERS_RELEASE, DateWish.at(release.local())))
                .orElse(Map.of());
        LocalDateTime meeting = plan.of(DeadlineKind.MEETING).local();
        Draft draft = new Draft(new PlanRequest(kind, meeting, decided, plan.boardDate()));
        PlanStep.of(kind).forEach(step -> draft.follow(step, plan.of(step.kind())));
        return proposal(kind, plan, draft, now);
    }

    private PlanProposal proposal(CaseKind kind, TimePlan plan, Draft draft, LocalDateTime now) {
        List<PlannedDeadline> lines = lines(kind, plan, draft.rules);
        return new PlanProposal(plan, lines, new PlanWarnings(days, settings).about(kind, plan, lines, now));
    }

    /** The day after which the board may decide if a union disagrees (D13); empty for cases without a window. */
    static Optional<Deadline> earliestDecision(TimePlan plan) {
        return plan.find(DeadlineKind.CENTRAL_WINDOW)
                .map(window -> plan.find(DeadlineKind.JUSTERING)
                        .filter(adjusted -> adjusted.compareTo(window) > 0)
                        .orElse(window));
    }

    private Optional<Refusal> timeThatDoesNotExist(PlanRequest request) {
        List<LocalDateTime> times = new ArrayList<>();
        times.add(request.meeting());
        PlanStep.of(request.kind()).forEach(step -> {
            DateWish wish = request.wishes().get(step.kind());
            if (wish != null) {
                times.add(local(step, wish));
            }
        });
        return times.stream()
                .flatMap(time -> Deadline.checked(time).refusal().stream())
                .findFirst();
    }

    private static LocalDateTime local(PlanStep step, DateWish wish) {
        LocalTime time = wish.time();
        return LocalDateTime.of(wish.date(), time == null ? step.usualTime() : time);
    }

    private List<PlannedDeadline> lines(CaseKind kind, TimePlan plan, Map<DeadlineKind, String> rules) {
        List<Line> lines = new ArrayList<>();
        PlanStep.of(kind)
                .forEach(step -> lines.add(new Line(
                        step.code(), step.kind(), step.swedish(), plan.of(step.kind()), rules.get(step.kind()))));
        earliestDecision(plan)
                .ifPresent(end -> lines.add(new Line(
                        PlanStep.EARLIEST_DECISION,
                        null,
                        "Nämnden kan besluta tidigast efter",
                        end,
                        "det senare av tiden för central förhandling och justeringen")));
        plan.find(DeadlineKind.BOARD_DECISION)
                .ifPresent(board -> lines.add(new Line(
                        PlanStep.BOARD.code(), DeadlineKind.BOARD_DECISION, PlanStep.BOARD.swedish(), board, DECIDED)));
        lines.sort(Comparator.comparing(Line::deadline));
        List<PlannedDeadline> planned = new ArrayList<>();
        LocalDate previous = lines.get(0).deadline().date();
        for (Line line : lines) {
            LocalDate date = line.deadline().date();
            planned.add(new PlannedDeadline(
                    line.code(), line.kind(), line.name(), line.deadline(), line.rule(), days.between(previous, date)));
            previous = date;
        }
        return planned;
    }

    private record Line(
            String code,
            @Nullable DeadlineKind kind,
            String name,
            Deadline deadline,
            @Nullable String givenRule) {

        String rule() {
            return givenRule == null ? DECIDED : givenRule;
        }
    }

    /** A plan under construction: each step is found from those before it. */
    private final class Draft {

        private final PlanRequest request;
        private final Map<DeadlineKind, Deadline> deadlines = new EnumMap<>(DeadlineKind.class);
        private final Map<DeadlineKind, String> rules = new EnumMap<>(DeadlineKind.class);
        private final LocalDate meetingDay;

        Draft(PlanRequest request) {
            this.request = request;
            this.meetingDay = request.meeting().toLocalDate();
        }

        void add(PlanStep step) {
            DateWish wish = request.wishes().get(step.kind());
            if (step == PlanStep.MEETING) {
                put(step, Deadline.of(request.meeting()), DECIDED);
            } else if (wish != null) {
                put(step, Deadline.of(local(step, wish)), DECIDED);
            } else {
                compute(step);
            }
        }

        /** Keeps the rule of a step that stands where its rule would put it. */
        void follow(PlanStep step, Deadline standing) {
            if (step != PlanStep.MEETING) {
                compute(step);
            }
            if (!standing.equals(deadlines.get(step.kind()))) {
                put(step, standing, DECIDED);
            }
        }

        private void compute(PlanStep step) {
            switch (step) {
                case INVITATION -> before(step, 14);
                case AGENDA -> before(step, 7);
                case DISPATCH -> before(step, 11);
                case INPUT -> after(step, DeadlineKind.VP_DISPATCH, 3, "utskicket");
                case DEPARTMENTS -> departments();
                case REVIEW -> review();
                case RELEASE -> put(step, usual(step, releaseDay()), "1 arbetsdag före mötet");
                case DRAFT -> after(step, DeadlineKind.MEETING, 1, "mötet");
                case COMMENTS -> after(step, DeadlineKind.MEETING, 2, "mötet");
                case JUSTERING -> after(step, DeadlineKind.MEETING, 3, "mötet");
                case PUBLICATION -> after(step, DeadlineKind.JUSTERING, 1, "justeringen");
                case CENTRAL -> central();
                case MEETING, BOARD -> throw new IllegalStateException("given, never computed: " + step);
            }
        }

        private void before(PlanStep step, int calendarDays) {
            LocalDate exact = meetingDay.minusDays(calendarDays);
            LocalDate day = days.onOrBefore(exact);
            String moved = day.equals(exact) ? "" : ", flyttat till närmaste arbetsdag före";
            put(step, usual(step, day), calendarDays + " dagar före mötet" + moved);
        }

        private void after(PlanStep step, DeadlineKind from, int workingDays, String anchor) {
            LocalDate day = days.plus(at(from).date(), workingDays);
            put(
                    step,
                    usual(step, day),
                    anchor + " + " + workingDays + (workingDays == 1 ? " arbetsdag" : " arbetsdagar"));
        }

        /** The departments' time ends the working day before HR's review, unless the unions' time ends later. */
        private void departments() {
            Deadline release = release();
            Deadline dayBefore = usual(PlanStep.DEPARTMENTS, days.plus(release.date(), -1));
            boolean afterInput = dayBefore.compareTo(at(DeadlineKind.INPUT)) > 0;
            put(
                    PlanStep.DEPARTMENTS,
                    afterInput ? dayBefore : new Deadline(release.date(), BEFORE_REVIEW),
                    afterInput ? "1 arbetsdag före att svaren skickas" : "samma dag som svaren skickas");
        }

        private void review() {
            Deadline release = release();
            LocalTime usual = PlanStep.REVIEW.usualTime();
            boolean room = release.time().isAfter(usual);
            put(
                    PlanStep.REVIEW,
                    new Deadline(release.date(), room ? usual : release.time()),
                    "samma dag som svaren skickas");
        }

        private void central() {
            boolean atAdjustment = settings.anchoredAtAdjustment();
            LocalDate anchor = at(atAdjustment ? DeadlineKind.JUSTERING : DeadlineKind.MEETING)
                    .date();
            put(
                    PlanStep.CENTRAL,
                    usual(PlanStep.CENTRAL, anchor.plusDays(settings.centralRequestDays())),
                    (atAdjustment ? "justeringen + " : "mötet + ")
                            + settings.centralRequestDays()
                            + " kalenderdagar, enligt lokalt avtal");
        }

        /** D6 is needed before its own line: the steps before it lead up to it. */
        private Deadline release() {
            DateWish wish = request.wishes().get(DeadlineKind.ANSWERS_RELEASE);
            return wish == null ? usual(PlanStep.RELEASE, releaseDay()) : Deadline.of(local(PlanStep.RELEASE, wish));
        }

        private LocalDate releaseDay() {
            return days.plus(meetingDay, -1);
        }

        private Deadline usual(PlanStep step, LocalDate day) {
            return new Deadline(day, step.usualTime());
        }

        private Deadline at(DeadlineKind kind) {
            Deadline deadline = deadlines.get(kind);
            if (deadline == null) {
                throw new IllegalStateException(kind + " is not computed yet");
            }
            return deadline;
        }

        private void put(PlanStep step, Deadline deadline, String rule) {
            deadlines.put(step.kind(), deadline);
            rules.put(step.kind(), rule);
        }
    }
}

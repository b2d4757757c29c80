package se.vpsamverkan.cycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.vpsamverkan.cycle.PlanWarning.Severity;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.WorkingDays;

/** What HR is warned about before a plan is confirmed; nothing here stops the plan (R11, process.md 9). */
final class PlanWarnings {

    /** Working days from the unions' last day to the answers; below this nobody can write them with care. */
    private static final int MIN_ANSWER_DAYS = 2;

    /** Computed from other dates or decided elsewhere; a Saturday there is nobody's mistake to mend. */
    private static final Set<String> DAY_DOES_NOT_MATTER = Set.of(PlanStep.EARLIEST_DECISION);

    private final WorkingDays days;
    private final PlanSettings settings;

    PlanWarnings(WorkingDays days, PlanSettings settings) {
        this.days = days;
        this.settings = settings;
    }

    List<PlanWarning> about(CaseKind kind, TimePlan plan, List<PlannedDeadline> lines, LocalDateTime now) {
        List<PlanWarning> found = new ArrayList<>();
        boolean inThePast = plan.of(DeadlineKind.MEETING).local().isBefore(now);
        boardTooEarly(plan).ifPresent(found::add);
        if (inThePast) {
            found.add(warning(
                    "meeting-in-the-past",
                    "Mötet " + plan.of(DeadlineKind.MEETING).spoken()
                            + " har redan varit. Ange varför ärendet registreras i efterhand."));
        } else {
            tooLateToKeep(kind, plan, now, found);
        }
        if (kind.hasTextRound()) {
            unionWindow(plan, lines).ifPresent(found::add);
            answerWindow(plan).ifPresent(found::add);
            againstTheMeeting(plan, found);
        }
        nonWorkingDays(lines, found);
        found.sort(Comparator.comparing(PlanWarning::severity).reversed());
        return found;
    }

    /** R1-R5: while the central window is open the board may not decide against a union that disagrees. */
    static Optional<PlanWarning> boardTooEarly(TimePlan plan) {
        LocalDate board = plan.boardDate();
        return PlanCalculator.earliestDecision(plan)
                .filter(end -> board != null && !board.isAfter(end.date()))
                .map(end -> new PlanWarning(
                        "board-before-earliest-decision",
                        Severity.CONFLICT,
                        "Nämnden sammanträder " + Dates.briefDay(board == null ? end.date() : board)
                                + ", men om någon facklig organisation är oenig kan nämnden besluta tidigast efter "
                                + end.spoken() + ". Flytta mötet eller nämndens datum."));
    }

    /** R11. The usual plan gives fewer days than recommended, so the words differ when nobody has chosen them. */
    private Optional<PlanWarning> unionWindow(TimePlan plan, List<PlannedDeadline> lines) {
        Deadline from = plan.of(DeadlineKind.VP_DISPATCH);
        Deadline to = plan.of(DeadlineKind.INPUT);
        int window = days.between(from.date(), to.date());
        if (window >= settings.minUnionDays()) {
            return Optional.empty();
        }
        boolean chosen = lines.stream()
                .filter(line -> line.kind() == DeadlineKind.INPUT)
                .anyMatch(line -> line.rule().equals(PlanCalculator.DECIDED));
        String least = workingDays(settings.minUnionDays());
        String advice = chosen
                ? "Minst " + least + " rekommenderas."
                : "Det är den vanliga tiden när ingen annan dag har valts, men minst " + least + " rekommenderas.";
        return Optional.of(warning(
                "short-union-window",
                "De fackliga får " + workingDays(window) + " (" + from.spoken() + " till " + to.spoken() + "). "
                        + advice
                        + " Skicka VP tidigare eller välj en senare sista dag, eller ange skälet till den kortare"
                        + " tiden."));
    }

    private Optional<PlanWarning> answerWindow(TimePlan plan) {
        Deadline from = plan.of(DeadlineKind.INPUT);
        Deadline to = plan.of(DeadlineKind.ANSWERS_RELEASE);
        int window = days.between(from.date(), to.date());
        return window >= MIN_ANSWER_DAYS && to.compareTo(from) > 0
                ? Optional.empty()
                : Optional.of(warning(
                        "short-answer-window",
                        "Det är " + workingDays(Math.max(window, 0)) + " från sista dag för yrkanden (" + from.spoken()
                                + ") till att svaren ska skickas (" + to.spoken() + ")."));
    }

    private static void againstTheMeeting(TimePlan plan, List<PlanWarning> found) {
        Deadline meeting = plan.of(DeadlineKind.MEETING);
        Deadline answers = plan.of(DeadlineKind.ANSWERS_RELEASE);
        if (answers.compareTo(meeting) > 0) {
            found.add(warning(
                    "answers-after-meeting",
                    "Svaren ska skickas " + answers.spoken() + ", alltså efter mötet " + meeting.spoken()
                            + ". De läggs då till protokollet som lämnade efter mötet."));
        }
        Deadline input = plan.of(DeadlineKind.INPUT);
        if (input.compareTo(meeting) > 0) {
            found.add(warning(
                    "input-after-meeting",
                    "De fackligas tid går ut " + input.spoken() + ", alltså efter mötet " + meeting.spoken() + "."));
        }
    }

    /** R10: invitation and agenda whose time is already past when the plan is made; for an extra meeting only noted. */
    private static void tooLateToKeep(CaseKind kind, TimePlan plan, LocalDateTime now, List<PlanWarning> found) {
        Severity severity = kind == CaseKind.SAMVERKAN ? Severity.WARNING : Severity.NOTE;
        for (PlanStep step : List.of(PlanStep.INVITATION, PlanStep.AGENDA, PlanStep.DISPATCH, PlanStep.INPUT)) {
            plan.find(step.kind())
                    .filter(due -> due.local().isBefore(now))
                    .ifPresent(due -> found.add(new PlanWarning(
                            "already-past",
                            severity,
                            step.swedish() + " (" + step.code() + ") skulle ha varit klart " + due.spoken() + ".")));
        }
    }

    private void nonWorkingDays(List<PlannedDeadline> lines, List<PlanWarning> found) {
        for (PlannedDeadline line : lines) {
            LocalDate date = line.deadline().date();
            if (!days.isWorkingDay(date) && !DAY_DOES_NOT_MATTER.contains(line.code())) {
                String why =
                        days.holidayName(date).map(name -> " (" + name + ")").orElse("");
                found.add(new PlanWarning(
                        "non-working-day",
                        line.kind() == DeadlineKind.CENTRAL_WINDOW ? Severity.NOTE : Severity.WARNING,
                        line.name() + " (" + line.code() + ") infaller "
                                + line.deadline().spoken() + why + ", som inte är en arbetsdag."));
            }
        }
    }

    private static PlanWarning warning(String rule, String text) {
        return new PlanWarning(rule, Severity.WARNING, text);
    }

    private static String workingDays(int number) {
        return number + (number == 1 ? " arbetsdag" : " arbetsdagar");
    }
}

package se.vpsamverkan.cycle;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import se.vpsamverkan.kernel.Deadline;

/** The lines of a time plan: code in domain.md 4.3, Swedish name and the clock time a bare date gets. */
enum PlanStep {
    INVITATION("D2", DeadlineKind.INVITATION, "Kallelsen skickas", LocalTime.of(16, 0)),
    AGENDA("D3", DeadlineKind.AGENDA, "Dagordning och underlag skickas", LocalTime.of(16, 0)),
    DISPATCH("D4", DeadlineKind.VP_DISPATCH, "VP och bilagor skickas till de fackliga", LocalTime.NOON),
    INPUT("D5", DeadlineKind.INPUT, "Sista dag för yrkanden, förslag och frågor", Deadline.END_OF_DAY),
    DEPARTMENTS("D6a", DeadlineKind.DEPARTMENT_ANSWERS, "Avdelningarnas svar till HR", LocalTime.NOON),
    REVIEW("D6b", DeadlineKind.ANSWERS_REVIEW, "HR har gått igenom svaren", LocalTime.of(10, 0)),
    RELEASE("D6", DeadlineKind.ANSWERS_RELEASE, "Svaren skickas till de fackliga", LocalTime.of(15, 0)),
    MEETING("D7", DeadlineKind.MEETING, "Mötet börjar", LocalTime.of(13, 0)),
    DRAFT("D8", DeadlineKind.MINUTES_DRAFT, "Protokollsutkast till justerarna", LocalTime.of(16, 0)),
    COMMENTS("D9", DeadlineKind.MINUTES_COMMENTS, "Sista tid för synpunkter på protokollet", LocalTime.NOON),
    JUSTERING("D10", DeadlineKind.JUSTERING, "Protokollet ska vara justerat", Deadline.END_OF_DAY),
    PUBLICATION("D11", DeadlineKind.PUBLICATION, "Justerat protokoll skickas ut", LocalTime.NOON),
    CENTRAL("D12", DeadlineKind.CENTRAL_WINDOW, "Sista dag att begära central förhandling", Deadline.END_OF_DAY),
    BOARD("ND", DeadlineKind.BOARD_DECISION, "Nämnden sammanträder", Deadline.END_OF_DAY);

    /** D13: computed from the others and watched by nobody. */
    static final String EARLIEST_DECISION = "D13";

    private final String code;
    private final DeadlineKind kind;
    private final String swedish;
    private final LocalTime usualTime;

    PlanStep(String code, DeadlineKind kind, String swedish, LocalTime usualTime) {
        this.code = code;
        this.kind = kind;
        this.swedish = swedish;
        this.usualTime = usualTime;
    }

    /** The steps a case of this kind has, the board's meeting excepted. */
    static List<PlanStep> of(CaseKind caseKind) {
        return Arrays.stream(values())
                .filter(step -> step != BOARD)
                .filter(step -> caseKind.hasTextRound() || !step.needsTextRound())
                .toList();
    }

    /** An MBL follow-up sends nothing round, and nobody disagrees on it (process.md 8). */
    private boolean needsTextRound() {
        return switch (this) {
            case DISPATCH, INPUT, DEPARTMENTS, REVIEW, RELEASE, CENTRAL -> true;
            default -> false;
        };
    }

    String code() {
        return code;
    }

    DeadlineKind kind() {
        return kind;
    }

    String swedish() {
        return swedish;
    }

    LocalTime usualTime() {
        return usualTime;
    }
}

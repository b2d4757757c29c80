package se.vpsamverkan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.DateWish;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.PlanCalculator;
import se.vpsamverkan.cycle.PlanProposal;
import se.vpsamverkan.cycle.PlanRequest;
import se.vpsamverkan.cycle.PlanSettings;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.WorkingDays;

/** {@code plan}: computes a consultation's time plan by the rules of the product. Needs neither Spring nor database. */
final class PlanCommand {

    private static final String HELP = """
            Usage: java -jar vp-samverkan.jar plan --meeting DATETIME [options]

            Computes the time plan of a consultation whose meeting starts then. A date that is already decided is given
            as an option; all others follow the rules. Times are Swedish local times: 2026-12-08T13:00, or a date alone
            where the rule's clock time may stand.

              --meeting DATETIME         when the meeting starts (required)
              --board DATE               the day the board meets
              --draft-sent DATE[TIME]    when the VP and its annexes are sent to the unions
              --proposals-due DATE[TIME] the unions' last time to hand in
              --answers-due DATE[TIME]   when the answers are sent to the unions
              --comments-due DATE[TIME]  last time for comments on the minutes
              --adjusted-by DATE[TIME]   when the minutes are to be adjusted
              --json                     print JSON
              --help                     print this

            Exit codes: 0 done, 2 wrong arguments, 3 dates that contradict each other.
            """;

    private static final String MEETING = "--meeting";
    private static final String BOARD = "--board";

    private static final Map<String, DeadlineKind> WISHES = Map.of(
            "--draft-sent", DeadlineKind.VP_DISPATCH,
            "--proposals-due", DeadlineKind.INPUT,
            "--answers-due", DeadlineKind.ANSWERS_RELEASE,
            "--comments-due", DeadlineKind.MINUTES_COMMENTS,
            "--adjusted-by", DeadlineKind.JUSTERING);

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    PlanCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Runs the command on the arguments after its name and returns the exit code. */
    int run(List<String> args) {
        PlanRequest request;
        Options options;
        try {
            options = Options.read(args, optionsWithValue(), Set.of("--json", "--help", "-h"));
            if (options.has("--help") || options.has("-h")) {
                out.print(HELP);
                return Cli.SUCCESS;
            }
            request = request(options);
        } catch (Options.Wrong wrong) {
            err.println("vp-samverkan plan: " + wrong.getMessage() + "; --help shows how");
            return Cli.WRONG_ARGUMENTS;
        }
        Result<PlanProposal> planned = new PlanCalculator(WorkingDays.swedish(), PlanSettings.DEFAULTS)
                .propose(request, Dates.local(clock.instant()));
        Optional<Refusal> refusal = planned.refusal();
        return refusal.isPresent() ? refuse(refusal.get()) : print(planned.orThrow(), options.has("--json"));
    }

    private int refuse(Refusal refusal) {
        err.println("vp-samverkan plan: " + Refusals.swedish(refusal));
        return Cli.BAD_INPUT;
    }

    private int print(PlanProposal proposal, boolean json) {
        if (json) {
            printJson(proposal);
        } else {
            printText(proposal);
        }
        return Cli.SUCCESS;
    }

    private void printJson(PlanProposal proposal) {
        List<DeadlineLine> deadlines = proposal.deadlines().stream()
                .map(line -> new DeadlineLine(
                        line.code(),
                        line.name(),
                        line.deadline().local().toString(),
                        line.rule(),
                        line.workingDaysFromPrevious()))
                .toList();
        List<WarningLine> warnings = proposal.warnings().stream()
                .map(warning -> new WarningLine(
                        warning.rule(), warning.severity().name().toLowerCase(Locale.ROOT), warning.text()))
                .toList();
        try {
            out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(new Plan(deadlines, warnings)));
        } catch (JsonProcessingException onlyStringsAndNumbers) {
            throw new IllegalStateException(onlyStringsAndNumbers);
        }
    }

    private void printText(PlanProposal proposal) {
        proposal.deadlines()
                .forEach(line -> out.println("%-4s %-27s %-46s %+3d  %s"
                        .formatted(
                                line.code(),
                                line.deadline().spoken(),
                                line.name(),
                                line.workingDaysFromPrevious(),
                                line.rule())));
        proposal.warnings()
                .forEach(warning -> out.println(
                        switch (warning.severity()) {
                            case NOTE -> "Notera: " + warning.text();
                            case WARNING -> "Varning: " + warning.text();
                            case CONFLICT -> "Konflikt: " + warning.text();
                        }));
    }

    private static Set<String> optionsWithValue() {
        Set<String> names = new HashSet<>(WISHES.keySet());
        names.add(MEETING);
        names.add(BOARD);
        return names;
    }

    private static PlanRequest request(Options options) throws Options.Wrong {
        DateWish meeting = wish(MEETING, options.value(MEETING));
        LocalTime start = meeting == null ? null : meeting.time();
        if (meeting == null || start == null) {
            throw new Options.Wrong("--meeting needs a date and a time, such as 2026-12-08T13:00");
        }
        DateWish board = wish(BOARD, options.value(BOARD));
        if (board != null && board.time() != null) {
            throw new Options.Wrong("--board needs a date without a time, such as 2026-12-16");
        }
        Map<DeadlineKind, DateWish> wishes = new EnumMap<>(DeadlineKind.class);
        for (Map.Entry<String, DeadlineKind> each : WISHES.entrySet()) {
            DateWish wish = wish(each.getKey(), options.value(each.getKey()));
            if (wish != null) {
                wishes.put(each.getValue(), wish);
            }
        }
        return new PlanRequest(
                CaseKind.SAMVERKAN, meeting.date().atTime(start), wishes, board == null ? null : board.date());
    }

    private static @Nullable DateWish wish(String option, @Nullable String text) throws Options.Wrong {
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('T') < 0 ? DateWish.day(LocalDate.parse(text)) : DateWish.at(LocalDateTime.parse(text));
        } catch (DateTimeParseException notATime) {
            throw new Options.Wrong(option + " '" + text + "' is neither a date nor a date with a time");
        }
    }

    private record Plan(List<DeadlineLine> deadlines, List<WarningLine> warnings) {}

    private record DeadlineLine(String code, String name, String at, String rule, int workingDaysFromPrevious) {}

    private record WarningLine(String rule, String severity, String text) {}
}

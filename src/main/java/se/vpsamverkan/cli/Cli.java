package se.vpsamverkan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import se.vpsamverkan.cli.replay.ReplayCommand;

/** The door of the command line: finds the command that the first argument names and gives back its exit code. */
public final class Cli {

    static final int SUCCESS = 0;
    static final int WRONG_ARGUMENTS = 2;
    static final int BAD_INPUT = 3;

    private static final String HELP = """
            Usage: java -jar vp-samverkan.jar                      start the web application
                   java -jar vp-samverkan.jar COMMAND [arguments]  run one command and end

            Commands (each has --help and --json):
              plan          compute a consultation's time plan
              rehearse      walk through a whole consultation
              read-letter   read a union's letter into its items
              read-minutes  read old minutes
              replay        drive a recorded consultation through the processes
              verify        check that files are unchanged
            """;

    private Cli() {}

    /** Whether these arguments are for the command line: a word first, or a plain request for help. */
    public static boolean isMeantBy(String... args) {
        return args.length > 0 && (!args[0].startsWith("-") || isHelp(args[0]));
    }

    /**
     * Runs the command on the standard streams, in UTF-8 whatever the terminal's locale, and returns the exit code.
     *
     * @param application what a command that needs the processes starts
     */
    public static int run(Class<?> application, String... args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        try {
            return run(application, out, err, args);
        } finally {
            out.flush();
            err.flush();
        }
    }

    static int run(Class<?> application, PrintStream out, PrintStream err, String... args) {
        if (Arrays.stream(args).limit(1).anyMatch(Cli::isHelp)) {
            out.print(HELP);
            return SUCCESS;
        }
        List<String> all = List.of(args);
        String command = all.isEmpty() ? "" : all.get(0);
        List<String> rest = all.isEmpty() ? all : all.subList(1, all.size());
        return switch (command) {
            case "plan" -> new PlanCommand(out, err, Clock.systemUTC()).run(rest);
            case "replay" -> new ReplayCommand(application, out, err).run(rest);
            default -> {
                err.println("vp-samverkan: unknown command '" + command + "'; --help lists the commands");
                yield WRONG_ARGUMENTS;
            }
        };
    }

    private static boolean isHelp(String argument) {
        return "--help".equals(argument) || "-h".equals(argument);
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}

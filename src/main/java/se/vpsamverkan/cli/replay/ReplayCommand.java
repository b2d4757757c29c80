package se.vpsamverkan.cli.replay;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code replay RECORD.json --out DIR [--json]}: drives a recorded consultation through the real processes and writes
 * what came of it. Nothing is written before everything has run; one replay per JVM, for the clock is the JVM's.
 */
public final class ReplayCommand {

    private static final int SUCCESS = 0;
    private static final int WRONG_ARGUMENTS = 2;
    private static final int BAD_INPUT = 3;

    private static final String HELP = """
            Usage: java -jar vp-samverkan.jar replay RECORD.json --out DIR [--json]

            Drives a recorded consultation through the real processes under a virtual clock and writes to DIR:
              minutes.pdf    the minutes with every item and answer
              record.json    the consultation in the record format, made from the database
              mails.json     every mail: at, to, trigger, subject, text
              timers.json    every timer: when due, when fired or why cancelled
              journal.json   the hash-chained journal of every act

            --json           a summary in JSON on standard output instead of text

            Exit 0 done, 2 wrong arguments, 3 the record cannot be replayed (one line says where and why).
            """;

    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream err;

    /** A command that starts this Spring application and prints here. */
    public ReplayCommand(Class<?> application, PrintStream out, PrintStream err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    /** Runs the command with the arguments after its name; returns the exit code. */
    public int run(List<String> arguments) {
        Path file = null;
        Path dir = null;
        boolean json = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--help") || argument.equals("-h")) {
                out.print(HELP);
                return SUCCESS;
            } else if (argument.equals("--json")) {
                json = true;
            } else if (argument.equals("--out") && i + 1 < arguments.size()) {
                dir = Path.of(arguments.get(++i));
            } else if (!argument.startsWith("-") && file == null) {
                file = Path.of(argument);
            } else {
                return wrong("unknown or incomplete argument '" + argument + "'");
            }
        }
        if (file == null) {
            return wrong("RECORD.json is missing");
        }
        if (dir == null) {
            return wrong("--out DIR is missing");
        }
        if (!Files.isRegularFile(file)) {
            return wrong("there is no file '" + file + "'");
        }
        try {
            CycleRecord consultation = RecordReader.read(file);
            Replayed replayed = play(consultation, RecordDates.of(String.valueOf(file.getFileName()), consultation));
            write(dir, replayed.files());
            out.print(json ? pretty().writeValueAsString(replayed.summary()) + "\n" : text(replayed.summary()));
            return SUCCESS;
        } catch (BadRecord e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        } catch (IOException e) {
            err.println(dir + ": cannot be written: " + e.getMessage());
            return BAD_INPUT;
        }
    }

    private int wrong(String what) {
        err.println("vp-samverkan replay: " + what + "; replay --help shows how");
        return WRONG_ARGUMENTS;
    }

    private Replayed play(CycleRecord consultation, RecordDates dates) throws BadRecord {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .profiles("replay")
                .logStartupInfo(false)
                .run()) {
            return context.getBean(Replay.class).run(consultation, dates);
        }
    }

    /** All or nothing: the files stand under other names until the last of them is complete. */
    private static void write(Path dir, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(dir);
        Map<Path, Path> finished = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = dir.resolve(file.getKey());
            Path half = dir.resolve("." + file.getKey() + ".tmp");
            Files.write(half, file.getValue());
            finished.put(half, target);
        }
        for (Map.Entry<Path, Path> file : finished.entrySet()) {
            Files.move(file.getKey(), file.getValue(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String text(Map<String, @Nullable Object> summary) {
        StringBuilder text = new StringBuilder();
        summary.forEach(
                (key, value) -> text.append(key).append(": ").append(value).append('\n'));
        return text.toString();
    }

    static byte[] json(Object value) throws IOException {
        return (pretty().writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectWriter pretty() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return new ObjectMapper().writer(printer);
    }

    /** What a replay gives: the files by name, and a summary. */
    record Replayed(Map<String, byte[]> files, Map<String, @Nullable Object> summary) {}
}

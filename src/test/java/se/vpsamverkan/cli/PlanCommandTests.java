package se.vpsamverkan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vpsamverkan.VpSamverkanApplication;

class PlanCommandTests {

    private static final Clock SEPTEMBER = Clock.fixed(Instant.parse("2027-09-01T08:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheWholePlanAsJson() throws Exception {
        assertThat(run("--meeting 2027-12-07T13:00 --board 2027-12-16 --json")).isZero();
        JsonNode plan = new ObjectMapper().readTree(out.toByteArray());
        assertThat(plan.fieldNames()).toIterable().containsExactly("deadlines", "warnings");
        assertThat(plan.get("deadlines"))
                .allSatisfy(line -> assertThat(line.fieldNames())
                        .toIterable()
                        .containsExactly("code", "name", "at", "rule", "workingDaysFromPrevious"));
        assertThat(plan.get("warnings"))
                .allSatisfy(
                        line -> assertThat(line.fieldNames()).toIterable().containsExactly("rule", "severity", "text"));
        assertThat(at(plan, "D4")).isEqualTo("2027-11-26T12:00");
        assertThat(at(plan, "D5")).isEqualTo("2027-12-01T23:59");
        assertThat(at(plan, "D6")).isEqualTo("2027-12-06T15:00");
        assertThat(at(plan, "D7")).isEqualTo("2027-12-07T13:00");
        assertThat(at(plan, "D9")).isEqualTo("2027-12-09T12:00");
        assertThat(at(plan, "D10")).isEqualTo("2027-12-10T23:59");
        assertThat(at(plan, "D12")).isEqualTo("2027-12-14T23:59");
        assertThat(rules(plan)).contains("short-union-window");
        assertThat(err.size()).isZero();
    }

    @Test
    void takesTheDatesThatAreDecided() throws Exception {
        assertThat(run("--meeting=2027-12-07T13:00 --draft-sent 2027-11-22T09:30 --proposals-due 2027-11-30"
                        + " --answers-due 2027-12-03 --comments-due 2027-12-13T10:00 --adjusted-by 2027-12-15 --json"))
                .isZero();
        JsonNode plan = new ObjectMapper().readTree(out.toByteArray());
        assertThat(at(plan, "D4")).isEqualTo("2027-11-22T09:30");
        assertThat(at(plan, "D5")).isEqualTo("2027-11-30T23:59");
        assertThat(at(plan, "D6")).isEqualTo("2027-12-03T15:00");
        assertThat(at(plan, "D9")).isEqualTo("2027-12-13T10:00");
        assertThat(at(plan, "D10")).isEqualTo("2027-12-15T23:59");
        assertThat(rules(plan)).doesNotContain("short-union-window");
    }

    @Test
    void printsTextForPeople() {
        assertThat(run("--meeting 2027-12-07T13:00 --board 2027-12-10")).isZero();
        assertThat(out.toString(UTF_8)).contains("tis 7 dec 2027 kl. 13.00", "Varning: ", "Konflikt: ");
        assertThat(err.size()).isZero();
    }

    @Test
    void aMeetingInThePastIsOnlyAWarning() {
        assertThat(run("--meeting 2021-12-07T13:00 --json")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--draft-sent 2027-12-02 --proposals-due 2027-12-01",
                "--comments-due 2027-12-07T12:59",
                "--comments-due 2027-12-13T12:00 --adjusted-by 2027-12-10",
                "--draft-sent 2027-03-28T02:30"
            })
    void refusesDatesThatContradictEachOther(String wishes) {
        assertThat(run("--json --meeting 2027-12-07T13:00 " + wishes)).isEqualTo(3);
        assertThat(err.toString(UTF_8).lines()).singleElement().asString().startsWith("vp-samverkan plan: ");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--json",
                "--meeting",
                "--meeting 2027-12-07",
                "--meeting tisdag",
                "--meeting 2027-12-07T25:00",
                "--meeting 2027-12-07T13:00 --meeting 2027-12-07T13:00",
                "--meeting 2027-12-07T13:00 --board 2027-12-16T09:00",
                "--meeting 2027-12-07T13:00 --board december",
                "--meeting 2027-12-07T13:00 --colour red",
                "2027-12-07T13:00"
            })
    void wrongArgumentsAreSaidOnOneLine(String args) {
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString(UTF_8).lines()).singleElement().asString().contains("--help");
        assertThat(out.size()).isZero();
    }

    @Test
    void helpsWithoutAMeeting() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("--meeting", "--json", "Exit codes");
    }

    /** From the outside: UTF-8, nothing else on standard output, and neither Spring nor engine nor Hibernate loaded. */
    @Test
    void startsWithoutTheApplication(@TempDir Path folder) throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        VpSamverkanApplication.class.getName(),
                        "plan",
                        "--meeting",
                        "2027-12-07T13:00",
                        "--json")
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("err")).isEmptyFile();
        JsonNode plan = new ObjectMapper().readTree(Files.readString(folder.resolve("out"), UTF_8));
        assertThat(at(plan, "D7")).isEqualTo("2027-12-07T13:00");
        try (Stream<String> lines = Files.lines(loaded, UTF_8)) {
            assertThat(lines.filter(line -> line.contains(" org.springframework.context.")
                            || line.contains(" org.springframework.boot.SpringApplication")
                            || line.contains(" org.camunda.")
                            || line.contains(" org.hibernate.")))
                    .isEmpty();
        }
    }

    private static String at(JsonNode plan, String code) {
        for (JsonNode line : plan.get("deadlines")) {
            if (line.get("code").asText().equals(code)) {
                return line.get("at").asText();
            }
        }
        return "no " + code;
    }

    private static List<String> rules(JsonNode plan) {
        List<String> rules = new ArrayList<>();
        plan.get("warnings").forEach(warning -> rules.add(warning.get("rule").asText()));
        return rules;
    }

    private int run(String args) {
        List<String> list = args.isEmpty() ? List.of() : List.of(args.split(" "));
        PlanCommand command =
                new PlanCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), SEPTEMBER);
        return command.run(list);
    }
}

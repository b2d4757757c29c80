package se.vpsamverkan.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole consultations through the command line, each in a JVM of its own: not a word of an item or an answer is lost,
 * no mail carries one, and every timer fired at its instant or was cancelled no later than that.
 */
class ReplayIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path out;

    @ParameterizedTest
    @ValueSource(strings = {"extra.json", "sena-svar.json"})
    void inventedRecordsRunFromPlanToSignedMinutes(String name) throws Exception {
        replayAndCompare(Path.of("src/test/resources/records", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"001.json", "003.json"})
    void recordedConsultationsRunWithoutLosingAWord(String name) throws Exception {
        Path golden = Path.of("../shared/golden", name);
        assumeTrue(Files.exists(golden), "the recorded consultations are not on this machine");
        replayAndCompare(golden);
    }

    @Test
    void aRecordThatCannotBeLeavesNothingBehind() throws Exception {
        Path bad = out.resolve("bad.json");
        Files.writeString(bad, """
                {"administration": "A", "meeting": {"date": "2026-03-12"}, "unions": [], "items": [],
                 "timeline": {"commentsDue": "2026-03-01"}}""");
        Ran ran = run("replay", bad.toString(), "--out", out.resolve("files").toString());

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.error().strip()).isEqualTo("bad.json: timeline.commentsDue: lies before the meeting");
        assertThat(ran.output()).isEmpty();
        assertThat(out.resolve("files")).doesNotExist();
    }

    private void replayAndCompare(Path consultation) throws Exception {
        Ran ran = run("replay", consultation.toString(), "--out", out.toString(), "--json");
        assertThat(ran.exit()).as(ran.error()).isZero();
        assertThat(JSON.readTree(ran.output()).get("case").asText()).startsWith("VP-");

        JsonNode source = JSON.readTree(consultation.toFile());
        JsonNode result = JSON.readTree(out.resolve("record.json").toFile());
        String pdf = pdfText();
        String mails = words(Files.readString(out.resolve("mails.json")));
        Map<String, JsonNode> items = new HashMap<>();
        result.get("items").forEach(item -> items.put(item.get("id").asText(), item));
        assertThat(items).hasSize(source.get("items").size());
        int unanswered = 0;
        for (JsonNode item : source.get("items")) {
            JsonNode kept = items.get(item.get("id").asText());
            for (String field : List.of("union", "seq", "kind", "text", "answer", "answerCategory", "vpReference")) {
                assertThat(kept.get(field)).as(item.get("id") + " " + field).isEqualTo(item.get(field));
            }
            assertThat(pdf).contains(words(item.get("text").asText()));
            if (item.get("answer").isNull()) {
                unanswered += "comment".equals(item.get("kind").asText()) ? 0 : 1;
            } else {
                assertThat(pdf).contains(words(item.get("answer").asText()));
            }
            assertThat(mails).doesNotContain(words(item.get("text").asText()));
        }
        assertThat(pdf.toLowerCase(se.vpsamverkan.kernel.Sweden.LOCALE).split("ej besvarat", -1))
                .hasSize(unanswered + 1);
        checkOutcome(source, result, pdf);
        for (JsonNode adjuster : source.path("adjusters")) {
            assertThat(pdf).contains(adjuster.get("name").asText());
        }
        assertThat(pdf).contains("Justerad enligt uppteckning");
        checkTimers();
    }

    private static void checkOutcome(JsonNode source, JsonNode result, String pdf) {
        String said = source.path("outcome").path("result").asText("not-stated");
        assertThat(result.get("outcome").get("result").asText()).isEqualTo(said);
        assertThat(pdf).contains("not-stated".equals(said) ? "ej angivet" : said);
        for (JsonNode union : source.path("outcome").path("disagreeing")) {
            assertThat(pdf).contains(union.asText() + ": Har förklarat sig oenig");
        }
    }

    private void checkTimers() throws IOException {
        JsonNode timers = JSON.readTree(out.resolve("timers.json").toFile());
        assertThat(timers).isNotEmpty();
        for (JsonNode timer : timers) {
            OffsetDateTime due = OffsetDateTime.parse(timer.get("due").asText());
            if (timer.get("firedAt").isNull()) {
                assertThat(OffsetDateTime.parse(timer.get("cancelledAt").asText()))
                        .isBeforeOrEqualTo(due);
                assertThat(timer.get("why").asText()).isNotBlank();
            } else {
                assertThat(OffsetDateTime.parse(timer.get("firedAt").asText())).isEqualTo(due);
                assertThat(timer.get("cancelledAt").isNull()).isTrue();
            }
        }
    }

    /** The text without the lines at the top and foot of each page. */
    private String pdfText() throws IOException {
        try (var document = Loader.loadPDF(out.resolve("minutes.pdf").toFile())) {
            StringBuilder text = new StringBuilder();
            for (String line : new PDFTextStripper().getText(document).split("\\R")) {
                if (!line.contains("inte originalet") && !line.matches(".*Sida \\d+ \\(\\d+\\).*")) {
                    text.append(line).append(' ');
                }
            }
            return words(text.toString());
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private Ran run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx800m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                productClassPath(),
                "se.vpsamverkan.VpSamverkanApplication"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(out, "output", ".txt");
        Path error = Files.createTempFile(out, "error", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(error.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as("the replay ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ran(
                process.exitValue(),
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(error, StandardCharsets.UTF_8));
    }

    /** The class path of the tests without the tests' own classes, which would become beans of the product. */
    private static String productClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private record Ran(int exit, String output, String error) {}
}

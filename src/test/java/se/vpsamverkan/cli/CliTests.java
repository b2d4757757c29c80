package se.vpsamverkan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class CliTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpListsTheCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("plan", "rehearse", "read-letter", "read-minutes", "replay", "verify");
        assertThat(err.size()).isZero();
    }

    @Test
    void anUnknownCommandIsAWrongArgument() {
        assertThat(run("frobnicate", "--json")).isEqualTo(2);
        assertThat(err.toString(UTF_8).lines()).singleElement().asString().contains("frobnicate", "--help");
        assertThat(out.size()).isZero();
    }

    @Test
    void onlyAWordOrHelpIsForTheCommandLine() {
        assertThat(Cli.isMeantBy("replay", "record.json")).isTrue();
        assertThat(Cli.isMeantBy("--help")).isTrue();
        assertThat(Cli.isMeantBy("--server.port=8081")).isFalse();
        assertThat(Cli.isMeantBy()).isFalse();
    }

    private int run(String... args) {
        return Cli.run(Object.class, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), args);
    }
}

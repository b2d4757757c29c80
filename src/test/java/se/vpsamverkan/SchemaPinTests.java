package se.vpsamverkan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine's tables come from its jar at build time; a changed jar must not change a migration that has already run. */
class SchemaPinTests {

    @ParameterizedTest
    @CsvSource({
        "postgresql, dd19c8f443418722966ab3fe0ba17dbc279bd0fccda0692d33db5ff5f0104526",
        "h2, 8014bcb37f28b9c1dc69ed157c86eb67b7dfc14e0a8a2f5d04213bb96c3441c8",
    })
    void theEnginesTablesAreTheOnesWeKnow(String vendor, String sha256) throws Exception {
        assertThat(sha256("/db/vendor/" + vendor + "/V0_9__camunda_7_24_0.sql")).isEqualTo(sha256);
    }

    private static String sha256(String resource) throws IOException, NoSuchAlgorithmException {
        try (InputStream script = SchemaPinTests.class.getResourceAsStream(resource)) {
            assertThat(script).as(resource).isNotNull();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(script.readAllBytes()));
        }
    }
}

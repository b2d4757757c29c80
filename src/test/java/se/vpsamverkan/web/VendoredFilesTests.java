package se.vpsamverkan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others made and browsers run is byte for byte what scripts/vendor.sh fetched. */
class VendoredFilesTests {

    private static final Path VENDOR = Path.of("src/main/resources/static/vendor");

    @Test
    void everyVendoredFileHasItsChecksumAndEveryFolderItsLicence() throws Exception {
        Map<String, String> pinned = Files.readAllLines(VENDOR.resolve("SHA256SUMS")).stream()
                .map(line -> line.split("\\s+", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(VENDOR)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.endsWith("SHA256SUMS"))
                    .toList()) {
                found.put("./" + VENDOR.relativize(file).toString().replace('\\', '/'), sha256(file));
            }
        }
        assertThat(found).isNotEmpty().containsExactlyInAnyOrderEntriesOf(pinned);
        try (Stream<Path> folders = Files.list(VENDOR)) {
            assertThat(folders.filter(Files::isDirectory))
                    .allSatisfy(folder -> assertThat(folder.resolve("LICENSE")).exists());
        }
    }

    private static String sha256(Path file) throws IOException, java.security.NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}

package se.vpsamverkan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal that the code can give has a sentence in both languages, and no sentence stands unused. */
class RefusalTextsTests {

    private static final Path SOURCES = Path.of("src/main/java/se/vpsamverkan");
    private static final Path TEXTS = Path.of("src/main/resources/messages");
    private static final String FEATURES =
            "kernel|party|cycle|document|proposal|answer|meeting|minutes|notification" + "|process|web|portal";
    private static final Pattern CODE = Pattern.compile("\"((" + FEATURES + ")\\.[a-z]+(-[a-z0-9]+)*)\"");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:refused|[Rr]efusal\\.of|refuse[A-Z]?[A-Za-z]*|no)\\([^;\"]*\"((" + FEATURES + ")\\.[a-z0-9-]+)\"");
    private static final String KEY = "refusal.";

    @Test
    void everyRefusalIsSaidInBothLanguages() {
        Set<String> used = found(REFUSAL);
        assertThat(used).hasSizeGreaterThan(20);
        assertThat(texts(false)).containsAll(used);
        assertThat(texts(true)).containsAll(used);
    }

    @Test
    void bothLanguagesSayTheSameRefusals() {
        assertThat(texts(true)).isEqualTo(texts(false));
    }

    @Test
    void noSentenceStandsUnused() {
        assertThat(found(CODE)).containsAll(texts(false));
    }

    /** A single apostrophe or an open brace would swallow the sentence's arguments. */
    @Test
    void everySentenceIsAReadablePattern() {
        for (Path file : files(TEXTS, ".properties")) {
            read(file).forEach((key, text) -> {
                String pattern = text.toString();
                assertThat(new MessageFormat(pattern, Locale.ROOT))
                        .as("%s", key)
                        .isNotNull();
                if (pattern.contains("{")) {
                    assertThat(pattern.replace("''", "")).as("%s", key).doesNotContain("'");
                }
            });
        }
    }

    private static Set<String> found(Pattern pattern) {
        return files(SOURCES, ".java").stream()
                .flatMap(file -> pattern.matcher(text(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(boolean english) {
        return files(TEXTS, ".properties").stream()
                .filter(file -> file.toString().endsWith("_en.properties") == english)
                .flatMap(file -> read(file).stringPropertyNames().stream())
                .filter(key -> key.startsWith(KEY))
                .map(key -> key.substring(KEY.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}

package se.vpsamverkan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** Every text has both languages, and every text that the code asks for exists. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path FILES = RESOURCES.resolve("messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:refused|Refusal\\s*\\.\\s*of|refuseUnless|TaskRefused\\s*\\.\\s*of)\\(\\s*(?:[A-Za-z0-9_.()!&| ]+,\\s*)??\"([a-z]+\\.[a-z0-9-]+)\"");
    private static final String KEY = "[a-zA-Z0-9_-]+(\\.[a-zA-Z0-9_-]+)+";
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9._-]+)");
    private static final Pattern SAID = Pattern.compile("words\\s*\\.say\\(\\s*\"([a-zA-Z0-9._-]*[a-zA-Z0-9_])\"[,)]");
    private static final Pattern HINDRANCE =
            Pattern.compile("Hindrance\\s*\\.(?:blocking|warning)\\(\\s*\"([a-z]+\\.[a-z0-9-]+)\"");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        for (Path file : swedish()) {
            Properties swedish = read(file);
            Path english = english(file);
            assertThat(english).as("English of " + file).exists();
            Properties translated = read(english);
            assertThat(new TreeSet<>(translated.stringPropertyNames()))
                    .as(english.toString())
                    .isEqualTo(new TreeSet<>(swedish.stringPropertyNames()));
            for (String key : swedish.stringPropertyNames()) {
                assertThat(placeholders(translated.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(swedish.getProperty(key)));
                assertThat(translated.getProperty(key)).as(key).isNotBlank();
                assertThat(swedish.getProperty(key)).as(key).isNotBlank();
            }
        }
    }

    @Test
    void noKeyStandsInTwoFiles() throws IOException {
        Map<String, String> owners = new TreeMap<>();
        for (Path file : swedish()) {
            for (String key : read(file).stringPropertyNames()) {
                assertThat(owners.put(key, file.toString()))
                        .as(key + " in " + file)
                        .isNull();
            }
        }
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file).stream()
                                .filter(line -> line.contains("=") && !line.startsWith("#"))
                                .map(line -> line.substring(0, line.indexOf('='))))
                        .as(file.toString())
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** What a merge leaves behind is read as a key too, and nobody would see it. */
    @Test
    void everyKeyIsOne() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                assertThat(read(file).stringPropertyNames()).as(file.toString()).allMatch(key -> key.matches(KEY));
            }
        }
    }

    /** An apostrophe is doubled where something is filled in, and only there: elsewhere both would be printed. */
    @Test
    void apostrophesAreWrittenAsTheyAreRead() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                read(file).forEach((key, text) -> {
                    String plain = text.toString();
                    boolean filled = !placeholders(plain).isEmpty();
                    assertThat(filled ? plain.replace("''", "") : plain)
                            .as("%s in %s", key, file)
                            .doesNotContain(filled ? "'" : "''");
                });
            }
        }
    }

    @Test
    void everyFileIsRead() throws IOException {
        Object configured = new YamlPropertySourceLoader()
                .load("application", new FileSystemResource(RESOURCES.resolve("application.yaml"))).stream()
                        .map(source -> source.getProperty("spring.messages.basename"))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
        List<String> names = List.of(configured.toString().split(","));
        for (Path file : swedish()) {
            assertThat(names)
                    .contains("messages/" + file.getFileName().toString().replace(".properties", ""));
        }
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        Set<String> codes = found(SOURCES, ".java", REFUSAL);

        assertThat(codes).as("the pattern sees the code").hasSizeGreaterThan(50);
        assertThat(missing(codes.stream().map(code -> "refusal." + code).toList()))
                .isEmpty();
    }

    @Test
    void everyHindranceHasItsSentence() throws IOException {
        Set<String> codes = found(SOURCES, ".java", HINDRANCE);

        assertThat(codes).hasSizeGreaterThan(2);
        assertThat(missing(codes.stream().map(code -> "hindrance." + code).toList()))
                .isEmpty();
    }

    @Test
    void everyTextOfAPageExists() throws IOException {
        Set<String> keys = found(RESOURCES.resolve("templates"), ".html", IN_TEMPLATE);
        keys.addAll(found(SOURCES.resolve("se/vpsamverkan/portal"), ".java", SAID));

        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(missing(keys)).isEmpty();
    }

    @Test
    void textsWithPlaceholdersAreValidFormats() throws IOException {
        for (Path file : all()) {
            Properties texts = read(file);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                if (text.contains("{")) {
                    assertThat(new MessageFormat(text).format(new Object[] {2, 2, 2, 2, 2, 2}))
                            .as(key)
                            .doesNotContain("{");
                    assertThat(text.replace("''", ""))
                            .as(key + ": a lone apostrophe quotes")
                            .doesNotContain("'");
                }
            }
        }
    }

    private static List<String> missing(Iterable<String> keys) throws IOException {
        Properties texts = new Properties();
        for (Path file : swedish()) {
            texts.putAll(read(file));
        }
        List<String> missing = new ArrayList<>();
        keys.forEach(key -> {
            if (!texts.containsKey(key)) {
                missing.add(key);
            }
        });
        return missing;
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> found(Path root, String suffix, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(suffix)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    private static List<Path> swedish() throws IOException {
        return all().stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    private static Path english(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".properties", "_en.properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}

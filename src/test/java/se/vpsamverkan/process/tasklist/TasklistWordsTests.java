package se.vpsamverkan.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tasklist's own texts: everything the jar says in English is said in Swedish, and nothing else. */
class TasklistWordsTests {

    private static final String FOLDER = "/META-INF/resources/webjars/camunda/app/tasklist/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** The same word in both languages, or a sign. */
    private static final Set<String> ALIKE = Set.of(
            "labels.FILTER",
            "labels.NO_TASK_FORM",
            "labels.SEARCH_LESS_THAN",
            "labels.SEARCH_LESS_THAN_EQUALS",
            "labels.SEARCH_GREATER_THAN",
            "labels.SEARCH_GREATER_THAN_EQUALS");

    @Test
    void everythingIsSaidInSwedish() throws IOException {
        Map<String, String> english = words("en");
        Map<String, String> swedish = words("sv");

        assertThat(english).hasSizeGreaterThan(400);
        assertThat(swedish.keySet()).isEqualTo(english.keySet());
        List<String> untranslated = new ArrayList<>();
        english.forEach((key, text) -> {
            if (key.startsWith("labels.") && text.equals(swedish.get(key)) && !ALIKE.contains(key)) {
                untranslated.add(key);
            }
            assertThat(placeholders(swedish.get(key))).as(key).isEqualTo(placeholders(text));
            if (!text.isEmpty() && !key.equals("labels.BANNER_CE_EOL_TEXT")) {
                assertThat(swedish.get(key)).as(key).isNotBlank();
            }
        });
        assertThat(untranslated).isEmpty();
    }

    @Test
    void theBannerAboutTheEndOfLifeIsEmptyAndHidden() throws IOException {
        assertThat(words("sv").get("labels.BANNER_CE_EOL_TEXT")).isEmpty();
        assertThat(text("styles/user-styles.css")).contains(".ce-eol-banner");
    }

    /** The file of the jar with the same name would win or lose by the order of the class path. */
    @Test
    void ourSettingsTakeThePlaceOfTheJars() throws IOException {
        assertThat(text("scripts/config.js")).contains("scripts/portal", "fallbackLocale: language");
    }

    private static Map<String, String> words(String language) throws IOException {
        String json = text("locales/" + language + ".json");
        Map<String, String> words = new TreeMap<>();
        // the English file begins with a byte order mark
        flatten("", new ObjectMapper().readTree(json.replace("\uFEFF", "")), words);
        return words;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                flatten(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "." + i, node.get(i), into);
            }
        } else {
            into.put(path, node.asText());
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher each = PLACEHOLDER.matcher(text); each.find(); ) {
            found.add(each.group(1));
        }
        return found;
    }

    private static String text(String file) throws IOException {
        try (InputStream stream = TasklistWordsTests.class.getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package se.vpsamverkan.portal.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.testing.OnPostgres;

/** The pages that explain, as somebody without a login reads them. */
@OnPostgres
class AboutPagesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/about");
    private static final Pattern SHAPE = Pattern.compile("<(h[1-6]|section|dt|li|p)\\b|id=\"[^\"]*\"|href=\"[^\"]*\"");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])\\b");

    @Autowired
    private MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {"/hjalp", "/ordlista", "/tillganglighet"})
    void theyNeedNoLoginAndHaveBothLanguages(String path) throws Exception {
        var swedish = body(path);
        var english = body(path + "?lang=en");

        assertThat(swedish).contains("<html lang=\"sv\"").doesNotContain("??", "${");
        assertThat(english).contains("<html lang=\"en\"").doesNotContain("??", "${");
        assertThat(headings(swedish)).isNotEmpty().isEqualTo(headings(english));
        assertThat(swedish).contains("href=\"/hjalp\"", "href=\"/ordlista\"", "href=\"/tillganglighet\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "glossary", "accessibility", "try"})
    void bothLanguagesHaveTheSameParts(String page) throws IOException {
        assertThat(shape(page + "-sv.html")).hasSizeGreaterThan(10).isEqualTo(shape(page + "-en.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "glossary", "accessibility", "try"})
    void headingsAreInOrder(String page) throws IOException {
        int before = 0;
        for (int level : headings(Files.readString(TEMPLATES.resolve(page + "-sv.html")))) {
            assertThat(level).as(page).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    /** Each word the program's own glossary explains is explained to its users too. */
    @Test
    void theWordsOfTheRepositorysGlossaryAreThere() throws IOException {
        var page = Files.readString(TEMPLATES.resolve("glossary-sv.html"));
        for (String word : List.of("samverkad", "oenig", "ej angivet", "justera", "hinder för beslut", "fördela")) {
            assertThat(Files.readString(Path.of("docs/glossary.md"))).contains(word);
            assertThat(page).contains(word);
        }
    }

    private String body(String path) throws Exception {
        return web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<Integer> headings(String html) {
        return HEADING.matcher(html)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static List<String> shape(String file) throws IOException {
        return SHAPE.matcher(Files.readString(TEMPLATES.resolve(file)))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}

package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.vpsamverkan.testing.Visits.as;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** The journal's page: every event in words, only for those who may read it, a union's input as its receipt. */
@OnPostgres
class JournalPageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures cases;

    @Autowired
    private MessageSource messages;

    private Office office;
    private CaseKey key;

    @BeforeEach
    void closeTheInput() {
        office = fixtures.office();
        key = cases.inputClosed(office);
    }

    @Test
    void theJournalIsReadInWordsAndItsChainIsChecked() throws Exception {
        web.perform(get("/arenden/" + key.value() + "/journal").with(as(office.hr())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kedjan är hel (kontrollerad")))
                .andExpect(content().string(containsString("Ärendet planerades")))
                .andExpect(content().string(containsString("Hillevi Häck")));
        web.perform(get("/arenden/" + key.value() + "/journal?sida=abc").with(as(office.hr())))
                .andExpect(status().isOk());
    }

    @Test
    void whatTellsOfAUnionsInputIsHiddenFromWhoMayNotSeeItsReceipt() throws Exception {
        assertThat(allPages(office.hr())).contains("lämnades in");
        assertThat(allPages(office.sysAdmin())).doesNotContain("lämnades in").contains("Ärendet planerades");
    }

    @Test
    void theJournalIsForThoseWhoMayReadIt() throws Exception {
        for (Actor other : List.of(office.rep(0), office.head(0), office.secretary(), office.boardSecretary())) {
            web.perform(get("/arenden/" + key.value() + "/journal").with(as(other)))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/arenden/" + key.value() + "/journal")
                        .with(as(fixtures.office().hr())))
                .andExpect(status().isForbidden());
        web.perform(get("/arenden/VP-2032-FINNS/journal").with(as(office.hr()))).andExpect(status().isNotFound());
        web.perform(get("/arenden/" + key.value()).with(as(office.secretary())))
                .andExpect(content().string(not(containsString("/journal"))));
        web.perform(get("/arenden/" + key.value()).with(as(office.registrar())))
                .andExpect(content().string(containsString("/journal")));
    }

    @Test
    void everyEventHasAName() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> events = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(JournalPageTests::isEvent)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(events)
                    .hasSizeGreaterThan(50)
                    .allSatisfy(event -> assertThat(
                                    messages.getMessage("journal.type." + event, null, "", Locale.forLanguageTag("sv")))
                            .as(event)
                            .isNotEmpty());
        }
    }

    private String allPages(Actor actor) throws Exception {
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= 4; page++) {
            all.append(web.perform(get("/arenden/" + key.value() + "/journal?sida=" + page)
                            .with(as(actor)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        }
        return all.toString();
    }

    private static boolean isEvent(Path file) {
        try {
            return Files.readString(file).matches("(?s).*record \\w+\\(.*\\)\\s+implements DomainEvent.*");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

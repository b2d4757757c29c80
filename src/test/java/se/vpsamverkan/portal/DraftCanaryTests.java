package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/**
 * Words of a union's draft are found nowhere outside it: on no page of anybody else, in no row of any table (outbox,
 * journal, worklist and the engine's among them), in no line of the log; and nothing is counted for it.
 */
@OnPostgres
@ExtendWith(OutputCaptureExtension.class)
class DraftCanaryTests {

    private static final Logger LOG = LoggerFactory.getLogger(DraftCanaryTests.class);
    private static final String CANARY = "Kanariegult kvastskaft";

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private Meetings meetings;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aDraftIsNowhereButInItself(CapturedOutput output) throws Exception {
        Office office = fixtures.office();
        CaseKey key = states.dispatched(office);
        List<Visitor> visitors = Visitor.all(office, fixtures);
        Map<String, Long> before = rows();

        for (String path : List.of("/lamna-in", "/lamna-in/spara")) {
            web.perform(post("/arenden/" + key.value() + path)
                    .param("gor", "granska")
                    .param("antal", "1")
                    .param("typ-1", "PROPOSAL")
                    .param("text-1", CANARY)
                    .with(Visits.as(office.rep(0)))
                    .with(csrf()));
        }
        assertThat(page("/arenden/" + key.value() + "/lamna-in/granska", office))
                .as("the union's own rep reads it")
                .contains(CANARY);

        Map<String, Long> after = rows();
        assertThat(after.remove("union_draft")).isEqualTo(before.remove("union_draft") + 1);
        assertThat(after).as("nothing else is counted").isEqualTo(before);
        assertThat(tablesWith(CANARY)).isEmpty();

        Map<String, String> ids = Map.of(
                "key", key.value(),
                "union", office.union(0).toString(),
                "department", office.department(0).toString(),
                "meeting", meetings.of(key).get(0).id().toString());
        int pages = 0;
        for (EndpointRow row : Endpoints.all()) {
            if (row.methods().contains("GET")) {
                for (Visitor visitor : visitors) {
                    if (visitor.actor() != null
                            && !office.union(0).equals(visitor.actor().union())) {
                        assertThat(body(row, visitor, ids))
                                .as(row.path() + " as " + visitor.name())
                                .doesNotContain(CANARY);
                        pages++;
                    }
                }
            }
        }
        assertThat(output.getAll()).doesNotContain(CANARY);
        assertThat(pages).isGreaterThan(200);
        LOG.info("draft canary: 0 hits on {} pages, in {} tables and the log", pages, after.size() + 1);
    }

    @Test
    void theSearchFindsWhatIsThere() {
        Office office = fixtures.office();
        CaseKey key = states.planned(office);

        assertThat(tablesWith("VP-samverkan för badet")).contains("consultation_case");
        assertThat(key.value()).isNotEmpty();
    }

    private String page(String path, Office office) throws Exception {
        return web.perform(get(path).with(Visits.as(office.rep(0))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String body(EndpointRow row, Visitor visitor, Map<String, String> ids) throws Exception {
        String path = row.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        var request = get(path.replaceAll("\\{[a-z]+}", "00000000-0000-0000-0000-000000000000"));
        row.parameters().forEach(request::param);
        return web.perform(request.with(Visits.as(Objects.requireNonNull(visitor.actor()))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** Every table whose rows hold the words, as text or as bytes. */
    private List<String> tablesWith(String words) {
        String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (String table : tables()) {
            Long hits = jdbc.queryForObject(
                    "select count(*) from " + table + " t where t::text like ? or t::text like ?",
                    Long.class,
                    "%" + words + "%",
                    "%" + hex + "%");
            if (hits != null && hits > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private Map<String, Long> rows() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables()) {
            if (table.startsWith("spring_session")) {
                continue; // any visit of anybody may begin one; the words are looked for there all the same
            }
            counts.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class));
        }
        return counts;
    }

    private List<String> tables() {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE' order by table_name",
                String.class);
    }
}

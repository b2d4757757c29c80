package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.SignatureDecision;
import se.vpsamverkan.process.Engine;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;
import se.vpsamverkan.web.Refused;

/** What goes with the board's papers, when, and for whom. */
@OnPostgres
class BoardPageTests {

    /** Without it no program opens the file. */
    private static final String END_OF_A_ZIP = "PK\005\006";

    @Autowired
    private MockMvc web;

    @Autowired
    private BoardPackage board;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MinutesDesk desk;

    @Autowired
    private Engine engine;

    @Autowired
    private Clock clock;

    private Office office;
    private CaseKey key;

    /** A case whose VP has gone out, whose first union disagrees, and whose minutes wait for signatures. */
    @BeforeEach
    void theMinutesAreSigned() {
        office = fixtures.office();
        key = held.held(office);
        documents
                .prepare(
                        office.hr(),
                        key,
                        NewDocument.vp(
                                "Verksamhetsplan 2032", "vp 2032.txt", "Fler bryggor".getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        documents.prepare(office.hr(), key, NewDocument.expected(1, "Badkarta")).orThrow();
        documents.dispatchVp(office.hr(), key, new DispatchVp("Kartan ritas")).orThrow();
        meetings.givePosition(
                        office.rep(0),
                        held.meeting(key).caseMatter().id(),
                        Position.disagrees("Bryggorna <vid> holmen", false),
                        clock.instant())
                .orThrow();
        desk.sendForComments(office.secretary(), held.minutes(key)).orThrow();
        desk.view(held.minutes(key))
                .seats()
                .forEach(seat -> desk.noComments(office.holder(seat.person()), held.minutes(key), seat.id())
                        .orThrow());
        desk.freeze(held.minutes(key), office.secretary(), true).orThrow();
        engine.runBackground(key);
    }

    @Test
    void beforeTheMinutesAreOutOnlyStateDatesAndDocuments() throws Exception {
        see(office.boardSecretary(), "")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Protokollet är inte justerat ännu. Det ska vara justerat")))
                .andExpect(content().string(containsString("kan begära central förhandling till och med")))
                .andExpect(content().string(not(containsString("Hinder för beslut:")))) // the heading says it
                .andExpect(content().string(containsString("Verksamhetsplan 2032")))
                .andExpect(content().string(not(containsString("Bryggorna"))))
                .andExpect(content().string(not(containsString("Badkarta"))))
                .andExpect(content().string(not(containsString("justerat.pdf"))));
        see(office.hr(), "") // who reads more elsewhere finds no more in the package
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("justerat.pdf"))));
        Map<String, byte[]> files = unzip(office.boardSecretary());
        assertThat(files.keySet()).containsExactly("las-forst.txt", "1-vp 2032.txt");
        assertThat(new String(files.get("las-forst.txt"), StandardCharsets.UTF_8))
                .contains("VP-samverkan för badet", "Hinder för beslut")
                .doesNotContain("Bryggorna", "Badkarta");
    }

    @Test
    void whereThereAreNoFilesNothingIsOfferedToFetch() throws Exception {
        see(office.boardSecretary(), "").andExpect(content().string(containsString("/paket.zip")));

        office = fixtures.office();
        key = held.confirmed(office);

        see(office.boardSecretary(), "")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Inga filer finns att hämta ännu")))
                .andExpect(content().string(not(containsString("paket.zip"))));
    }

    @Test
    void minutesThatAreAdjustedButNotSentOutAreNotInThePackage() throws Exception {
        sign();
        assertThat(desk.adjustedPdf(held.minutes(key)))
                .as("there is a file to let slip")
                .isPresent();

        for (Actor reader : List.of(office.boardSecretary(), office.hr(), office.director())) {
            see(reader, "")
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Protokollet justerades ")))
                    .andExpect(content().string(not(containsString("justerat.pdf"))))
                    .andExpect(content().string(not(containsString("Bryggorna"))))
                    .andExpect(content().string(not(containsString("anmäls till nämnden"))));
            assertThat(unzip(reader).keySet()).containsExactly("las-forst.txt", "1-vp 2032.txt");
        }
    }

    @Test
    void thePublishedMinutesAreReadAndFetchedWithWhatTheUnionsSaid() throws Exception {
        publish();

        see(office.boardSecretary(), "")
                .andExpect(content().string(containsString("Utfall: Samverkad.")))
                .andExpect(content().string(containsString("Badvaktarnas förbund " + office.code() + ": Oenig.")))
                .andExpect(content().string(containsString("Bryggorna &lt;vid&gt; holmen")))
                .andExpect(content().string(containsString("anmäls till nämnden")))
                .andExpect(content().string(containsString("/protokoll/" + held.minutes(key) + "/justerat.pdf")));
        Map<String, byte[]> files = unzip(office.boardSecretary());
        byte[] stored = desk.adjustedPdf(held.minutes(key)).orElseThrow().bytes();
        assertThat(files.values()).anyMatch(each -> Arrays.equals(each, stored));
        assertThat(new String(files.get("1-vp 2032.txt"), StandardCharsets.UTF_8))
                .isEqualTo("Fler bryggor");
        assertThat(new String(files.get("las-forst.txt"), StandardCharsets.UTF_8))
                .contains(
                        "Oenig",
                        desk.adjustedPdf(held.minutes(key)).orElseThrow().sha256());
    }

    @Test
    void othersDoNotHaveThePage() throws Exception {
        publish();
        for (Actor may : List.of(office.hr(), office.director())) {
            see(may, "").andExpect(status().isOk());
        }
        for (Actor other : List.of(
                office.rep(0),
                office.head(0),
                office.registrar(),
                fixtures.office().boardSecretary())) {
            see(other, "").andExpect(status().isForbidden());
            see(other, "/paket.zip").andExpect(status().isForbidden());
        }
        web.perform(get("/arenden/" + key.value()).with(Visits.as(office.boardSecretary())))
                .andExpect(content().string(containsString("/till-namnden\"")));
    }

    @Test
    void thePackageIsStillThereWhenTheCaseHasEnded() throws Exception {
        cases.cancel(office.hr(), key, "Planen skjuts upp").orThrow();
        see(office.boardSecretary(), "").andExpect(status().isOk());
        see(office.boardSecretary(), "/paket.zip").andExpect(status().isOk());
        see(office.rep(0), "").andExpect(status().isForbidden());
    }

    @Test
    void halfAPackageIsNoReadableFile() throws Exception {
        jdbc.update("update document set file_id = null where case_key = ?", key.value());
        see(office.boardSecretary(), "/paket.zip")
                .andExpect(status().isConflict())
                .andExpect(header().doesNotExist(HttpHeaders.CONTENT_DISPOSITION))
                .andExpect(content().string(startsWith("<!DOCTYPE html>")));

        // what had gone out already before the document was missed
        ByteArrayOutputStream half = new ByteArrayOutputStream();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> board.zip(cases.view(key), office.boardSecretary(), half));
        assertThat(half.toString(StandardCharsets.ISO_8859_1)).startsWith("PK").doesNotContain(END_OF_A_ZIP);
    }

    private void publish() {
        sign();
        desk.publish(office.secretary(), held.minutes(key)).orThrow();
    }

    private void sign() {
        String pdf = String.valueOf(desk.view(held.minutes(key)).pdfSha256());
        desk.view(held.minutes(key))
                .seats()
                .forEach(seat -> desk.sign(
                                office.holder(seat.person()),
                                held.minutes(key),
                                seat.id(),
                                SignatureDecision.SIGN,
                                null,
                                pdf,
                                true)
                        .orThrow());
        engine.runBackground(key);
    }

    private ResultActions see(Actor actor, String path) throws Exception {
        return web.perform(
                get("/arenden/" + key.value() + "/till-namnden" + path).with(Visits.as(actor)));
    }

    private Map<String, byte[]> unzip(Actor actor) throws Exception {
        byte[] zip = see(actor, "/paket.zip")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return unzip(zip);
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}

package se.vpsamverkan.document.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.vpsamverkan.testing.Forms.send;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DocumentView;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** Laying documents ready, sending them, reading them: who may, what is refused, and what was typed is kept. */
@OnPostgres
class DocumentPagesTests {

    private static final byte[] PDF = "%PDF-1.7 bryggor".getBytes(US_ASCII);

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private CaseDocuments documents;

    private Office office;

    @BeforeEach
    void open() {
        office = fixtures.office();
    }

    @Test
    void vpAndAnnexesAreLaidReadyAndSentWithAReasonForWhatIsMissing() throws Exception {
        CaseKey key = states.confirmed(office);
        String dispatch = page(key, "/skicka-ut");
        web.perform(get(dispatch).with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("VP saknas")));
        web.perform(upload(office.hr(), page(key, "/handlingar"), "plan.pdf", PDF)
                        .param("slag", "VP")
                        .param("namn", "Plan för badet"))
                .andExpect(redirectedUrl(page(key, "/handlingar")));
        web.perform(send(office.hr(), page(key, "/handlingar"), "slag", "BILAGA", "nummer", "3", "namn", "Badkarta"))
                .andExpect(redirectedUrl(page(key, "/handlingar")));
        web.perform(get(page(key, "/handlingar")).with(Visits.as(office.rep(0))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Plan för badet"))))
                .andExpect(content().string(not(containsString("Badkarta"))));

        web.perform(send(office.hr(), dispatch))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#skal\"")))
                .andExpect(content().string(containsString("Badkarta")));
        assertThat(cases.view(key).dispatched()).isFalse();
        web.perform(send(office.rep(0), dispatch, "skal", "x")).andExpect(status().isForbidden());
        web.perform(send(office.hr(), dispatch, "skal", "Kartan ritas om"))
                .andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(cases.view(key).dispatched()).isTrue();
        web.perform(send(office.hr(), dispatch, "skal", "Kartan ritas om")).andExpect(status().isConflict());
        web.perform(get(page(key, "/handlingar")).with(Visits.as(office.rep(0))))
                .andExpect(content().string(containsString("Plan för badet")))
                .andExpect(content().string(containsString("Anmäl att Bilaga 3, Badkarta saknas")));
    }

    @Test
    void aFileOfAnotherKindOrTooLargeIsRefusedAndTheRestIsKept() throws Exception {
        CaseKey key = states.confirmed(office);
        String page = page(key, "/handlingar");
        web.perform(upload(office.hr(), page, "plan.pdf", "MZ program".getBytes(US_ASCII))
                        .param("slag", "VP")
                        .param("namn", "Plan för badet"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#fil\"")))
                .andExpect(content().string(containsString("plan.pdf kan inte tas emot")))
                .andExpect(content().string(containsString("Plan för badet")));
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        web.perform(upload(office.hr(), page, "plan.pdf", large)
                        .param("slag", "BILAGA")
                        .param("nummer", "noll"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("större än 20 MB")))
                .andExpect(content().string(containsString("href=\"#nummer\"")))
                .andExpect(content().string(containsString("href=\"#namn\"")));
        assertThat(documents.of(key)).isEmpty();
        web.perform(upload(office.secretary(), page, "plan.pdf", PDF)
                        .param("slag", "VP")
                        .param("namn", "P"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aFileIsReadByThoseItWasSentTo() throws Exception {
        CaseKey key = states.dispatched(office);
        String vp = file(key, documents.of(key).get(0).id());
        web.perform(get(vp).with(Visits.as(office.rep(0))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().bytes("Fler bryggor.".getBytes(US_ASCII)));
        assertThat(documents.of(key).get(0).deliveries())
                .filteredOn(delivery -> delivery.openedAt() != null)
                .hasSize(1);
        web.perform(get(vp).with(Visits.as(office.rep(5)))).andExpect(status().isNotFound());

        DocumentId unsent = documents
                .prepare(office.hr(), key, NewDocument.annex(2, "Budget", "budget.pdf", PDF))
                .orThrow();
        web.perform(get(file(key, unsent)).with(Visits.as(office.rep(0)))).andExpect(status().isNotFound());
        web.perform(get(file(key, unsent)).with(Visits.as(office.secretary()))).andExpect(status().isNotFound());
        web.perform(get(file(key, unsent)).with(Visits.as(office.hr()))).andExpect(status().isOk());
    }

    @Test
    void aLateDocumentGetsItsOwnTimeOnceItsSenderHasCheckedIt() throws Exception {
        CaseKey key = states.dispatched(office);
        DocumentView vp = documents.of(key).get(0);
        String page = page(key, "/handlingar/" + vp.id());
        web.perform(upload(office.hr(), page, "ny.pdf", PDF)
                        .param("dag", "2031-03-20")
                        .param("tid", "12.00"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#kontrollerat\"")))
                .andExpect(content().string(containsString("2031-03-20")));
        web.perform(upload(office.hr(), page, "ny.pdf", PDF)
                        .param("dag", "2031-03-20")
                        .param("tid", "12.00")
                        .param("kontrollerat", "true"))
                .andExpect(redirectedUrl(page(key, "/handlingar")));
        assertThat(documents.of(key)).extracting(DocumentView::version).containsExactlyInAnyOrder(2, 1, 1);
        web.perform(upload(office.hr(), page, "ny.pdf", PDF)
                        .param("dag", "2031-03-20")
                        .param("tid", "12.00")
                        .param("kontrollerat", "true"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("nyare version")));
    }

    @Test
    void aMissingDocumentIsReportedByTheUnionsAndHr() throws Exception {
        CaseKey key = states.dispatched(office);
        String page = page(key, "/handlingar/saknas");
        web.perform(send(office.rep(0), page, "saknad", " ")).andExpect(status().isUnprocessableEntity());
        web.perform(send(office.rep(0), page, "saknad", "Riskbedömning"))
                .andExpect(redirectedUrl(page(key, "/handlingar")));
        assertThat(documents.of(key))
                .filteredOn(DocumentView::missing)
                .extracting(DocumentView::title)
                .isEqualTo(List.of("Riskbedömning"));
        web.perform(send(office.director(), page, "saknad", "Annat")).andExpect(status().isForbidden());
        web.perform(send(office.rep(5), page, "saknad", "Annat")).andExpect(status().isNotFound());
    }

    private static MockMultipartHttpServletRequestBuilder upload(Actor actor, String page, String name, byte[] bytes) {
        MockMultipartHttpServletRequestBuilder request =
                multipart(page).file(new MockMultipartFile("fil", name, "application/octet-stream", bytes));
        request.with(Visits.as(actor)).with(csrf());
        return request;
    }

    private static String file(CaseKey key, DocumentId document) {
        return page(key, "/handlingar/" + document + "/fil");
    }

    private static String page(CaseKey key, String path) {
        return "/arenden/" + key.value() + path;
    }
}

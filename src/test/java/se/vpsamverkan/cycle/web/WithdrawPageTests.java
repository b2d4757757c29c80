package se.vpsamverkan.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

@OnPostgres
class WithdrawPageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures planned;

    @Autowired
    private ConsultationCases cases;

    private Office office;
    private CaseKey key;
    private String page;

    @BeforeEach
    void plan() {
        office = fixtures.office();
        key = planned.planned(office);
        page = "/arenden/" + key.value() + "/dra-tillbaka";
    }

    @Test
    void withdrawingIsReviewedBeforeItIsDone() throws Exception {
        web.perform(post(page)
                        .param("skal", "Planen görs om")
                        .with(Visits.as(office.hr()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Granska innan du drar tillbaka ärendet")))
                .andExpect(content().string(containsString("Planen görs om")));
        assertThat(cases.view(key).state()).isEqualTo(CaseState.PLANNED);

        web.perform(post(page)
                        .param("skal", "Planen görs om")
                        .param("steg", "bekrafta")
                        .with(Visits.as(office.hr()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/arenden/" + key.value()))
                .andExpect(flash().attribute("receipt", containsString("är tillbakadraget")));
        assertThat(cases.view(key).state()).isEqualTo(CaseState.CANCELLED);
        assertThat(cases.view(key).endReason()).isEqualTo("Planen görs om");
    }

    @Test
    void changingKeepsWhatWasTyped() throws Exception {
        web.perform(post(page)
                        .param("skal", "Planen görs om")
                        .param("steg", "andra")
                        .with(Visits.as(office.hr()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<textarea")))
                .andExpect(content().string(containsString("Planen görs om")));
    }

    @Test
    void aMissingReasonIsSaidAtTheFieldAndNothingIsDone() throws Exception {
        web.perform(post(page)
                        .param("skal", "  ")
                        .param("steg", "bekrafta")
                        .with(Visits.as(office.hr()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#skal\"")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
        assertThat(cases.view(key).state()).isEqualTo(CaseState.PLANNED);
    }

    @Test
    void theLinkAndThePageAreForThoseWhoMay() throws Exception {
        String casePage = "/arenden/" + key.value();
        web.perform(get(casePage).with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("dra-tillbaka")));
        web.perform(get(casePage).with(Visits.as(office.rep(0))))
                .andExpect(content().string(not(containsString("dra-tillbaka"))));
        web.perform(get(page).with(Visits.as(office.rep(0)))).andExpect(status().isForbidden());
        web.perform(post(page)
                        .param("skal", "x")
                        .param("steg", "bekrafta")
                        .with(Visits.as(office.rep(0)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(cases.view(key).state()).isEqualTo(CaseState.PLANNED);
    }
}

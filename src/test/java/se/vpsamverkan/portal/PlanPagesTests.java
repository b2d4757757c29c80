package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.vpsamverkan.testing.Forms.send;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** The plan as a page, starting the consultation from it, and moving its dates. */
@OnPostgres
class PlanPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private Deadlines deadlines;

    private Office office;

    @BeforeEach
    void open() {
        office = fixtures.office();
    }

    @Test
    void thePlanIsStartedWithTheDayItWasAgreedIn() throws Exception {
        CaseKey key = states.planned(office);
        String page = page(key, "tidplan");
        web.perform(get(page).with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("Starta samverkan")))
                .andExpect(content().string(containsString("14 dagar före mötet")))
                .andExpect(content().string(containsString("inte börjat")));

        web.perform(send(office.hr(), page, "forankrad", "2031-01-01"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#forankrad\"")))
                .andExpect(content().string(containsString("value=\"2031-01-01\"")));
        assertThat(cases.view(key).state()).isEqualTo(CaseState.PLANNED);
        web.perform(send(office.director(), page)).andExpect(status().isForbidden());

        web.perform(send(office.hr(), page, "forankrad", "2026-01-15"))
                .andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(cases.view(key).state()).isEqualTo(CaseState.RUNNING);
        assertThat(cases.view(key).anchoredOn()).isEqualTo(LocalDate.of(2026, 1, 15));
        web.perform(send(office.hr(), page))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Planen är redan bekräftad")));
    }

    @Test
    void aDateIsMovedAfterAReviewAndTheReasonStandsInThePlan() throws Exception {
        CaseKey key = states.confirmed(office);
        String page = page(key, "flytta");
        String[] wish = {"datum", "VP_DISPATCH", "dag", "2031-02-24", "tid", "12.00", "skal", "Budgeten blev klar"};
        web.perform(send(office.hr(), page, wish))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Granska innan du flyttar datumet")))
                .andExpect(content().string(containsString("måndag 24 februari 2031 kl. 12.00")));
        assertThat(cases.view(key).planVersion()).isEqualTo(1);

        web.perform(send(office.hr(), page, with(wish, "steg", "bekrafta")))
                .andExpect(redirectedUrl(page(key, "tidplan")));
        assertThat(deadlines.find(key, DeadlineKind.VP_DISPATCH, null))
                .map(DeadlineView::due)
                .map(due -> Deadline.at(due).spoken())
                .hasValue("mån 24 feb 2031 kl. 12.00");
        web.perform(get(page(key, "tidplan")).with(Visits.as(office.rep(0))))
                .andExpect(content().string(containsString("Budgeten blev klar")))
                .andExpect(content().string(not(containsString("Avdelningarna svarar"))))
                .andExpect(content().string(not(containsString("Flytta ett datum"))));

        web.perform(send(office.hr(), page, with(wish, "steg", "bekrafta")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#dag\"")));
        web.perform(send(office.secretary(), page, with(wish, "steg", "bekrafta")))
                .andExpect(status().isForbidden());
    }

    @Test
    void theUnionsTimeIsShortenedOnlyWithTheirConsent() throws Exception {
        CaseKey key = states.dispatched(office);
        String page = page(key, "flytta");
        String[] wish = {
            "datum", "INPUT", "dag", "2031-03-03", "tid", "12:00", "skal", "Alla är klara", "steg", "bekrafta"
        };
        web.perform(send(office.hr(), page, wish))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#samtycke\"")))
                .andExpect(content().string(containsString("Alla är klara")));
        web.perform(send(office.hr(), page, with(wish, "samtycke", "true")))
                .andExpect(redirectedUrl(page(key, "tidplan")));
    }

    @Test
    void anotherUnionsOwnTimeIsNotInTheUnionsPlan() throws Exception {
        CaseKey key = states.dispatched(office);
        cases.extendForUnion(
                        office.hr(),
                        key,
                        office.union(1),
                        java.time.LocalDateTime.of(2031, 3, 11, 12, 0),
                        "Ordföranden är sjuk")
                .orThrow();
        web.perform(get(page(key, "tidplan")).with(Visits.as(office.rep(0))))
                .andExpect(content().string(not(containsString("Ordföranden är sjuk"))));
        web.perform(get(page(key, "tidplan")).with(Visits.as(office.rep(1))))
                .andExpect(content().string(containsString("Ordföranden är sjuk")));
        web.perform(get(page(key, "flytta")).with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("INPUT." + office.union(1))))
                .andExpect(content().string(not(containsString("VP_DISPATCH"))));
        web.perform(get(page(key, "tidplan")).with(Visits.as(office.rep(5)))).andExpect(status().isNotFound());
    }

    @Test
    void aPassedDateIsChosenAnewFromItsWatch() throws Exception {
        CaseKey key = states.confirmed(office);
        String watch = deadlines
                .find(key, DeadlineKind.VP_DISPATCH, null)
                .orElseThrow()
                .id()
                .value()
                .toString();
        web.perform(get(page(key, "flytta") + "?bevakning=" + watch).with(Visits.as(office.hr())))
                .andExpect(status().isOk())
                .andExpect(content().string(matchesPattern("(?s).*value=\"VP_DISPATCH\"[^>]*checked.*")));
    }

    private static String page(CaseKey key, String name) {
        return "/arenden/" + key.value() + "/" + name;
    }

    private static String[] with(String[] fields, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }
}

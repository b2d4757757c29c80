package se.vpsamverkan.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.vpsamverkan.testing.Forms.send;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** Planning a case, more time, one more union: each page's way, its refusals and its doubles. */
@OnPostgres
class CasePagesTests {

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
    void aCaseIsSeenWithItsRulesAndWarningsBeforeItIsSaved() throws Exception {
        String[] typed = typed("motesdag", "2031-03-12");
        web.perform(send(office.hr(), "/arenden/nytt", with(typed, "steg", "granska")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Granska tidplanen")))
                .andExpect(content().string(containsString("11 dagar före mötet")))
                .andExpect(content().string(containsString("De fackliga får 3 arbetsdagar")))
                .andExpect(
                        content().string(containsString(office.unions().get(1).officialName())))
                .andExpect(content().string(containsString("onsdag 12 mars 2031 kl. 13.00")));
        assertThat(cases.all(office.administration())).isEmpty();

        CaseKey key = office.caseKey(2032);
        web.perform(send(office.hr(), "/arenden/nytt", with(typed, "steg", "spara", "arende", key.value())))
                .andExpect(redirectedUrl("/arenden/" + key.value() + "/tidplan"));
        CaseView saved = cases.view(key);
        assertThat(saved.title()).isEqualTo("VP-samverkan 2032");
        assertThat(saved.invited()).containsExactlyInAnyOrder(office.union(0), office.union(1));
        assertThat(saved.note()).isEqualTo("Kort tid för att nämnden möts tidigt");

        web.perform(send(office.hr(), "/arenden/nytt", with(typed, "steg", "spara", "arende", key.value())))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Det finns redan ett ärende " + key.value())));
        assertThat(cases.all(office.administration())).hasSize(1);
    }

    @Test
    void aDecidedDateIsKeptAndContradictionsAreSaidAtTheirField() throws Exception {
        String[] typed = with(typed("motesdag", "2031-03-12"), "dag-VP_DISPATCH", "2031-02-20", "tid-VP_DISPATCH", "9");
        web.perform(send(office.hr(), "/arenden/nytt", with(typed, "steg", "granska")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("torsdag 20 februari 2031 kl. 09.00")))
                .andExpect(content().string(containsString("name=\"dag-VP_DISPATCH\" value=\"2031-02-20\"")));
        web.perform(send(office.hr(), "/arenden/nytt", with(typed, "dag-INPUT", "2031-02-19", "steg", "spara")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#dag-INPUT\"")))
                .andExpect(content().string(containsString("2031-02-19")));
        assertThat(cases.all(office.administration())).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidAndWhatWasTypedIsKept() throws Exception {
        web.perform(send(
                        office.hr(),
                        "/arenden/nytt",
                        "slag",
                        "SAMVERKAN",
                        "ar",
                        "tjugo",
                        "rubrik",
                        "En <egen> rubrik",
                        "motesdag",
                        "12 mars",
                        "steg",
                        "spara"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#ar\"")))
                .andExpect(content().string(containsString("href=\"#motesdag\"")))
                .andExpect(content().string(containsString("href=\"#motestid\"")))
                .andExpect(content().string(containsString("href=\"#fackliga\"")))
                .andExpect(content().string(containsString("En &lt;egen&gt; rubrik")));
        assertThat(cases.all(office.administration())).isEmpty();
    }

    @Test
    void onlyHrPlans() throws Exception {
        for (Actor other : List.of(office.director(), office.rep(0), office.head(0), office.registrar())) {
            web.perform(get("/arenden/nytt").with(Visits.as(other))).andExpect(status().isForbidden());
            web.perform(send(other, "/arenden/nytt", with(typed("motesdag", "2031-03-12"), "steg", "spara")))
                    .andExpect(status().isForbidden());
        }
        assertThat(cases.all(office.administration())).isEmpty();
        web.perform(get("/").with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("href=\"/arenden/nytt\"")));
        web.perform(get("/").with(Visits.as(office.rep(0))))
                .andExpect(content().string(not(containsString("/arenden/nytt"))));
    }

    @Test
    void oneUnionGetsMoreTimeAndNeverLess() throws Exception {
        CaseKey key = states.dispatched(office);
        String page = "/arenden/" + key.value() + "/mer-tid";
        String union = office.union(2).toString();
        web.perform(get(page).with(Visits.as(office.hr())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Har tid till")));

        String[] longer = {"forbund", union, "dag", "2031-03-11", "tid", "12.00", "skal", "Årsmöte"};
        web.perform(send(office.hr(), page, longer)).andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(deadlines.find(key, DeadlineKind.INPUT, office.union(2).value()))
                .hasValueSatisfying(
                        own -> assertThat(Deadline.at(own.due()).spoken()).isEqualTo("tis 11 mars 2031 kl. 12.00"));

        web.perform(send(office.hr(), page, longer))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#dag\"")))
                .andExpect(content().string(containsString("Årsmöte")));
        web.perform(send(office.hr(), page, "forbund", office.union(5).toString(), "skal", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#forbund\"")))
                .andExpect(content().string(containsString("href=\"#skal\"")));
        web.perform(send(office.rep(2), page, longer)).andExpect(status().isForbidden());
    }

    @Test
    void oneMoreUnionIsInvitedAfterAReviewAndOnce() throws Exception {
        CaseKey key = states.dispatched(office);
        String page = "/arenden/" + key.value() + "/bjud-in";
        String union = office.union(5).toString();
        web.perform(send(office.hr(), page, "forbund", union))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Granska innan du bjuder in")));
        assertThat(cases.invited(key)).doesNotContain(office.union(5));

        web.perform(send(office.hr(), page, "forbund", union, "steg", "bekrafta"))
                .andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(cases.invited(key)).endsWith(office.union(5));
        web.perform(send(office.hr(), page, "forbund", union, "steg", "bekrafta"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("redan inbjuden")));
        web.perform(get(page).with(Visits.as(office.director()))).andExpect(status().isForbidden());
    }

    @Test
    void anInvitationAfterTheOthersTimeNeedsATimeOfItsOwn() throws Exception {
        CaseKey key = states.inputClosed(office);
        String page = "/arenden/" + key.value() + "/bjud-in";
        String union = office.union(5).toString();
        web.perform(send(office.hr(), page, "forbund", union, "steg", "bekrafta"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#dag\"")));
        web.perform(send(office.hr(), page, "forbund", union, "dag", "2031-03-10", "steg", "bekrafta"))
                .andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(cases.invited(key)).endsWith(office.union(5));
    }

    @Test
    void theBoardsDecisionHasNoPageBeforeTheOutcome() throws Exception {
        CaseKey key = states.confirmed(office);
        web.perform(get("/arenden/" + key.value() + "/namndens-beslut").with(Visits.as(office.hr())))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Avsluta mötet först")));
    }

    private String[] typed(String... more) {
        return with(
                new String[] {
                    "slag", "SAMVERKAN",
                    "ar", "2032",
                    "rubrik", "",
                    "motestid", "13:00",
                    "namnddag", "",
                    "anteckning", "Kort tid för att nämnden möts tidigt",
                    "fackliga", office.union(0).toString(),
                    "fackliga", office.union(1).toString()
                },
                more);
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new);
    }
}

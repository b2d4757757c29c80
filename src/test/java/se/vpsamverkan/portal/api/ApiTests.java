package se.vpsamverkan.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** The interface for the case system, called with a name and a password as the system does. */
@OnPostgres
class ApiTests {

    private static final String PASSWORD = "En-lång-mening-för-maskiner";

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures planned;

    @Autowired
    private PartyRegister register;

    @Autowired
    private Registrations registrations;

    @Autowired
    private TransactionTemplate transaction;

    private Office office;
    private CaseKey key;

    @BeforeEach
    void plan() {
        office = fixtures.office();
        key = planned.planned(office);
    }

    @Test
    void theCaseSystemReadsItsCases() throws Exception {
        RequestPostProcessor system = caller(Hat.employer(Role.REGISTRAR, office.administration()));

        web.perform(get("/api/v1/cases").with(system))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].key").value(key.value()))
                .andExpect(jsonPath("$[0].state").value("PLANNED"))
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andExpect(cookie().doesNotExist("SESSION"));
        web.perform(get("/api/v1/cases/" + key.value()).with(system))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.summary.vpYear").value(2032))
                .andExpect(jsonPath("$.plan[?(@.step == 'MEETING')].due").value("2031-03-12T12:00:00Z"))
                .andExpect(jsonPath("$.plan[?(@.step == 'ANSWERS_REVIEW')]").exists());
        web.perform(get("/api/v1/cases/" + key.value() + "/minutes").with(system))
                .andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void aUnionReadsNoMoreThanInThePortal() throws Exception {
        RequestPostProcessor union = caller(Hat.union(Role.UNION_REP, office.administration(), office.union(0)));
        RequestPostProcessor uninvited = caller(Hat.union(Role.UNION_REP, office.administration(), office.union(5)));

        web.perform(get("/api/v1/cases/" + key.value()).with(union))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.plan[?(@.step == 'ANSWERS_REVIEW')]").doesNotExist());
        for (String path : new String[] {"/registrations", "/cases/" + key.value() + "/registrations"}) {
            web.perform(get("/api/v1" + path).with(union)).andExpect(status().isForbidden());
        }
        web.perform(get("/api/v1/cases/" + key.value() + "/minutes").with(union))
                .andExpect(status().isForbidden());
        web.perform(get("/api/v1/cases").with(uninvited)).andExpect(jsonPath("$", hasSize(0)));
        web.perform(get("/api/v1/cases/" + key.value()).with(uninvited))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:vpsamverkan:problem:cycle.no-such-case"))
                .andExpect(jsonPath("$.detail", Matchers.containsString("Det finns inget sådant ärende")));
    }

    @Test
    void aNumberIsNotedOnceAndNeverChanged() throws Exception {
        RequestPostProcessor system = caller(Hat.employer(Role.REGISTRAR, office.administration()));
        transaction.executeWithoutResult(running -> registrations.toRegister(
                key, RegisterKind.VP_SENT, UUID.randomUUID(), Instant.parse("2031-02-01T11:00:00Z")));
        UUID id = registrations.waiting(office.administration()).get(0).id();
        String path = "/api/v1/registrations/" + id + "/number";

        web.perform(get("/api/v1/registrations").with(system))
                .andExpect(jsonPath("$[0].id").value(id.toString()))
                .andExpect(jsonPath("$[0].direction").value("OUT"))
                .andExpect(jsonPath("$[0].at").value("2031-02-01T11:00:00Z"));
        web.perform(put(path)
                        .with(system)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:vpsamverkan:problem:cycle.bad-register-number"));
        web.perform(put(path)
                        .with(system)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"number\":\"PB 2031/7\"}"))
                .andExpect(status().isNoContent());
        web.perform(put(path)
                        .with(system)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"number\":\"annat\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:vpsamverkan:problem:cycle.already-registered"));
        web.perform(get("/api/v1/cases/" + key.value() + "/registrations").with(system))
                .andExpect(jsonPath("$[0].number").value("PB 2031/7"));
        assertThat(registrations.waiting(office.administration())).isEmpty();
    }

    @Test
    void badRequestsAreAnsweredWithoutInnards() throws Exception {
        RequestPostProcessor system = caller(Hat.employer(Role.REGISTRAR, office.administration()));

        web.perform(put("/api/v1/registrations/not-an-id/number")
                        .with(system)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"number\":\"1\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:vpsamverkan:problem:request"))
                .andExpect(content().string(not(Matchers.containsString("UUID"))));
        web.perform(put("/api/v1/registrations/" + UUID.randomUUID() + "/number")
                        .with(system)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"number\":"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(not(Matchers.containsString("Json"))));
    }

    @Test
    void withoutALoginOfItsOwnNothingIsAnswered() throws Exception {
        web.perform(get("/api/v1/cases"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Basic realm=\"VP-samverkan\""))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        web.perform(get("/api/v1/openapi.json")).andExpect(status().isUnauthorized());
    }

    @Test
    void theDescriptionHoldsTheInterfaceAndNothingElse() throws Exception {
        RequestPostProcessor system = caller(Hat.employer(Role.REGISTRAR, office.administration()));

        web.perform(get("/api/v1/openapi.json").with(system))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/v1/registrations/{id}/number'].put")
                        .exists())
                .andExpect(jsonPath("$.paths['/api/v1/cases/{key}'].get.parameters", hasSize(1)))
                .andExpect(jsonPath("$.paths['/']").doesNotExist());
    }

    private RequestPostProcessor caller(Hat hat) {
        String username = "system." + fixtures.code().toLowerCase(java.util.Locale.ROOT);
        PersonId person = register.registerPerson(
                        Actor.system(), username, "Ärendesystemet", username + "@example.invalid", PASSWORD)
                .orThrow();
        register.assign(Actor.system(), person, hat, Fixtures.LONG_AGO, null, false)
                .orThrow();
        return httpBasic(username, PASSWORD);
    }
}

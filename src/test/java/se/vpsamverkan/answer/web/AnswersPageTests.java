package se.vpsamverkan.answer.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** Nobody reads an answer before the one release; then each union reads its own. */
@OnPostgres
class AnswersPageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private Answers answers;

    @Test
    void theAnswersAreReadWhenTheyAreSent() throws Exception {
        Office office = fixtures.office();
        CaseKey key = states.reviewed(office);
        for (Actor reader : new Actor[] {office.rep(0), office.rep(1), office.hr(), office.head(0)}) {
            page(key, reader)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Svaren är inte skickade"),
                                    not(containsString("Det ordnar vi i maj")))));
        }

        answers.approve(office.director(), key).orThrow();

        page(key, office.rep(0))
                .andExpect(content()
                        .string(allOf(
                                containsString("3 av 3 punkter"),
                                containsString("Vi yrkar på en ny brygga"),
                                containsString("bifalls"),
                                containsString("Det ordnar vi i maj"),
                                not(containsString("krattor")))));
        page(key, office.rep(2)).andExpect(content().string(not(containsString("Det ordnar vi i maj"))));
        page(key, office.hr()).andExpect(content().string(containsString("krattor")));
    }

    private ResultActions page(CaseKey key, Actor reader) throws Exception {
        return web.perform(get("/arenden/" + key.value() + "/svaren").with(Visits.as(reader)));
    }
}

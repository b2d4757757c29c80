package se.vpsamverkan.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.vpsamverkan.answer.AnswerGiven;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.answer.SupplementContext;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.RaisedAt;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** What is said at the meeting to the unions' items, and what is raised there for the first time. */
@OnPostgres
class SaidAtMeetingTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures cases;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private InputQueries input;

    @Autowired
    private AnswerQueries answers;

    private Office office;

    @BeforeEach
    void open() {
        office = fixtures.office();
    }

    @Test
    void anAnswerGivenAtTheMeetingIsReviewedThenReadByAllParties() throws Exception {
        CaseKey key = held.begun(office, cases.inputClosed(office));
        ItemView item = input.items(key).get(0);
        String page = page(key) + "/svar/" + item.id();
        see(office.secretary(), page(key)).andExpect(content().string(containsString("4 är ej besvarade")));
        see(office.secretary(), page(key) + "/svar").andExpect(content().string(containsString("en ny brygga")));

        String words = "Bryggan byggs i maj & juni.";
        send(office.secretary(), page, "stallning", "GRANTED", "text", words)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Granska innan du antecknar")))
                .andExpect(content().string(containsString("bifalls")));
        assertThat(answers.answer(item.id())).isEmpty();
        send(office.secretary(), page, "stallning", "GRANTED", "text", words, "steg", "andra")
                .andExpect(content().string(containsString("Bryggan byggs i maj &amp; juni.")));
        send(office.secretary(), page, "stallning", "GRANTED", "text", words, "steg", "bekrafta")
                .andExpect(redirectedUrl(page(key) + "/svar"));

        assertThat(answers.answer(item.id())).hasValueSatisfying(answer -> {
            assertThat(answer.given()).isEqualTo(AnswerGiven.MEETING);
            assertThat(answer.disposition()).isEqualTo(Disposition.GRANTED);
            assertThat(answer.text()).isEqualTo(words);
        });
        see(office.rep(0), "/arenden/" + key.value())
                .andExpect(content().string(containsString("Bryggan byggs i maj &amp; juni.")));
        // the other tab still holds the form of an item without an answer
        send(office.hr(), page, "text", "En annan sak", "steg", "bekrafta")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("har antecknat ett svar")))
                .andExpect(content().string(containsString("En annan sak")))
                .andExpect(content().string(containsString("name=\"tillagg\" value=\"true\"")));
    }

    @Test
    void whatIsSaidMoreToAnAnswerThatIsOutIsAdded() throws Exception {
        CaseKey key = held.begun(office, cases.released(office));
        ItemView item = input.items(key).get(0);
        String page = page(key) + "/svar/" + item.id();
        see(office.hr(), page).andExpect(content().string(containsString("Det ordnar vi i maj.")));
        send(office.hr(), page, "tillagg", "true", "text", "  ", "steg", "bekrafta")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#text\"")));
        send(office.hr(), page, "tillagg", "true", "text", "Senast den 20 maj.", "steg", "bekrafta")
                .andExpect(redirectedUrl(page(key) + "/svar"));
        assertThat(answers.answer(item.id()).orElseThrow().supplements())
                .singleElement()
                .satisfies(added -> {
                    assertThat(added.context()).isEqualTo(SupplementContext.MEETING);
                    assertThat(added.text()).isEqualTo("Senast den 20 maj.");
                });
        assertThat(answers.answer(item.id()).orElseThrow().text()).isEqualTo("Det ordnar vi i maj.");
        see(office.rep(0), "/arenden/" + key.value()).andExpect(content().string(containsString("Senast den 20 maj.")));
    }

    @Test
    void aNewPointOfAUnionHasANumberAndCanBeAnswered() throws Exception {
        CaseKey key = held.begun(office, cases.released(office));
        String page = page(key) + "/nya-punkter";
        String union = office.union(2).toString();
        send(office.secretary(), page, "text", "Vi saknar skugga")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#forbund\"")))
                .andExpect(content().string(containsString("href=\"#sort\"")))
                .andExpect(content().string(containsString("Vi saknar skugga")));
        String[] point = {"forbund", union, "sort", "QUESTION", "text", "När kommer\r\nparasollen?"};
        send(office.secretary(), page, point)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Granska innan du antecknar punkten")));
        assertThat(raised(key)).isEmpty();
        String[] sure = {"forbund", union, "sort", "QUESTION", "text", "När kommer\r\nparasollen?", "steg", "bekrafta"};
        send(office.secretary(), page, sure).andExpect(redirectedUrl(page));
        assertThat(raised(key)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(ItemKind.QUESTION);
            assertThat(item.union()).isEqualTo(office.union(2));
            assertThat(item.text()).isEqualTo("När kommer\nparasollen?");
        });
        ItemView item = raised(key).get(0);
        send(office.secretary(), page(key) + "/svar/" + item.id(), "text", "I juni.", "steg", "bekrafta")
                .andExpect(redirectedUrl(page(key) + "/svar"));
        see(office.secretary(), page).andExpect(content().string(containsString(item.number())));
        // every party hears what is said at the meeting
        for (Actor reader : List.of(office.rep(2), office.rep(0), office.hr(), office.head(1))) {
            see(reader, "/arenden/" + key.value())
                    .andExpect(content().string(containsString("parasollen?")))
                    .andExpect(content().string(containsString("framförd på mötet")));
        }
    }

    @Test
    void aPointIsOnTheCasePageOfThoseWhoMayNotKnowWhatElseTheUnionHandedIn() throws Exception {
        CaseKey key = held.begun(office, cases.inputClosed(office));
        String page = page(key) + "/nya-punkter";
        String[] point = {
            "forbund", office.union(0).toString(), "sort", "COMMENT", "text", "Måsarna stjäl glass", "steg", "bekrafta"
        };
        send(office.secretary(), page, point).andExpect(redirectedUrl(page));
        see(office.rep(3), "/arenden/" + key.value())
                .andExpect(content().string(containsString("Måsarna stjäl glass")))
                .andExpect(content().string(containsString("det här togs upp på mötet")))
                .andExpect(content().string(not(containsString("en ny brygga"))));
    }

    @Test
    void onlyThoseWhoKeepTheRecordOfASittingThatGoesOnMay() throws Exception {
        CaseKey key = cases.inputClosed(office);
        String item = input.items(key).get(0).id().toString();
        List<String> pages = List.of("/svar", "/svar/" + item, "/nya-punkter");
        for (String page : pages) {
            see(office.secretary(), page(key) + page).andExpect(status().isConflict());
        }
        held.begun(office, key);
        for (String page : pages) {
            see(office.secretary(), page(key) + page).andExpect(status().isOk());
            for (Actor other : List.of(office.rep(0), office.director(), office.head(0), office.registrar())) {
                see(other, page(key) + page).andExpect(status().isForbidden());
            }
        }
        for (Actor other : List.of(office.rep(0), office.head(0))) {
            send(other, page(key) + "/svar/" + item, "text", "Ja", "steg", "bekrafta")
                    .andExpect(status().isForbidden());
        }
        see(office.secretary(), page(key) + "/svar/" + office.union(0)).andExpect(status().isNotFound());
        assertThat(answers.answers(key)).isEmpty();
    }

    private List<ItemView> raised(CaseKey key) {
        return input.items(key).stream()
                .filter(item -> item.raisedAt() == RaisedAt.MEETING)
                .toList();
    }

    private String page(CaseKey key) {
        return "/arenden/" + key.value() + "/moten/" + held.meeting(key).id();
    }

    private ResultActions see(Actor actor, String page) throws Exception {
        return web.perform(get(page).with(Visits.as(actor)));
    }

    private ResultActions send(Actor by, String page, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(page).with(csrf()).with(Visits.as(by));
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return web.perform(form);
    }
}

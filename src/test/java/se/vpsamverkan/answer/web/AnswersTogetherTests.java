package se.vpsamverkan.answer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.vpsamverkan.testing.Forms.hidden;
import static se.vpsamverkan.testing.Forms.send;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.DraftView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** Two people have the page of a department's answers open: nobody's words are lost to the other's saving. */
@OnPostgres
class AnswersTogetherTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private InputQueries input;

    @Autowired
    private Answers answers;

    @Autowired
    private AnswerQueries queries;

    private Office office;
    private CaseKey key;
    private ItemId item;
    private String page;
    private String mark;

    @BeforeEach
    void twoOpenTheSamePage() throws Exception {
        office = fixtures.office();
        key = states.distributed(office);
        item = input.items(key, office.union(0)).get(0).id();
        page = "/arenden/" + key.value() + "/svar/" + office.department(0);
        mark = seen(office.hr());
    }

    @Test
    void whatTheOtherSavedMeanwhileIsLaidBesideWhatWasTyped() throws Exception {
        web.perform(send(office.head(0), page, fields(mark, "GRANTED", "Avdelningens ord")))
                .andExpect(redirectedUrl(page));

        var again = web.perform(send(office.hr(), page, fields(mark, "CONSIDERED", "HR:s ord")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Någon annan har ändrat svaret")))
                .andExpect(content().string(containsString("<blockquote>Avdelningens ord</blockquote>")))
                .andExpect(content().string(containsString(">HR:s ord</textarea>")));
        assertThat(stored().text()).isEqualTo("Avdelningens ord");

        // now she has seen both
        String seen = hidden(again, "sett-" + item);
        web.perform(send(office.hr(), page, fields(seen, "CONSIDERED", "HR:s ord")))
                .andExpect(redirectedUrl(page));
        assertThat(stored().text()).isEqualTo("HR:s ord");
    }

    @Test
    void theOthersReasonsAndNoteAreShownTooBeforeTheyAreReplaced() throws Exception {
        String[] typed = fields(mark, "NOT_INCLUDED", "Det ryms inte.");
        web.perform(send(office.head(0), page, typed)
                        .param("skal-" + item, "BUDGET_FRAME")
                        .param("intern-" + item, "Fråga Disa & Bo"))
                .andExpect(redirectedUrl(page));

        web.perform(send(office.hr(), page, typed))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(">Skäl: Ryms inte i budgeten<")))
                .andExpect(content().string(containsString(">Anteckning till kolleger: Fråga Disa &amp; Bo<")));
        assertThat(stored().internalNote()).isEqualTo("Fråga Disa & Bo");
    }

    @Test
    void aPageThatSavesItselfWipesNothingItHasNotTouched() throws Exception {
        web.perform(send(office.head(0), page, fields(mark, "", "Bara börjat")).header("HX-Request", "true"))
                .andExpect(content().string(containsString("Ett påbörjat svar är sparat")));

        web.perform(send(office.hr(), page, fields(mark, "", "")).header("HX-Request", "true"))
                .andExpect(content().string(containsString("Sparat kl.")))
                .andExpect(content().string(not(containsString("inte klar"))));
        assertThat(stored().text()).isEqualTo("Bara börjat");

        web.perform(send(office.hr(), page, fields(mark, "", "Jag också")).header("HX-Request", "true"))
                .andExpect(content().string(containsString("Ett svar har ändrats av någon annan")));
        assertThat(stored().text()).isEqualTo("Bara börjat");
        // her own words she goes on with, though her page still has the first mark
        web.perform(send(office.head(0), page, fields(mark, "GRANTED", "Bara börjat, och nu färdigt")))
                .andExpect(redirectedUrl(page));
        assertThat(stored().written()).isTrue();
    }

    @Test
    void whatIsTypedForAnItemThatHasMovedAwayStaysOnThePage() throws Exception {
        answers.reassign(office.hr(), item, Addressee.hr()).orThrow();

        web.perform(send(office.head(0), page, fields(mark, "GRANTED", "Skrivet i onödan")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Någon annan svarar på en av punkterna nu")))
                .andExpect(content().string(containsString("<blockquote>Skrivet i onödan</blockquote>")));
        assertThat(stored().text()).isNull();
        web.perform(send(office.head(0), page, fields(mark, "", ""))).andExpect(redirectedUrl(page));
    }

    private String[] fields(String seen, String disposition, String text) {
        return new String[] {"sett-" + item, seen, "stallning-" + item, disposition, "svar-" + item, text};
    }

    private String seen(Actor reader) throws Exception {
        return hidden(web.perform(get(page).with(Visits.as(reader))), "sett-" + item);
    }

    private DraftView stored() {
        return queries.drafts(key).stream()
                .filter(draft -> draft.item().equals(item))
                .findFirst()
                .orElseThrow();
    }
}

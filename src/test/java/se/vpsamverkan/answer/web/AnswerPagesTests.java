package se.vpsamverkan.answer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.vpsamverkan.testing.Forms.send;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.AnswerView;
import se.vpsamverkan.answer.DraftView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** Handing out, writing and adding to answers, page by page. */
@OnPostgres
class AnswerPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

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
    void oneChoiceForAllIsChangedItemByItemAndDistributedOnce() throws Exception {
        CaseKey key = states.inputClosed(office);
        String page = page(key, "fordela/" + office.union(0));
        List<ItemView> items = input.items(key, office.union(0));
        String bath = office.department(0).toString();
        web.perform(send(office.hr(), page, "alla", bath, "steg", "alla"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("Vem svarar på " + items.get(2).number())))
                .andExpect(content().string(containsString("value=\"" + bath + "\" selected=\"selected\"")));
        assertThat(answers.drafts(key)).isEmpty();

        String first = "till-" + items.get(0).id();
        String second = "till-" + items.get(1).id();
        String third = "till-" + items.get(2).id();
        web.perform(send(office.hr(), page, first, bath, second, "HANSKJUTS"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#" + third + "\"")))
                .andExpect(content()
                        .string(containsString("href=\"#vart-" + items.get(1).id() + "\"")));
        String[] chosen = {
            first, bath, second, "HANSKJUTS", "vart-" + items.get(1).id(), "kommunstyrelsen", third, "HR"
        };
        web.perform(send(office.director(), page, chosen)).andExpect(status().isForbidden());
        web.perform(send(office.hr(), page, chosen)).andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(answers.drafts(key)).hasSize(3);
        assertThat(answers.drafts(key))
                .filteredOn(draft -> draft.addressee().department() != null)
                .hasSize(1);
        web.perform(send(office.hr(), page, chosen))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("redan fördelade")));
    }

    @Test
    void aDepartmentWritesAndHandsOverAndWhatIsUnfinishedHoldsNothingUp() throws Exception {
        CaseKey key = states.distributed(office);
        String page = page(key, "svar/" + office.department(0));
        List<ItemView> items = input.items(key, office.union(0));
        web.perform(get(page).with(Visits.as(office.head(0))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vi yrkar på en ny brygga")))
                .andExpect(content().string(not(containsString("nya krattor"))));

        String[] half = {
            "stallning-" + items.get(0).id(), "GRANTED",
            "svar-" + items.get(0).id(), "Bryggan byggs.",
            "svar-" + items.get(1).id(), "Livbojar köps",
            "svar-" + items.get(2).id(), ""
        };
        web.perform(send(office.head(0), page, half))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(containsString(
                                "href=\"#stallning-" + items.get(1).id() + "\"")))
                .andExpect(content().string(containsString("Livbojar köps")));
        assertThat(written(key)).isEqualTo(1);
        web.perform(send(office.head(0), page + "/lamna"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("2 punkter saknar svar")));
        // what is only begun is there again after a log-out
        web.perform(get(page).with(Visits.as(office.head(0))))
                .andExpect(content().string(containsString(">Livbojar köps</textarea>")));
        web.perform(send(office.head(0), page, "svar-" + items.get(1).id(), "Livbojar köps in"))
                .andExpect(status().isUnprocessableEntity());
        web.perform(send(office.head(0), page, "svar-" + items.get(1).id(), "Livbojar köps till")
                        .header("HX-Request", "true"))
                .andExpect(content().string(containsString("Ett påbörjat svar är sparat")));
        // an answer that stands is not overwritten by half of one
        web.perform(send(office.head(0), page, "svar-" + items.get(0).id(), "Bryggan")
                        .header("HX-Request", "true"))
                .andExpect(content().string(containsString("En punkt är inte klar")));
        web.perform(get(page).with(Visits.as(office.head(0))))
                .andExpect(content().string(containsString(">Livbojar köps till</textarea>")))
                .andExpect(content().string(containsString(">Bryggan byggs.</textarea>")));
        assertThat(written(key)).isEqualTo(1);

        web.perform(send(
                                office.head(0),
                                page,
                                "stallning-" + items.get(1).id(),
                                "PARTLY",
                                "svar-" + items.get(1).id(),
                                "Tio livbojar köps",
                                "svar-" + items.get(2).id(),
                                "")
                        .header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sparat kl.")))
                .andExpect(content().string(not(containsString("<html"))));
        assertThat(written(key)).isEqualTo(2);

        web.perform(send(office.head(0), page, "svar-" + items.get(2).id(), "Tolv.", "steg", "lamna"))
                .andExpect(redirectedUrl(page + "/lamna"));
        web.perform(get(page + "/lamna").with(Visits.as(office.head(0))))
                .andExpect(content().string(containsString("Tio livbojar köps")));
        web.perform(send(office.head(0), page + "/lamna")).andExpect(redirectedUrl("/arenden/" + key.value()));
        web.perform(send(office.head(0), page + "/lamna"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("redan lämnade till HR")));
    }

    @Test
    void anotherDepartmentAndTheUnionsHaveNoPageOfAnswers() throws Exception {
        CaseKey key = states.distributed(office);
        String page = page(key, "svar/" + office.department(0));
        for (Actor other : List.of(office.head(1), office.rep(0), office.director(), office.secretary())) {
            web.perform(get(page).with(Visits.as(other))).andExpect(status().isForbidden());
        }
        web.perform(get(page(key, "svar/hr")).with(Visits.as(office.head(0)))).andExpect(status().isForbidden());
        web.perform(get(page(key, "granska-svar")).with(Visits.as(office.head(0))))
                .andExpect(status().isForbidden());
        web.perform(get(page(key, "svar/" + office.union(0))).with(Visits.as(office.hr())))
                .andExpect(status().isNotFound());
    }

    @Test
    void somethingIsAddedToASentAnswerByThoseWhoAnswered() throws Exception {
        CaseKey key = states.released(office);
        String page = page(key, "tillagg");
        ItemView rakes = input.items(key, office.union(1)).get(0);
        web.perform(get(page).with(Visits.as(office.head(0))))
                .andExpect(content().string(containsString("en ny brygga")))
                .andExpect(content().string(not(containsString("nya krattor"))));
        String[] added = {"punkt", rakes.id().toString(), "nar", "LATER", "text", "Krattorna kom i dag."};
        web.perform(send(office.head(0), page, added))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#punkt\"")))
                .andExpect(content().string(containsString("Krattorna kom i dag.")));
        web.perform(send(office.rep(1), page, added)).andExpect(status().isForbidden());
        web.perform(send(office.hr(), page, "punkt", rakes.id().toString(), "text", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#text\"")));
        web.perform(send(office.head(1), page, added)).andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(answers.answer(rakes.id()))
                .map(AnswerView::supplements)
                .hasValueSatisfying(all -> assertThat(all)
                        .singleElement()
                        .satisfies(one -> assertThat(one.text()).isEqualTo("Krattorna kom i dag.")));
    }

    private long written(CaseKey key) {
        return answers.drafts(key).stream().filter(DraftView::written).count();
    }

    private static String page(CaseKey key, String name) {
        return "/arenden/" + key.value() + "/" + name;
    }
}

package se.vpsamverkan.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.DraftVault;
import se.vpsamverkan.proposal.DraftView;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.StatementKind;
import se.vpsamverkan.proposal.SubmissionView;
import se.vpsamverkan.proposal.UnionInputState;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** A union writes, two at a time too, reviews and hands in; every button works without a script. */
@OnPostgres
class WritePageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private DraftVault vault;

    @Autowired
    private InputQueries input;

    private Office office;
    private CaseKey key;
    private String page;
    private Actor rep;

    @BeforeEach
    void dispatch() {
        office = fixtures.office();
        key = states.dispatched(office);
        page = "/arenden/" + key.value() + "/lamna-in";
        rep = office.rep(0);
    }

    @Test
    void fromTheFirstWordToTheReceipt() throws Exception {
        web.perform(get(page).with(Visits.as(rep)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ni kan lämna in till")))
                .andExpect(content().string(containsString("id=\"text-1\"")));

        press(rep, "lagg-1", "", "Bryggan lagas").andExpect(redirectedUrl(page + "#text-2"));
        press(rep, "granska", mark(rep), "Bryggan lagas", "").andExpect(redirectedUrl(page + "/granska"));
        assertThat(draft(rep).blocks()).as("the empty paragraph is left out").hasSize(1);

        web.perform(get(page + "/granska").with(Visits.as(rep)))
                .andExpect(content().string(allOf(containsString("1 punkt."), containsString("Bryggan lagas"))));
        String receipt = web.perform(post(page + "/granska")
                        .param("utkast", mark(rep))
                        .with(Visits.as(rep))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/arenden/" + key.value() + "/inlamnat/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        SubmissionView received = input.submissions(key).get(0);
        web.perform(get(receipt).with(Visits.as(rep)))
                .andExpect(content().string(containsString("Bryggan lagas")))
                .andExpect(content().string(containsString(received.sha256())));
        web.perform(get("/arenden/" + key.value() + "/inlamnat").with(Visits.as(rep)))
                .andExpect(content().string(containsString(received.id().toString())));
        for (Actor other : List.of(office.hr(), office.rep(1), office.director())) {
            web.perform(get(receipt).with(Visits.as(other))).andExpect(status().isNotFound());
            web.perform(get("/arenden/" + key.value() + "/inlamnat").with(Visits.as(other)))
                    .andExpect(content().string(not(containsString(received.id().toString()))));
        }
        web.perform(post(page + "/granska")
                        .param("utkast", "x")
                        .with(Visits.as(rep))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void paragraphsAreAddedMovedAndRemovedByButtons() throws Exception {
        press(rep, "upp-2", "", "ett", "två", "tre").andExpect(redirectedUrl(page + "#text-1"));
        assertThat(texts()).containsExactly("två", "ett", "tre");
        press(rep, "ner-2", mark(rep), "två", "ett", "tre");
        assertThat(texts()).containsExactly("två", "tre", "ett");
        press(rep, "bort-1", mark(rep), "två", "tre", "ett");
        assertThat(texts()).containsExactly("tre", "ett");
        press(rep, "ej-yttrat", mark(rep), "tre", "");
        assertThat(draft(rep).blocks())
                .containsExactly(
                        Block.item(ItemKind.PROPOSAL, null, "tre"),
                        Block.statement(StatementKind.COULD_NOT_COMMENT, "Vi har inte kunnat yttra oss över"));
    }

    @Test
    void aPastedLetterIsCutAndCanBeCorrected() throws Exception {
        web.perform(sent(rep, "dela", "", "").param("brev", "Inledning här.\r\n\r\n1. Bryggan\r\n2. Bojarna"))
                .andExpect(redirectedUrl(page + "#text-1"));

        assertThat(texts()).containsExactly("Inledning här.", "Bryggan", "Bojarna");
    }

    @Test
    void anAutosaveKeepsTheTextAndSaysSo() throws Exception {
        web.perform(post(page + "/spara")
                        .param("antal", "1")
                        .param("typ-1", "QUESTION")
                        .param("text-1", "När?\r\nVar?")
                        .with(Visits.as(rep))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Sparat"), containsString("name=\"utkast\""))))
                .andExpect(content().string(not(containsString("<html"))));

        assertThat(draft(rep).blocks()).containsExactly(Block.item(ItemKind.QUESTION, null, "När?\nVar?"));
        web.perform(post(page + "/spara")
                        .param("antal", "1")
                        .param("text-1", "annat")
                        .with(Visits.as(office.deputyRep()))
                        .with(csrf()))
                .andExpect(content().string(containsString("En kollega har sparat")));
    }

    @Test
    void twoWhoWriteSeeBothTextsAndLoseNothing() throws Exception {
        press(rep, "spara", "", "min text");
        String mine = mark(rep);
        press(office.deputyRep(), "spara", mine, "Veras text");

        press(rep, "spara", mine, "min nyare text")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Vera Vik skriver också"),
                                containsString("Veras text"),
                                containsString("min nyare text"))));
        assertThat(texts()).containsExactly("Veras text");

        press(rep, "bada", mark(rep), "min nyare text").andExpect(redirectedUrl(page));
        assertThat(texts()).containsExactly("min nyare text", "Veras text");
    }

    @Test
    void anAutosaveOnItsWayIsNoColleague() throws Exception {
        press(rep, "spara", "", "ett");
        String shown = mark(rep);
        press(rep, "spara", shown, "ett två");

        press(rep, "lagg-1", shown, "ett två").andExpect(redirectedUrl(page + "#text-2"));
        assertThat(texts()).containsExactly("ett två", "");
    }

    @Test
    void whatCannotBeReceivedIsSaidAtItsParagraph() throws Exception {
        web.perform(sent(rep, "granska", "", "ett", "").param("nr-2", "2."))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#text-2\"")))
                .andExpect(content().string(containsString("Stycke 2 saknar text")));
        assertThat(input.submissions(key)).isEmpty();
    }

    @Test
    void thePageIsForThoseWhoMayHandIn() throws Exception {
        for (Actor other : List.of(office.hr(), office.director(), office.head(0), office.secretary())) {
            web.perform(get(page).with(Visits.as(other))).andExpect(status().isForbidden());
            press(other, "spara", "", "x").andExpect(status().isForbidden());
            web.perform(post(page + "/spara").with(Visits.as(other)).with(csrf()))
                    .andExpect(status().isForbidden());
        }
        web.perform(get(page).with(Visits.as(office.rep(5)))).andExpect(status().isNotFound());
        web.perform(get(page).with(Visits.as(fixtures.office().rep(0)))).andExpect(status().isForbidden());
    }

    @Test
    void aUnionSaysThatItHasNothingThatItIsDoneAndTakesBack() throws Exception {
        String place = "/arenden/" + key.value();
        web.perform(get(place + "/inga-yrkanden").with(Visits.as(rep))).andExpect(status().isOk());
        web.perform(post(place + "/inga-yrkanden").with(Visits.as(rep)).with(csrf()))
                .andExpect(redirectedUrl(place));
        assertThat(said(0)).isEqualTo(UnionInputState.Status.NO_INPUT);

        press(rep, "spara", "", "Bryggan");
        web.perform(post(page + "/granska")
                .param("utkast", mark(rep))
                .with(Visits.as(rep))
                .with(csrf()));
        assertThat(said(0)).isEqualTo(UnionInputState.Status.HANDED_IN);
        String taken = place + "/inlamnat/" + input.submissions(key).get(0).id() + "/ta-tillbaka";
        web.perform(get(taken).with(Visits.as(rep))).andExpect(status().isOk());
        web.perform(post(taken).with(Visits.as(office.rep(1))).with(csrf())).andExpect(status().isNotFound());
        web.perform(post(taken).with(Visits.as(rep)).with(csrf())).andExpect(redirectedUrl(place + "/inlamnat"));
        assertThat(input.submissions(key).get(0).withdrawnAt()).isNotNull();
        web.perform(post(place + "/vi-ar-klara").with(Visits.as(rep)).with(csrf()))
                .andExpect(status().isConflict());
        web.perform(get(place + "/vi-ar-klara").with(Visits.as(office.rep(1)))).andExpect(status().isOk());
        web.perform(
                post(place + "/inga-yrkanden").with(Visits.as(office.rep(1))).with(csrf()));
        web.perform(post(place + "/vi-ar-klara").with(Visits.as(office.rep(1))).with(csrf()))
                .andExpect(redirectedUrl(place));
        assertThat(input.state(key, office.union(1)).closed()).isTrue();
        web.perform(get(page).with(Visits.as(office.rep(1))))
                .andExpect(content().string(containsString("inkommet efter sista dag")));
    }

    private UnionInputState.Status said(int union) {
        return input.state(key, office.union(union)).status();
    }

    private ResultActions press(Actor by, String button, String mark, String... texts) throws Exception {
        return web.perform(sent(by, button, mark, texts));
    }

    private MockHttpServletRequestBuilder sent(Actor by, String button, String mark, String... texts) {
        MockHttpServletRequestBuilder request = post(page)
                .param("gor", button)
                .param("utkast", mark)
                .param("antal", String.valueOf(texts.length))
                .with(Visits.as(by))
                .with(csrf());
        for (int n = 1; n <= texts.length; n++) {
            request.param("typ-" + n, "PROPOSAL").param("text-" + n, texts[n - 1]);
        }
        return request;
    }

    private DraftView draft(Actor by) {
        return vault.read(by, key, null).orThrow().orElseThrow();
    }

    private String mark(Actor by) {
        return draft(by).mark().toString();
    }

    private List<String> texts() {
        return draft(rep).blocks().stream().map(Block::text).toList();
    }
}

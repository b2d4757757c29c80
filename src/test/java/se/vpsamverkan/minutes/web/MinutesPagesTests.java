package se.vpsamverkan.minutes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.minutes.CommentState;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatState;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.FreshLogin;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** Minutes on their way: written, commented on, frozen, signed, sent out, and who may see them when. */
@OnPostgres
class MinutesPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private MinutesDesk desk;

    private Office office;
    private CaseKey key;
    private String page;

    @BeforeEach
    void openTheOffice() {
        office = fixtures.office();
    }

    @Test
    void theTextIsWrittenSavedByItselfAndSentRoundAfterAReview() throws Exception {
        at(held.held(office));
        int matter = held.meeting(key).caseMatter().no();
        see(office.secretary(), "/text").andExpect(content().string(containsString("Gruppen gick igenom planen.")));
        web.perform(form(office.secretary(), "/text", "text-" + matter, "Halvskrivet <b>ord")
                        .header("HX-Request", "true"))
                .andExpect(content().string(containsString("Sparat kl.")));
        send(office.secretary(), "/text", "text-" + matter, "Gruppen läste <b>planen</b>.")
                .andExpect(redirectedUrl(page));
        see(office.secretary(), "")
                .andExpect(content().string(containsString("Gruppen läste &lt;b&gt;planen&lt;/b&gt;.")))
                .andExpect(content().string(not(containsString("style=\""))));

        send(office.secretary(), "/skicka-utkast", "synpdag", "2031-04-02", "synptid", "12.00", "justdag", "2031-04-01")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#justtid\"")))
                .andExpect(content().string(containsString("2031-04-02")));
        send(office.secretary(), "/skicka-utkast", dates("steg", "granska"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Berit Boj")));
        assertThat(minutes().state()).isEqualTo(MinutesState.DRAFT);
        send(office.secretary(), "/skicka-utkast", dates("steg", "bekrafta")).andExpect(redirectedUrl(page));
        assertThat(minutes().state()).isEqualTo(MinutesState.COMMENTS);
        send(office.secretary(), "/skicka-utkast", dates("steg", "bekrafta")).andExpect(status().isConflict());
    }

    @Test
    void adjustersCommentAndTheSecretaryDecides() throws Exception {
        at(held.draftOut(office));
        send(office.rep(0), "/synpunkter", "text", " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#text\"")));
        String matter = held.meeting(key).caseMatter().id().toString();
        send(office.rep(0), "/synpunkter", "punkt", matter, "text", "Stryk andra meningen")
                .andExpect(redirectedUrl(page + "/synpunkter"));
        String comment = minutes().comments().get(0).id().toString();
        assertThat(minutes().comments().get(0).text()).startsWith("Punkt ").endsWith(": Stryk andra meningen");

        // another union's adjuster does not read it
        see(office.rep(1), "/synpunkter").andExpect(content().string(not(containsString("Stryk andra meningen"))));
        see(office.secretary(), "/synpunkter").andExpect(content().string(containsString("Stryk andra meningen")));

        send(office.secretary(), "/synpunkter/" + comment, "beslut", "nej", "svar", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#svar\"")));
        send(office.secretary(), "/synpunkter/" + comment, "beslut", "nej", "svar", "Meningen stämmer")
                .andExpect(redirectedUrl(page + "/synpunkter"));
        assertThat(minutes().comments().get(0).state()).isEqualTo(CommentState.DECLINED);
        send(office.secretary(), "/synpunkter/" + comment, "beslut", "ja").andExpect(status().isConflict());
        see(office.rep(0), "/synpunkter").andExpect(content().string(containsString("Meningen stämmer")));
    }

    @Test
    void nobodyIsSaidToOweAnAnswerBeforeSheHasBeenAsked() throws Exception {
        at(held.held(office));
        see(office.secretary(), "")
                .andExpect(content().string(containsString("Får läsa protokollet när utkastet skickas")))
                .andExpect(content().string(not(containsString("Har inte svarat än"))));
        office = fixtures.office();
        at(held.draftOut(office));
        see(office.rep(0), "")
                .andExpect(content().string(containsString("Har inte svarat än")))
                .andExpect(content().string(not(containsString("när utkastet skickas"))));
        for (SeatView seat : minutes().seats()) {
            send(office.holder(seat.person()), "/synpunkter/inga").andExpect(redirectedUrl(page));
        }
        send(office.secretary(), "/las").andExpect(redirectedUrl(page)); // the pages are not made yet
        see(office.rep(0), "")
                .andExpect(content().string(containsString("Har inte justerat än")))
                .andExpect(content().string(not(containsString("Har inte svarat än"))));
    }

    @Test
    void theTextIsFrozenEarlyOnlyWhenAllHaveRead() throws Exception {
        at(held.draftOut(office));
        send(office.secretary(), "/las")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Alla justerare har inte läst")));
        for (SeatView seat : minutes().seats()) {
            send(office.holder(seat.person()), "/synpunkter/inga").andExpect(redirectedUrl(page));
        }
        assertThat(minutes().seats()).allMatch(seat -> seat.state() == SeatState.READ);
        send(office.secretary(), "/las").andExpect(redirectedUrl(page));
        assertThat(minutes().state()).isEqualTo(MinutesState.FROZEN);
        see(office.secretary(), "/text").andExpect(status().isConflict());
    }

    @Test
    void anAdjusterSignsExactlyThePagesShown() throws Exception {
        at(held.toSign(office));
        String hash = String.valueOf(minutes().pdfSha256());
        see(office.rep(0), "/justering")
                .andExpect(content().string(containsString(hash)))
                .andExpect(content().string(containsString("Gruppen gick igenom planen.")));
        sign(office.rep(0), "beslut", "SIGN", "kontrollsumma", "0".repeat(64))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("inte den som ska justeras")));
        sign(office.rep(0), "kontrollsumma", hash)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#beslut\"")));
        sign(office.rep(0), "beslut", "REFUSE", "kontrollsumma", hash)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#anteckning\"")));
        sign(office.rep(0), "beslut", "SIGN_WITH_NOTE", "anteckning", "Läst i brådska", "kontrollsumma", hash)
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("receipt", containsString("Justerad genom inloggning")));
        sign(office.rep(0), "beslut", "SIGN", "kontrollsumma", hash).andExpect(status().isConflict());
        see(office.rep(1), "").andExpect(content().string(containsString("Läst i brådska")));
        // without a fresh login there is no proof of who signs
        Cookie old = FreshLogin.cookie(sessions);
        jdbc.sql("update spring_session set creation_time = creation_time - 3600000 where session_id = ?")
                .param(new String(Base64.getDecoder().decode(old.getValue()), StandardCharsets.UTF_8))
                .update();
        web.perform(form(office.rep(1), "/justering", "beslut", "SIGN", "kontrollsumma", hash)
                        .cookie(old))
                .andExpect(status().isUnprocessableEntity());
        assertThat(minutes().seats())
                .filteredOn(seat -> seat.state().isSettled())
                .hasSize(1);
    }

    @Test
    void openingTheTextVoidsEverySignatureAndSaysSo() throws Exception {
        at(held.toSign(office));
        sign(
                office.rep(0),
                "beslut",
                "SIGN",
                "kontrollsumma",
                String.valueOf(minutes().pdfSha256()));
        send(office.secretary(), "/oppna-texten", "skal", "").andExpect(status().isUnprocessableEntity());
        send(office.secretary(), "/oppna-texten", "skal", "Fel namn").andExpect(redirectedUrl(page + "/text"));
        see(office.secretary(), "")
                .andExpect(content().string(containsString("Justeringen gäller inte längre, texten är ändrad")));
    }

    @Test
    void aSeatIsTakenOverByAnotherWhoWasThereOrExcusedByHr() throws Exception {
        at(held.toSign(office));
        String first = "/justerare/" + seatOf(office.rep(0)).id();
        send(office.secretary(), first, "gor", "byt", "ersattare", "Okänd Person")
                .andExpect(status().isUnprocessableEntity());
        send(office.hr(), first, "gor", "forhindrad", "skal", "Sjuk")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Vera Vik")));
        send(office.secretary(), first, "gor", "byt", "ersattare", "Vera Vik").andExpect(redirectedUrl(page));
        assertThat(seatOf(office.deputyRep()).name()).isEqualTo("Vera Vik");

        String second = "/justerare/" + seatOf(office.rep(1)).id();
        send(office.secretary(), second, "gor", "forhindrad", "skal", "Sjuk")
                .andExpect(status().isUnprocessableEntity());
        send(office.hr(), second, "gor", "forhindrad", "skal", "Sjuk").andExpect(redirectedUrl(page));
        assertThat(seatOf(office.rep(1)).state()).isEqualTo(SeatState.EXCUSED);
        see(office.rep(1), first).andExpect(status().isForbidden());
    }

    @Test
    void aSeatThatNobodyElseCanTakeOverIsNotOfferedToAnybody() throws Exception {
        at(held.toSign(office));
        String alone = "/justerare/" + seatOf(office.rep(1)).id();
        see(office.secretary(), "")
                .andExpect(content().string(containsString("Byt justerare eller registrera för Berit Boj")))
                .andExpect(content().string(not(containsString(alone))));
        see(office.secretary(), alone)
                .andExpect(content().string(containsString("registrerar HR förhindret")))
                .andExpect(content().string(not(containsString("value=\"byt\""))));
        see(office.hr(), "")
                .andExpect(content()
                        .string(containsString(
                                ">Registrera för " + seatOf(office.rep(1)).name())));
        see(office.hr(), alone)
                .andExpect(content().string(containsString("registrerar du förhindret här")))
                .andExpect(content().string(containsString("value=\"forhindrad\"")))
                .andExpect(content().string(not(containsString("value=\"byt\""))));
        see(office.secretary(), "/justerare/" + seatOf(office.rep(0)).id())
                .andExpect(content().string(containsString("value=\"byt\"")));

        office = fixtures.office();
        at(held.draftOut(office));
        String early = "/justerare/" + seatOf(office.rep(1)).id();
        see(office.hr(), "").andExpect(content().string(not(containsString(early))));
        see(office.hr(), early).andExpect(content().string(containsString("när texten är låst")));
    }

    @Test
    void adjustedMinutesAreSentOutOnceAndThenAllInTheCaseReadThem() throws Exception {
        at(held.toSign(office));
        String hash = String.valueOf(minutes().pdfSha256());
        see(office.secretary(), "/skicka").andExpect(status().isConflict());
        for (SeatView seat : minutes().seats()) {
            sign(office.holder(seat.person()), "beslut", "SIGN", "kontrollsumma", hash);
        }
        assertThat(minutes().state()).isEqualTo(MinutesState.ADJUSTED);
        see(office.registrar(), "").andExpect(status().isNotFound());
        see(office.rep(2), "").andExpect(status().isNotFound());
        send(office.secretary(), "/skicka").andExpect(redirectedUrl(page));
        send(office.secretary(), "/skicka").andExpect(status().isConflict());
        assertThat(minutes().state()).isEqualTo(MinutesState.PUBLISHED);
        for (Actor reader : List.of(office.registrar(), office.boardSecretary(), office.rep(2), office.head(0))) {
            see(reader, "").andExpect(status().isOk());
            see(reader, "/justerat.pdf")
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", "application/pdf"));
        }
        see(office.rep(5), "").andExpect(status().isNotFound());
    }

    @Test
    void aDraftIsReadByThoseWhoWriteItAndOnceSentByThoseWhoWereThere() throws Exception {
        at(held.held(office));
        for (Actor other : List.of(office.rep(0), office.director(), office.registrar(), office.head(0))) {
            see(other, "").andExpect(status().isNotFound());
            see(other, "/protokoll.pdf").andExpect(status().isNotFound());
            see(other, "/text").andExpect(status().isForbidden());
            see(other, "/skicka").andExpect(status().isForbidden());
        }
        at(held.draftOut(fixtures.office()));
        Office elsewhere = office;
        office = fixtures.office();
        at(held.draftOut(office));
        see(office.rep(0), "").andExpect(status().isOk());
        see(office.deputyRep(), "").andExpect(status().isOk());
        see(office.rep(2), "").andExpect(status().isNotFound());
        see(office.rep(2), "/synpunkter").andExpect(status().isNotFound());
        see(office.registrar(), "/synpunkter").andExpect(status().isForbidden());
        see(elsewhere.hr(), "").andExpect(status().isForbidden());
    }

    private void at(CaseKey of) {
        key = of;
        page = "/arenden/" + key.value() + "/protokoll/" + held.minutes(key);
    }

    private MinutesView minutes() {
        return desk.view(held.minutes(key));
    }

    private SeatView seatOf(Actor who) {
        return minutes().seats().stream()
                .filter(seat -> Office.person(who).equals(seat.person()))
                .findFirst()
                .orElseThrow();
    }

    private static String[] dates(String... more) {
        List<String> fields = new java.util.ArrayList<>(
                List.of("synpdag", "2031-04-01", "synptid", "12.00", "justdag", "2031-04-02", "justtid", "23.59"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private ResultActions see(Actor actor, String path) throws Exception {
        return web.perform(get(page + path).with(Visits.as(actor)));
    }

    private ResultActions send(Actor actor, String path, String... fields) throws Exception {
        return web.perform(form(actor, path, fields));
    }

    /** With a session that has just begun: these people have no password. */
    private ResultActions sign(Actor actor, String... fields) throws Exception {
        return web.perform(form(actor, "/justering", fields).cookie(FreshLogin.cookie(sessions)));
    }

    private MockHttpServletRequestBuilder form(Actor actor, String path, String... fields) {
        MockHttpServletRequestBuilder form =
                post(page + path).with(Visits.as(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }
}

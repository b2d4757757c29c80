package se.vpsamverkan.minutes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.journal.JournalEntry;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatState;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.minutes.SignatureDecision;
import se.vpsamverkan.notification.MailView;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Forms;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** "Jag kan inte justera": said by the adjuster herself, and who takes over then. */
@OnPostgres
class CannotSignPageTests {

    private static final String REASON = "Bortrest <b>utan</b> uppkoppling";

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private MinutesDesk desk;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Journal journal;

    private Office office;
    private CaseKey key;
    private String page;

    @BeforeEach
    void openTheOffice() {
        office = fixtures.office();
    }

    @Test
    void anotherWhoWasThereTakesOverAfterAReview() throws Exception {
        at(held.toSign(office));
        String vera = String.valueOf(Office.person(office.deputyRep()));
        see(office.rep(0), "/justering")
                .andExpect(content().string(containsString("href=\"" + page + "/kan-inte-justera\"")));
        see(office.rep(0), "/kan-inte-justera")
                .andExpect(content().string(containsString("value=\"" + vera + "\"")))
                .andExpect(content().string(containsString("Vera Vik")))
                .andExpect(content().string(not(containsString("Gösta Grus"))));

        say(office.rep(0), "skal", " ", "ersattare", vera)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#skal\"")));
        String stranger = String.valueOf(Office.person(office.rep(1)));
        say(office.rep(0), "skal", REASON, "ersattare", stranger, "steg", "bekrafta")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#ersattare\"")))
                .andExpect(content().string(containsString("Bortrest &lt;b&gt;utan")));
        say(office.rep(0), "skal", REASON, "ersattare", vera, "steg", "granska")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"bekrafta\"")))
                .andExpect(content().string(containsString("Vera Vik")));
        say(office.rep(0), "skal", REASON, "ersattare", vera, "steg", "andra")
                .andExpect(content().string(containsString("value=\"granska\"")))
                .andExpect(content().string(containsString("Bortrest &lt;b&gt;utan")));
        assertThat(seatOf(office.rep(0)).cannotSign()).isEmpty();

        say(office.rep(0), "skal", REASON, "ersattare", vera, "steg", "bekrafta")
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("receipt", containsString("Vera Vik justerar i stället")));

        SeatView seat = seatOf(office.deputyRep());
        assertThat(seat.state().isSettled()).isFalse();
        assertThat(seat.holderCannotSign()).isFalse();
        assertThat(seat.cannotSign()).singleElement().satisfies(said -> {
            assertThat(said.name()).isEqualTo("Berit Boj");
            assertThat(said.reason()).isEqualTo(REASON);
        });
        assertThat(mailedTo(office.deputyRep())).contains("MINUTES_TO_SIGN");
        assertThat(mailedTo(office.hr())).doesNotContain("ADJUSTER_CANNOT_SIGN");
        List<JournalEntry> entries = journal.of(key);
        assertThat(entries).extracting(JournalEntry::type).endsWith("AdjusterCannotSign", "AdjusterReplaced");
        assertThat(entries).noneMatch(entry -> entry.payload().contains("Bortrest"));
        say(office.rep(0), "skal", REASON, "steg", "bekrafta").andExpect(status().isConflict());
        see(office.deputyRep(), "/justering").andExpect(status().isOk());
        // why is for those who find another, not for the other unions
        see(office.secretary(), "/justerare/" + seat.id())
                .andExpect(content().string(containsString("Bortrest &lt;b&gt;utan")));
        see(office.rep(1), "").andExpect(content().string(not(containsString("Bortrest"))));

        // she cannot either, and the first is not asked once more
        see(office.deputyRep(), "/kan-inte-justera").andExpect(content().string(not(containsString("Berit Boj"))));
    }

    @Test
    void whenNobodyIsLeftHrAndTheSecretaryAreToldAndTheSeatWaitsForThem() throws Exception {
        at(held.toSign(office));
        see(office.rep(1), "/kan-inte-justera")
                .andExpect(content().string(containsString("HR och sekreteraren får besked")));
        say(office.rep(1), "skal", REASON, "steg", "bekrafta")
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("receipt", containsString("har fått besked")));

        assertThat(mailedTo(office.hr())).contains("ADJUSTER_CANNOT_SIGN");
        assertThat(mailedTo(office.secretary())).contains("ADJUSTER_CANNOT_SIGN");
        assertThat(mailedTo(office.rep(0))).doesNotContain("ADJUSTER_CANNOT_SIGN");
        assertThat(seatOf(office.rep(1)).state()).isEqualTo(SeatState.READ);
        see(office.secretary(), "").andExpect(content().string(containsString("inte kan justera")));
        say(office.rep(1), "skal", REASON, "steg", "bekrafta").andExpect(status().isConflict());

        String seat = "/justerare/" + seatOf(office.rep(1)).id();
        web.perform(Forms.send(office.hr(), page + seat, "gor", "forhindrad", "skal", "Bortrest"))
                .andExpect(redirectedUrl(page));
        assertThat(seatOf(office.rep(1)).state()).isEqualTo(SeatState.EXCUSED);
    }

    @Test
    void whoCanAfterAllSignsStill() throws Exception {
        at(held.toSign(office));
        say(office.rep(1), "skal", REASON, "steg", "bekrafta").andExpect(redirectedUrl(page));
        see(office.rep(1), "/justering").andExpect(content().string(containsString("Kan du ändå, gör det här")));
        desk.sign(
                        office.rep(1),
                        minutes().id(),
                        seatOf(office.rep(1)).id(),
                        SignatureDecision.SIGN,
                        null,
                        String.valueOf(minutes().pdfSha256()),
                        true)
                .orThrow();
        assertThat(seatOf(office.rep(1)).state()).isEqualTo(SeatState.SIGNED);
    }

    @Test
    void theChairsFunctionIsNotHersToGiveAway() throws Exception {
        at(held.toSign(office));
        assertThat(desk.canTakeOver(minutes().id(), seatOf(office.director()).id()))
                .as("the secretary was there for the employer")
                .isEmpty();
        say(office.director(), "skal", REASON, "steg", "bekrafta").andExpect(redirectedUrl(page));
        assertThat(mailedTo(office.hr())).contains("ADJUSTER_CANNOT_SIGN");
    }

    @Test
    void onlyWhoSitsInASeatThatWaitsMaySaySo() throws Exception {
        at(held.draftOut(office));
        see(office.rep(0), "/kan-inte-justera").andExpect(status().isConflict());
        office = fixtures.office();
        at(held.toSign(office));
        for (Actor other : List.of(
                office.registrar(), office.boardSecretary(), fixtures.office().rep(0))) {
            say(other, "skal", REASON, "steg", "bekrafta").andExpect(status().isForbidden());
        }
        say(office.rep(2), "skal", REASON, "steg", "bekrafta").andExpect(status().isNotFound());
        say(office.deputyRep(), "skal", REASON, "steg", "bekrafta").andExpect(status().isConflict());
        assertThat(minutes().seats()).allMatch(seat -> seat.cannotSign().isEmpty());
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

    private List<String> mailedTo(Actor who) {
        return outbox.allOf(key).stream()
                .filter(mail -> mail.person().equals(Office.person(who)))
                .map(MailView::trigger)
                .toList();
    }

    private ResultActions see(Actor actor, String path) throws Exception {
        return web.perform(get(page + path).with(Visits.as(actor)));
    }

    private ResultActions say(Actor actor, String... fields) throws Exception {
        return web.perform(Forms.send(actor, page + "/kan-inte-justera", fields));
    }
}

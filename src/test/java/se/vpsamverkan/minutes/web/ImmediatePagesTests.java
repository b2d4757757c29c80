package se.vpsamverkan.minutes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.cycle.RegistrationView;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.journal.JournalEntry;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.SeenMark;
import se.vpsamverkan.meeting.Agendas;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.process.Engine;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Forms;
import se.vpsamverkan.testing.FreshLogin;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** "Omedelbar justering" (R16): an urgent matter of a sitting, adjusted in an extract of its own. */
@OnPostgres
class ImmediatePagesTests {

    private static final String TEXT = "Bryggan & badet stängs i dag.";

    @Autowired
    private MockMvc web;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private Agendas agendas;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private MinutesDesk desk;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Journal journal;

    @Autowired
    private Engine engine;

    private Office office;
    private CaseKey key;

    @BeforeEach
    void openTheOffice() {
        office = fixtures.office();
        key = held.attended(office);
    }

    @Test
    void anUrgentMatterIsReviewedFrozenSignedByEachAndRegistered() throws Exception {
        see(office.secretary(), meeting()).andExpect(content().string(containsString("href=\"" + page() + "\"")));
        see(office.secretary(), page())
                .andExpect(content().string(containsString("Gruppen gick igenom planen.")))
                .andExpect(content().string(containsString("href=\"" + matter() + "\"")));
        post(
                        office.secretary(),
                        meeting() + "/funktioner",
                        "ordforande",
                        name(0),
                        "sekreterare",
                        name(1),
                        "justerare",
                        name(2))
                .andExpect(redirectedUrl(meeting()));
        // what is chosen and written already is proposed
        see(office.secretary(), matter())
                .andExpect(content().string(containsString("Gruppen gick igenom planen.")))
                .andExpect(content().string(containsString("value=\"" + name(0) + "\" selected=\"selected\"")));

        post(office.secretary(), matter(), wish(" ", "granska"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#text\"")));
        post(office.secretary(), matter(), "text", TEXT, "ordforande", "ag.ingen", "steg", "bekrafta")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#ordforande\"")))
                .andExpect(content().string(containsString("href=\"#sekreterare\"")))
                .andExpect(content().string(containsString("Bryggan &amp; badet stängs i dag.")));
        post(office.secretary(), matter(), wish(TEXT, "granska"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Granska innan texten låses")))
                .andExpect(content().string(containsString("Berit Boj")))
                .andExpect(content()
                        .string(containsString(
                                "Ingen justerar för " + office.unions().get(1).shortName() + ", trots")));
        post(
                        office.secretary(),
                        matter(),
                        "text",
                        TEXT,
                        "ordforande",
                        name(0),
                        "sekreterare",
                        name(1),
                        "justerare",
                        name(2),
                        "justerare",
                        name(4))
                .andExpect(content().string(not(containsString("Ingen justerar för"))));
        post(office.secretary(), matter(), wish(TEXT, "andra"))
                .andExpect(content().string(containsString("Bryggan &amp; badet stängs i dag.")));
        assertThat(desk.of(key)).isEmpty();

        post(office.secretary(), matter(), wish(TEXT, "bekrafta")).andExpect(redirectedUrl(extractPage()));
        engine.runBackground(key); // the pages are made
        assertThat(extract().state()).isEqualTo(MinutesState.SIGNING);
        post(office.hr(), matter(), wish("En annan text", "bekrafta"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("redan lämnad till omedelbar justering")));
        see(office.secretary(), page()).andExpect(content().string(containsString("href=\"" + extractPage() + "\"")));
        assertThat(outbox.allOf(key))
                .filteredOn(mail -> mail.trigger().equals("MINUTES_TO_SIGN"))
                .hasSize(3)
                .allSatisfy(mail -> assertThat(mail.subject()).contains("Omedelbar justering"));

        see(office.rep(0), "/")
                .andExpect(content().string(containsString("Justera protokollsutdraget")))
                .andExpect(content().string(containsString("skickas protokollsutdraget ut")))
                .andExpect(content().string(not(containsString("Justera protokollet"))));
        see(office.hr(), "/arenden/" + key.value())
                .andExpect(content().string(containsString("Justera protokollsutdraget")))
                .andExpect(content().string(not(containsString("Justera protokollet"))));
        see(office.rep(0), extractPage() + "/justering")
                .andExpect(content().string(containsString("Justera protokollsutdraget")))
                .andExpect(content().string(containsString("Bryggan &amp; badet stängs i dag.")));
        signedByAll("SIGN");
        assertThat(extract().state()).isEqualTo(MinutesState.ADJUSTED);
        see(office.rep(2), extractPage()).andExpect(status().isNotFound()); // nobody of that union was there
        see(office.secretary(), "/")
                .andExpect(content().string(containsString("Skicka ut protokollsutdraget")))
                .andExpect(content().string(not(containsString("Skicka ut protokollet"))));
        see(office.secretary(), extractPage() + "/skicka")
                .andExpect(content().string(containsString("Skicka ut protokollsutdraget")));
        post(office.secretary(), extractPage() + "/skicka").andExpect(redirectedUrl(extractPage()));

        RegistrationView row = registrations.of(key).stream()
                .filter(each -> each.kind() == RegisterKind.MINUTES_EXTRACT)
                .findFirst()
                .orElseThrow();
        assertThat(registrations.of(key)).noneMatch(each -> each.kind() == RegisterKind.MINUTES);
        see(office.registrar(), "/att-diariefora").andExpect(content().string(containsString("Protokollsutdrag")));
        assertThat(see(office.registrar(), "/att-diariefora/" + row.id() + "/fil")
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .startsWith("%PDF");
        see(office.rep(2), "/arenden/" + key.value())
                .andExpect(content().string(containsString("href=\"" + extractPage() + "\"")))
                .andExpect(content().string(containsString("Protokollsutdrag, punkt")));
        see(office.rep(2), extractPage() + "/justerat.pdf").andExpect(status().isOk());
        assertThat(journal.of(key))
                .extracting(JournalEntry::type)
                .contains("MinutesBegun", "MinutesFrozen", "MinutesSigned", "MinutesAdjusted", "MinutesPublished");
    }

    @Test
    void theWholeMinutesReferToTheExtractAndHoldItsTextOnce() throws Exception {
        int no = held.meeting(key).caseMatter().no();
        String text = "Gruppen gick igenom planen.\r\nBryggan stängs.";
        post(
                office.hr(),
                meeting() + "/anteckningar",
                "not-" + no,
                text,
                "sett-" + no,
                SeenMark.of("Gruppen gick igenom planen."));
        post(office.hr(), matter(), wish(text, "bekrafta"));
        held.close(office, key);
        MinutesView whole = desk.of(key).get(1);
        String preview = desk.preview(whole.id());
        assertThat(preview).contains("Texten lämnades till omedelbar justering", "i ett eget protokollsutdrag");
        assertThat(preview.split("Gruppen gick igenom planen", -1)).hasSize(2);
        see(office.secretary(), "/arenden/" + key.value() + "/protokoll/" + whole.id())
                .andExpect(content().string(containsString("Texten lämnades till omedelbar justering")));
    }

    @Test
    void theTimeForItIsTheMeetingAndUntilTheDraftGoesOut() throws Exception {
        CaseKey planned = held.confirmed(fixtures.office());
        assertThat(desk.adjustableAtOnce(held.meeting(planned).id()).refusal()).isPresent();
        held.close(office, key);
        String whole = "/arenden/" + key.value() + "/protokoll/" + held.minutes(key);
        see(office.secretary(), whole).andExpect(content().string(containsString("href=\"" + page() + "\"")));
        see(office.secretary(), matter())
                .andExpect(content().string(containsString("value=\"" + name(4) + "\" checked=\"checked\"")));
        desk.sendForComments(office.secretary(), held.minutes(key)).orThrow();
        see(office.secretary(), whole).andExpect(content().string(not(containsString("href=\"" + page() + "\""))));
        see(office.secretary(), page()).andExpect(status().isConflict());
        post(office.secretary(), matter(), wish(TEXT, "bekrafta")).andExpect(status().isConflict());
        assertThat(desk.of(key)).noneMatch(MinutesView::immediate);
    }

    @Test
    void theTextStandsUntilSomebodyRefusesToSignIt() throws Exception {
        post(office.secretary(), matter(), wish(TEXT, "bekrafta")).andExpect(redirectedUrl(extractPage()));
        engine.runBackground(key);
        see(office.secretary(), extractPage())
                .andExpect(content().string(not(containsString("/oppna-texten"))))
                .andExpect(content().string(not(containsString("/synpunkter"))));
        see(office.secretary(), extractPage() + "/oppna-texten").andExpect(status().isConflict());
        post(office.rep(0), extractPage() + "/synpunkter", "text", "Fel dag").andExpect(status().isConflict());
        assertThat(extract().comments()).isEmpty();
        sign(office.rep(0), "REFUSE").andExpect(redirectedUrl(extractPage()));
        post(office.secretary(), matter(), wish("Bryggan stängs i morgon.", "bekrafta"));
        assertThat(desk.of(key)).hasSize(2).allMatch(MinutesView::immediate);
    }

    @Test
    void whatHasDroppedOutIsNotAdjusted() throws Exception {
        MatterView other = held.meeting(key).agenda().stream()
                .filter(each -> !each.ofCase())
                .findFirst()
                .orElseThrow();
        String urgent = page() + "/" + other.no();
        see(office.secretary(), page()).andExpect(content().string(containsString("href=\"" + urgent + "\"")));
        agendas.withdrawAtMeeting(office.secretary(), held.meeting(key).id(), other.id(), "")
                .orThrow();

        see(office.secretary(), page())
                .andExpect(content().string(containsString("(utgår)")))
                .andExpect(content().string(not(containsString("href=\"" + urgent + "\""))));
        post(office.secretary(), urgent, wish(TEXT, "bekrafta"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("utgår, så där finns inget att justera")));
        assertThat(desk.of(key)).isEmpty();
    }

    @Test
    void aCaseThatIsWithdrawnGetsNoMoreExtracts() throws Exception {
        held.close(office, key);
        cases.cancel(office.hr(), key, "Planen skjuts upp").orThrow();
        see(office.secretary(), page()).andExpect(status().isConflict());
        post(office.secretary(), matter(), wish(TEXT, "bekrafta")).andExpect(status().isConflict());
        assertThat(desk.of(key)).noneMatch(MinutesView::immediate);
    }

    @Test
    void onlyThoseWhoWriteTheMinutesMay() throws Exception {
        for (Actor other : List.of(office.rep(0), office.director(), office.head(0), office.registrar())) {
            see(other, page()).andExpect(status().isForbidden());
            see(other, matter()).andExpect(status().isForbidden());
            post(other, matter(), wish(TEXT, "bekrafta")).andExpect(status().isForbidden());
            see(other, meeting()).andExpect(content().string(not(containsString(page()))));
        }
        see(fixtures.office().secretary(), page()).andExpect(status().isForbidden());
        see(office.secretary(), page() + "/99").andExpect(status().isNotFound());
        assertThat(desk.of(key)).isEmpty();
    }

    private String meeting() {
        return "/arenden/" + key.value() + "/moten/" + held.meeting(key).id();
    }

    private String page() {
        return meeting() + "/omedelbar-justering";
    }

    private String matter() {
        return page() + "/" + held.meeting(key).caseMatter().no();
    }

    private MinutesView extract() {
        return desk.of(key).stream().filter(MinutesView::immediate).findFirst().orElseThrow();
    }

    private String extractPage() {
        return "/arenden/" + key.value() + "/protokoll/" + extract().id();
    }

    private String name(int no) {
        Participant who = MeetingFixtures.there(office).get(no);
        return who.formName();
    }

    private String[] wish(String text, String step) {
        return new String[] {
            "text", text, "ordforande", name(0), "sekreterare", name(1), "justerare", name(2), "steg", step
        };
    }

    private void signedByAll(String decision) throws Exception {
        for (SeatView seat : new ArrayList<>(extract().seats())) {
            sign(office.holder(seat.person()), decision).andExpect(redirectedUrl(extractPage()));
        }
    }

    private ResultActions sign(Actor actor, String decision) throws Exception {
        return web.perform(Forms.send(
                        actor,
                        extractPage() + "/justering",
                        "beslut",
                        decision,
                        "anteckning",
                        "Texten gäller fel dag.",
                        "kontrollsumma",
                        String.valueOf(extract().pdfSha256()))
                .cookie(FreshLogin.cookie(sessions)));
    }

    private ResultActions see(Actor actor, String path) throws Exception {
        return web.perform(get(path).with(Visits.as(actor)));
    }

    private ResultActions post(Actor actor, String path, String... fields) throws Exception {
        return web.perform(Forms.send(actor, path, fields));
    }
}

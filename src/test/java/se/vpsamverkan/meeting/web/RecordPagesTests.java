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

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.meeting.FollowUp;
import se.vpsamverkan.meeting.MeetingState;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.SittingView;
import se.vpsamverkan.meeting.Stance;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** The record of a sitting, step by step, up to its end. */
@OnPostgres
class RecordPagesTests {

    private static final List<String> STEPS = List.of(
            "/narvaro",
            "/funktioner",
            "/anteckningar",
            "/uttalanden",
            "/ataganden",
            "/stallningstaganden",
            "/avsluta",
            "/ny-punkt");

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private MinutesDesk minutes;

    private Office office;
    private CaseKey key;
    private String page;

    @BeforeEach
    void begin() {
        office = fixtures.office();
        key = held.goingOn(office);
        page = "/arenden/" + key.value() + "/moten/" + meeting().id();
    }

    @Test
    void aMeetingIsRecordedStepByStepAndClosed() throws Exception {
        see(office.secretary(), "/narvaro").andExpect(content().string(containsString("Berit Boj")));
        attend().andExpect(redirectedUrl(page));
        assertThat(sitting().present()).hasSize(4);
        assertThat(sitting().attendance())
                .filteredOn(line -> !line.present())
                .singleElement()
                .satisfies(line -> assertThat(line.who().person()).isEqualTo(Office.person(office.rep(2))));

        send("/funktioner", functions()).andExpect(redirectedUrl(page));
        send("/anteckningar", "not-1", "Mötet öppnades.").andExpect(redirectedUrl(page));
        send("/uttalanden", "forbund", office.union(1).toString(), "sort", "SPECIAL_STATEMENT", "text", "Vi vill mer.")
                .andExpect(redirectedUrl(page + "/uttalanden"));
        send("/ataganden", "vad-0", "Följa upp i maj", "vem-0", "HR", "dag-0", "2031-05-02")
                .andExpect(redirectedUrl(page));
        send("/stallningstaganden", "hallning-" + office.union(1), "DISAGREES", "vad-" + office.union(1), "bryggan")
                .andExpect(redirectedUrl(page));
        see(office.secretary(), "")
                .andExpect(content().string(containsString("4 närvarande")))
                .andExpect(content().string(containsString("1 är oenig")))
                .andExpect(content().string(containsString("kan avslutas")));

        send("/avsluta", end("hur", "CLOSED", "utfall", "SAMVERKAD"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Granska innan du avslutar mötet")))
                .andExpect(content().string(containsString("Oenig: bryggan")));
        assertThat(meeting().state()).isEqualTo(MeetingState.STARTED);
        send("/avsluta", end("hur", "CLOSED", "utfall", "SAMVERKAD", "steg", "bekrafta"))
                .andExpect(redirectedUrl(page));

        assertThat(meeting().state()).isEqualTo(MeetingState.ENDED);
        assertThat(meeting().positions())
                .filteredOn(given -> given.position().stance() == Stance.DISAGREES)
                .singleElement()
                .satisfies(given -> assertThat(given.position().scope()).isEqualTo("bryggan"));
        assertThat(meeting().carryOver())
                .singleElement()
                .satisfies(item -> assertThat(item.owner()).isEqualTo("HR"));
        assertThat(minutes.of(key)).hasSize(1);
        followUp(sitting().statements().get(0).id().toString());
        // the second tab
        send("/avsluta", end("hur", "CLOSED", "utfall", "SAMVERKAD", "steg", "bekrafta"))
                .andExpect(status().isConflict());
        assertThat(minutes.of(key)).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKept() throws Exception {
        send("/avsluta", "hur", "CLOSED", "utfall", "OTHER", "synpdag", "2031-13-40", "synptid", "12.00")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Välj ordförande och sekreterare")))
                .andExpect(content().string(containsString("href=\"#synpdag\"")))
                .andExpect(content().string(containsString("href=\"#justdag\"")));
        see(office.secretary(), "/avsluta").andExpect(content().string(containsString("2031-13-40")));

        attend();
        send("/funktioner", functions());
        send("/avsluta", end("hur", "CLOSED", "utfall", "NOT_STATED", "steg", "bekrafta"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#skal\"")));
        send("/avsluta", end("hur", "ADJOURNED", "steg", "bekrafta"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#fortsdag\"")));
        send("/uttalanden", "forbund", "", "text", "Ord utan avsändare")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Ord utan avsändare")));
        send("/ataganden", "vad-0", "Mäta", "dag-0", "i vår")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("i vår")));
        assertThat(meeting().state()).isEqualTo(MeetingState.STARTED);
    }

    @Test
    void aMeetingCanBeAdjournedAndItsOutcomeWaits() throws Exception {
        attend();
        send("/funktioner", functions());
        send("/avsluta", end("hur", "ADJOURNED", "fortsdag", "2031-03-20", "fortstid", "13.00", "steg", "bekrafta"))
                .andExpect(redirectedUrl(page));
        assertThat(meeting().state()).isEqualTo(MeetingState.ADJOURNED);
        assertThat(meeting().outcome()).isNull();
    }

    @Test
    void theFormSavesItselfAndSaysSo() throws Exception {
        web.perform(form("/anteckningar", "not-1", "Halva mening")
                        .header("HX-Request", "true")
                        .with(Visits.as(office.secretary())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sparat kl.")))
                .andExpect(content().string(not(containsString("<html"))));
        see(office.secretary(), "/anteckningar").andExpect(content().string(containsString("Halva mening")));
    }

    @Test
    void aMatterTakenUpAtTheMeetingComesLastAndHasNotes() throws Exception {
        int before = meeting().agenda().size();
        see(office.secretary(), "").andExpect(content().string(containsString(page + "/ny-punkt")));
        send("/ny-punkt", "rubrik", "  ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#rubrik\"")))
                .andExpect(content().string(containsString("href=\"#grund\"")));
        send("/ny-punkt", "rubrik", "Bastuns öppettider", "grund", "INFORMATION")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Granska innan du lägger till punkten")));
        assertThat(meeting().agenda()).hasSize(before);
        send("/ny-punkt", "rubrik", "Bastuns öppettider", "grund", "INFORMATION", "steg", "bekrafta")
                .andExpect(redirectedUrl(page + "/anteckningar"));

        assertThat(meeting().agenda()).hasSize(before + 1);
        assertThat(meeting().agenda().get(before)).satisfies(matter -> {
            assertThat(matter.no()).isEqualTo(before + 1);
            assertThat(matter.title()).isEqualTo("Bastuns öppettider");
            assertThat(matter.ofCase()).isFalse();
        });
        send("/anteckningar", "not-" + (before + 1), "Stängs kl. 20.").andExpect(redirectedUrl(page));
        assertThat(sitting().note(meeting().agenda().get(before).id())).isEqualTo("Stängs kl. 20.");
    }

    @Test
    void everybodyIsSetToTakePartAtOnceAndNothingIsSavedYet() throws Exception {
        List<String> fields =
                new ArrayList<>(List.of("gor", "alla", "sett", sitting().attendanceMark()));
        fields.addAll(List.of("vem-0", name(office.rep(0)), "status-0", ""));
        fields.addAll(List.of("vem-1", name(office.rep(1)), "status-1", "forhinder"));
        fields.addAll(List.of("namn-2", "", "status-2", ""));
        String shown = send("/narvaro", fields.toArray(String[]::new))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Pattern.compile("<option value=\"(deltar|forhinder|)\" selected")
                        .matcher(shown)
                        .results()
                        .map(chosen -> chosen.group(1)))
                .containsExactly("deltar", "forhinder", "");
        assertThat(sitting().attendance()).isEmpty();
    }

    @Test
    void aStatementNotedByMistakeIsTakenAway() throws Exception {
        send("/uttalanden", "forbund", office.union(0).toString(), "sort", "COMMENT", "text", "Fel ord");
        String id = sitting().statements().get(0).id().toString();
        send("/uttalanden/ta-bort", "uttalande", id).andExpect(redirectedUrl(page + "/uttalanden"));
        assertThat(sitting().statements()).isEmpty();
    }

    @Test
    void anAccountThatIsNotExpectedIsNotBelieved() throws Exception {
        String account = "ag." + Office.person(office.rep(5));
        String seen = sitting().attendanceMark();
        send("/narvaro", "sett", seen, "status-0", "deltar", "vem-0", account, "namn-0", "Någon Annan")
                .andExpect(redirectedUrl(page));
        assertThat(sitting().present()).singleElement().satisfies(who -> {
            assertThat(who.person()).isNull();
            assertThat(who.name()).isEqualTo("Någon Annan");
        });
    }

    @Test
    void theRecordIsForThoseWhoKeepIt() throws Exception {
        for (String step : STEPS) {
            for (Actor other : List.of(office.rep(0), office.director(), office.head(0), office.registrar())) {
                see(other, step).andExpect(status().isForbidden());
                web.perform(form(step, "hur", "CLOSED").with(Visits.as(other))).andExpect(status().isForbidden());
            }
            see(office.hr(), step).andExpect(status().isOk());
        }
        see(office.rep(0), "").andExpect(content().string(not(containsString("Anteckna mötet"))));
    }

    /** The union's special statement waits until HR has decided what it leads to. */
    private void followUp(String statement) throws Exception {
        see(office.hr(), "").andExpect(content().string(containsString("/uppfoljning")));
        see(office.secretary(), "/uppfoljning").andExpect(status().isForbidden());
        web.perform(form("/uppfoljning", "uttalande", statement, "beslut", "atagande", "vem", "HR")
                        .with(Visits.as(office.hr())))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#vad\"")));
        web.perform(form("/uppfoljning", "uttalande", statement, "beslut", "ingen")
                        .with(Visits.as(office.hr())))
                .andExpect(redirectedUrl(page + "/uppfoljning"));
        assertThat(sitting().statements().get(0).followUp()).isEqualTo(FollowUp.NO_ACTION);
        web.perform(form("/uppfoljning", "uttalande", statement, "beslut", "ingen")
                        .with(Visits.as(office.hr())))
                .andExpect(status().isConflict());
    }

    private ResultActions attend() throws Exception {
        List<String> fields = new ArrayList<>(
                List.of("plats", "Paviljongen", "sett", sitting().attendanceMark()));
        List<Actor> there = List.of(office.director(), office.secretary(), office.rep(0), office.rep(1), office.rep(2));
        for (int i = 0; i < there.size(); i++) {
            fields.addAll(List.of("vem-" + i, name(there.get(i)), "status-" + i, i == 4 ? "forhinder" : "deltar"));
        }
        return send("/narvaro", fields.toArray(String[]::new));
    }

    private String[] functions() {
        return new String[] {
            "ordforande", name(office.director()),
            "sekreterare", name(office.secretary()),
            "justerare", name(office.director()),
            "justerare", name(office.rep(0)),
            "signerar", "ordforande"
        };
    }

    private static String[] end(String... more) {
        List<String> fields = new ArrayList<>(
                List.of("synpdag", "2031-04-01", "synptid", "12.00", "justdag", "2031-04-02", "justtid", "23.59"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static String name(Actor who) {
        return (who.union() == null ? "ag" : who.union().toString()) + "." + Office.person(who);
    }

    private MeetingView meeting() {
        return held.meeting(key);
    }

    private SittingView sitting() {
        return meeting().lastSitting().orElseThrow();
    }

    private ResultActions see(Actor actor, String path) throws Exception {
        return web.perform(get(page + path).with(Visits.as(actor)));
    }

    private ResultActions send(String path, String... fields) throws Exception {
        return web.perform(form(path, fields).with(Visits.as(office.secretary())));
    }

    private MockHttpServletRequestBuilder form(String path, String... fields) {
        MockHttpServletRequestBuilder form = post(page + path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }
}

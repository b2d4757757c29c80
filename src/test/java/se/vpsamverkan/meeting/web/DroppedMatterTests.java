package se.vpsamverkan.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.journal.JournalEntry;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.EndMeeting;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.meeting.MeetingEnd;
import se.vpsamverkan.meeting.MeetingRecord;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Outcome;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.SigningPolicy;
import se.vpsamverkan.meeting.StatementKind;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Forms;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** What is withdrawn at the meeting: a matter of the agenda, an item of a union. The record keeps both. */
@OnPostgres
class DroppedMatterTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures cases;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private Meetings meetings;

    @Autowired
    private InputQueries input;

    @Autowired
    private MinutesDesk desk;

    @Autowired
    private Journal journal;

    private Office office;
    private CaseKey key;

    @BeforeEach
    void openTheOffice() {
        office = fixtures.office();
    }

    @Test
    void aMatterDropsOutAndTheMinutesSaySo() throws Exception {
        key = held.attended(office);
        MatterView matter = other(0);
        see(office.secretary(), page()).andExpect(content().string(containsString("href=\"" + drop() + "\"")));
        send(office.secretary(), drop(), "skal", "Dras tillbaka & tas i mars")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#punkt\"")))
                .andExpect(content().string(containsString("Dras tillbaka &amp; tas i mars")));
        send(office.secretary(), drop(), "punkt", no(held.meeting(key).caseMatter()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("egen punkt utgår inte")));
        send(office.secretary(), drop(), "punkt", no(matter), "skal", "x".repeat(2001))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#skal\"")));
        assertThat(other(0).withdrawn()).isNull();

        send(office.secretary(), drop(), "punkt", no(matter), "skal", "Dras tillbaka & tas i mars")
                .andExpect(redirectedUrl(drop()));
        send(office.hr(), drop(), "punkt", no(matter))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("utgår redan")));
        see(office.secretary(), drop()).andExpect(content().string(containsString("Dras tillbaka &amp; tas i mars")));
        see(office.secretary(), page()).andExpect(content().string(containsString(">utgår<")));
        see(office.secretary(), page() + "/anteckningar").andExpect(content().string(containsString("(utgår)")));
        assertThat(journal.of(key)).extracting(JournalEntry::type).contains("MatterWithdrawn");

        held.close(office, key);
        assertThat(desk.preview(held.minutes(key)))
                .contains(
                        "Punkten utgår. Dras tillbaka &amp; tas i mars", matter.title(), "Gruppen gick igenom planen.");
        see(office.secretary(), drop()).andExpect(status().isConflict());
    }

    @Test
    void itCanBeTakenUpAgainUntilTheSittingEnds() throws Exception {
        key = held.attended(office);
        send(office.hr(), drop(), "punkt", no(other(0))).andExpect(redirectedUrl(drop()));
        send(office.hr(), drop() + "/ta-upp-igen", "punkt", no(other(0))).andExpect(redirectedUrl(drop()));
        send(office.hr(), drop() + "/ta-upp-igen", "punkt", "99").andExpect(status().isNotFound());
        assertThat(other(0).withdrawn()).isNull();
        assertThat(journal.of(key)).extracting(JournalEntry::type).contains("MatterWithdrawn", "MatterResumed");
        held.close(office, key);
        assertThat(desk.preview(held.minutes(key))).doesNotContain("Punkten utgår");
    }

    @Test
    void whatDropsOutAtALaterSittingStandsInTheMinutesOfTheEarlierAndIsNotContinued() throws Exception {
        key = held.attended(office);
        end(MeetingEnd.ADJOURNED, 6);
        held.begun(office, key);
        meetings.record(office.secretary(), meeting().id(), record()).orThrow();
        send(office.secretary(), drop(), "punkt", no(other(0))).andExpect(redirectedUrl(drop()));
        end(MeetingEnd.CONTINUED, 7);
        assertThat(desk.preview(desk.of(key).get(0).id())).doesNotContain("Punkten utgår");
        assertThat(desk.preview(desk.of(key).get(1).id())).contains("Punkten utgår.");
        assertThat(meetings.of(key).get(1).agenda())
                .hasSize(meeting().agenda().size() - 1)
                .noneMatch(each -> each.title().equals(other(0).title()));
    }

    @Test
    void aUnionTakesBackAnItemOfItsOwnWhichStaysInTheAnnexMarked() throws Exception {
        key = held.begun(office, cases.inputClosed(office));
        meetings.record(office.secretary(), meeting().id(), record()).orThrow();
        ItemView own = input.items(key).get(0);
        ItemView other = input.items(key).stream()
                .filter(item -> !item.union().equals(own.union()))
                .findFirst()
                .orElseThrow();
        String[] wish = {"forbund", own.union().toString(), "sort", StatementKind.WITHDRAWAL.name()};
        send(office.secretary(), page() + "/uttalanden", wish)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#avser\"")));
        send(
                        office.secretary(),
                        page() + "/uttalanden",
                        with(wish, "avser", other.id().toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("bara ta tillbaka sina egna punkter")));
        see(office.secretary(), page()).andExpect(content().string(containsString("4 är ej besvarade")));
        send(
                        office.secretary(),
                        page() + "/uttalanden",
                        with(wish, "avser", own.id().toString()))
                .andExpect(redirectedUrl(page() + "/uttalanden"));
        see(office.secretary(), page() + "/uttalanden")
                .andExpect(content().string(containsString("Avser " + own.number())));
        see(office.secretary(), page()).andExpect(content().string(containsString("3 är ej besvarade")));
        see(office.secretary(), page() + "/svar").andExpect(content().string(containsString("togs tillbaka på mötet")));

        held.close(office, key);
        String preview = desk.preview(held.minutes(key));
        assertThat(preview).contains("Tar tillbaka", "Avser " + own.number(), own.text());
        assertThat(preview.split("Togs tillbaka av organisationen på mötet", -1))
                .hasSize(2);
        assertThat(preview.split("ej besvarat", -1)).hasSize(4);
    }

    @Test
    void whatWasTakenBackIsNotOwedAtTheMeetingThatGoesOnWithTheCase() throws Exception {
        key = held.begun(office, cases.inputClosed(office));
        meetings.record(office.secretary(), meeting().id(), record()).orThrow();
        ItemView own = input.items(key).get(0);
        send(
                        office.secretary(),
                        page() + "/uttalanden",
                        "forbund",
                        own.union().toString(),
                        "sort",
                        StatementKind.WITHDRAWAL.name(),
                        "avser",
                        own.id().toString())
                .andExpect(redirectedUrl(page() + "/uttalanden"));
        end(MeetingEnd.CONTINUED, 6);
        MeetingView next = meetings.of(key).get(1);
        meetings.start(office.secretary(), next.id()).orThrow();

        String there = "/arenden/" + key.value() + "/moten/" + next.id();
        see(office.secretary(), there).andExpect(content().string(containsString("3 är ej besvarade")));
        see(office.secretary(), there + "/svar").andExpect(content().string(containsString("togs tillbaka på mötet")));
    }

    @Test
    void aUnionThatIsNotThereTakesNothingBack() throws Exception {
        key = held.begun(office, cases.inputClosed(office));
        List<Participant> there = MeetingFixtures.there(office);
        meetings.record(
                        office.secretary(),
                        meeting().id(),
                        new MeetingRecord(
                                null,
                                there.subList(0, 3).stream()
                                        .map(Attendance::present)
                                        .toList(),
                                Map.of(),
                                List.of()))
                .orThrow();
        ItemView absent = input.items(key, office.union(1)).get(0);
        send(
                office.secretary(),
                page() + "/uttalanden",
                "forbund",
                absent.union().toString(),
                "sort",
                StatementKind.WITHDRAWAL.name(),
                "avser",
                absent.id().toString());

        assertThat(meetings.end(
                                office.secretary(),
                                meeting().id(),
                                EndMeeting.closed(List.of(), there.get(0), there.get(1), Outcome.samverkad()))
                        .refusal())
                .map(Refusal::code)
                .contains("meeting.absent-takes-nothing-back");
        assertThat(meeting().lastSitting().orElseThrow().endedAt()).isNull();
    }

    @Test
    void onlyThoseWhoKeepTheRecordMayAndOnlyWhileItIsKept() throws Exception {
        key = held.confirmed(office);
        see(office.secretary(), drop()).andExpect(status().isConflict());
        held.begun(office, key);
        for (Actor one : List.of(office.rep(0), office.director(), office.head(0), office.registrar())) {
            see(one, drop()).andExpect(status().isForbidden());
            send(one, drop(), "punkt", no(other(0))).andExpect(status().isForbidden());
            see(one, page()).andExpect(content().string(not(containsString(drop()))));
        }
        see(fixtures.office().secretary(), drop()).andExpect(status().isForbidden());
        assertThat(other(0).withdrawn()).isNull();
    }

    private void end(MeetingEnd how, int years) {
        List<Participant> there = MeetingFixtures.there(office);
        meetings.end(
                        office.secretary(),
                        meeting().id(),
                        new EndMeeting(
                                how,
                                null,
                                List.of(there.get(2)),
                                there.get(0),
                                there.get(1),
                                SigningPolicy.ALL,
                                null,
                                null,
                                null,
                                Map.of(),
                                List.of(),
                                LocalDateTime.now(Sweden.ZONE).plusYears(years)))
                .orThrow();
    }

    private MeetingRecord record() {
        return new MeetingRecord(
                null,
                MeetingFixtures.there(office).stream().map(Attendance::present).toList(),
                Map.of(),
                List.of());
    }

    private MeetingView meeting() {
        return held.meeting(key);
    }

    /** A matter of the agenda that is not the case's own. */
    private MatterView other(int no) {
        return meeting().agenda().stream()
                .filter(each -> !each.ofCase())
                .skip(no)
                .findFirst()
                .orElseThrow();
    }

    private static String no(MatterView matter) {
        return String.valueOf(matter.no());
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
    }

    private String page() {
        return "/arenden/" + key.value() + "/moten/" + meeting().id();
    }

    private String drop() {
        return page() + "/punkt-utgar";
    }

    private ResultActions see(Actor actor, String path) throws Exception {
        return web.perform(get(path).with(Visits.as(actor)));
    }

    private ResultActions send(Actor actor, String path, String... fields) throws Exception {
        return web.perform(Forms.send(actor, path, fields));
    }
}

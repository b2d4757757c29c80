package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.vpsamverkan.testing.Forms.send;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.cycle.RegistrationView;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.SignatureDecision;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.process.Engine;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** The registrar's list, and the timeline's picture. */
@OnPostgres
class RegisterPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private Registrations registrations;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MinutesDesk desk;

    @Autowired
    private Engine engine;

    @Autowired
    private Directory directory;

    @Autowired
    private Clock clock;

    private Office office;

    @BeforeEach
    void open() {
        office = fixtures.office();
    }

    @Test
    void whatWasSentIsRegisteredOnceUnderItsNumber() throws Exception {
        CaseKey key = states.dispatched(office);
        List<RegistrationView> rows = registrations.of(key);
        assertThat(rows).hasSize(2);
        String row = rows.get(0).id().toString();
        String page = "/att-diariefora/" + row;
        web.perform(get("/att-diariefora").with(Visits.as(office.registrar())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/att-diariefora/" + row + "/fil")));
        web.perform(send(office.registrar(), page, "nr-" + row, " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#nr-" + row + "\"")));
        web.perform(send(office.registrar(), page, "nr-" + row, "2031/77")).andExpect(redirectedUrl("/att-diariefora"));
        assertThat(registrations.waiting(office.administration())).hasSize(1);
        web.perform(send(office.registrar(), page, "nr-" + row, "2031/78"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("redan diarieförd")));
        web.perform(get("/arenden/" + key.value() + "/att-diariefora").with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("2031/77")))
                .andExpect(content().string(not(containsString("2031/78"))));
    }

    @Test
    void everyDocumentOfTheListIsFetched() throws Exception {
        CaseKey key = states.released(office);
        meetings.sendInvitation(office.hr(), held.meeting(key).id(), "Paviljongen")
                .orThrow();
        meetings.givePosition(
                        office.rep(0),
                        held.meeting(key).caseMatter().id(),
                        Position.disagrees("Bryggorna", false),
                        clock.instant())
                .orThrow();
        Map<RegisterKind, String> read = read(key);
        assertThat(shown(key))
                .contains("Förslag till VP: ")
                .contains("Yrkanden, förslag och frågor: "
                        + directory.union(office.union(0)).officialName());
        assertThat(read.get(RegisterKind.VP_SENT)).contains("Fler bryggor.");
        assertThat(read.get(RegisterKind.INPUT_RECEIVED)).contains("Vi yrkar på");
        assertThat(read.get(RegisterKind.ANSWERS_SENT))
                .contains("Vi yrkar på en ny brygga", "Svar: bifalls. Det ordnar vi i maj.", "nya krattor");
        assertThat(read.get(RegisterKind.INVITATION_SENT)).contains("Paviljongen");
        assertThat(read.get(RegisterKind.POSITION_RECEIVED)).contains("Oenig", "Bryggorna");

        Office other = fixtures.office();
        office = other;
        CaseKey adjusted = held.toSign(other);
        desk.view(held.minutes(adjusted))
                .seats()
                .forEach(seat -> desk.sign(
                                other.holder(seat.person()),
                                held.minutes(adjusted),
                                seat.id(),
                                SignatureDecision.SIGN,
                                null,
                                String.valueOf(desk.view(held.minutes(adjusted)).pdfSha256()),
                                true)
                        .orThrow());
        engine.runBackground(adjusted);
        desk.publish(other.secretary(), held.minutes(adjusted)).orThrow();
        assertThat(read(adjusted).get(RegisterKind.MINUTES)).startsWith("%PDF");
    }

    @Test
    void whatAUnionHandedInIsFetchedWhenItsTimeHasEnded() throws Exception {
        CaseKey key = states.dispatched(office);
        states.handIn(office, key, 0, Block.item(ItemKind.PROPOSAL, "1.", "Vi yrkar på en hemlig brygga"));
        RegistrationView row = registrations.of(key).stream()
                .filter(each -> each.kind() == RegisterKind.INPUT_RECEIVED)
                .findFirst()
                .orElseThrow();
        String file = "/att-diariefora/" + row.id() + "/fil";
        web.perform(get("/att-diariefora").with(Visits.as(office.registrar())))
                .andExpect(content().string(not(containsString(file))))
                .andExpect(content().string(containsString("Kan hämtas när partens tid är slut")));
        web.perform(get(file).with(Visits.as(office.registrar()))).andExpect(status().isNotFound());
        web.perform(get(file).with(Visits.as(fixtures.office().registrar()))).andExpect(status().isNotFound());
        web.perform(get(file).with(Visits.as(office.rep(0)))).andExpect(status().isForbidden());
    }

    /** Every row's file as the registrar fetches it from the case's list; none may lack one. */
    private String shown(CaseKey key) throws Exception {
        return web.perform(get("/arenden/" + key.value() + "/att-diariefora").with(Visits.as(office.registrar())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Map<RegisterKind, String> read(CaseKey key) throws Exception {
        String list = shown(key);
        Map<RegisterKind, String> read = new EnumMap<>(RegisterKind.class);
        for (RegistrationView row : registrations.of(key)) {
            String file = "/att-diariefora/" + row.id() + "/fil";
            assertThat(list).as(row.kind().name()).contains(file);
            byte[] bytes = web.perform(get(file).with(Visits.as(office.registrar())))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Disposition", containsString("attachment")))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            read.merge(row.kind(), new String(bytes, StandardCharsets.UTF_8), String::concat);
        }
        return read;
    }

    @Test
    void othersAndOtherAdministrationsHaveNoList() throws Exception {
        CaseKey key = states.dispatched(office);
        String row = registrations.of(key).get(0).id().toString();
        for (Actor other : List.of(office.director(), office.rep(0), office.secretary())) {
            web.perform(get("/att-diariefora").with(Visits.as(other))).andExpect(status().isForbidden());
            web.perform(send(other, "/att-diariefora/" + row, "nr-" + row, "1")).andExpect(status().isForbidden());
        }
        Office elsewhere = fixtures.office();
        web.perform(get("/att-diariefora").with(Visits.as(elsewhere.registrar())))
                .andExpect(content().string(not(containsString(row))));
        web.perform(send(elsewhere.registrar(), "/att-diariefora/" + row, "nr-" + row, "1"))
                .andExpect(status().isUnprocessableEntity());
        assertThat(registrations.waiting(office.administration())).hasSize(2);
    }

    @Test
    void theTimelineIsAlsoAPictureWithAName() throws Exception {
        CaseKey key = states.dispatched(office);
        web.perform(get("/arenden/" + key.value()).with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("<svg class=\"picture\" role=\"img\"")))
                .andExpect(content().string(containsString("Tidslinjen som bild")))
                .andExpect(content().string(not(containsString("style="))));
    }

    @Test
    void todayStandsBetweenWhatIsBehindAndWhatIsAhead() {
        Instant now = Instant.parse("2031-03-05T12:00:00Z");
        Step done = step("2031-03-01T12:00:00Z", StepState.DONE);
        Step ahead = step("2031-03-12T12:00:00Z", StepState.AHEAD);

        TimelinePicture picture = TimelinePicture.of(List.of(done, ahead), now);

        assertThat(picture.marks()).extracting(TimelinePicture.Mark::day).containsExactly("1/3", "12/3");
        assertThat(picture.done()).isEqualTo(1);
        assertThat(picture.today())
                .isBetween(picture.marks().get(0).x(), picture.marks().get(1).x());
        assertThat(TimelinePicture.of(List.of(ahead), now).today()).isNull();
        assertThat(TimelinePicture.of(List.of(), now).marks()).isEmpty();
    }

    private static Step step(String at, StepState state) {
        return new Step(DeadlineKind.MEETING, Instant.parse(at), "Mötet", "då", state, "klart", List.of());
    }
}

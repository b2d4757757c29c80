package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.vpsamverkan.testing.Forms.send;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.RegistrationView;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
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
                .andExpect(content()
                        .string(containsString("/handlingar/" + rows.get(0).subject() + "/fil")));
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

package se.vpsamverkan.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.meeting.CentralState;
import se.vpsamverkan.meeting.CentralTrackView;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** The disagreeing union, its central party and the employer note what happens in the central window. */
@OnPostgres
class CentralPageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MeetingFixtures states;

    @Autowired
    private Meetings meetings;

    @Autowired
    private CentralTracks tracks;

    @Autowired
    private Clock clock;

    private Office office;
    private CaseKey key;
    private String page;

    /** The first union disagrees in writing, after the meeting and before the text is frozen. */
    @BeforeEach
    void disagree() {
        office = fixtures.office();
        key = states.held(office);
        meetings.givePosition(
                        office.rep(0),
                        states.meeting(key).caseMatter().id(),
                        Position.disagrees("Bryggorna", false),
                        clock.instant())
                .orThrow();
        page = "/arenden/" + key.value() + "/central/" + track().id();
    }

    @Test
    void theCentralPartyCallsAndTheEmployerEndsIt() throws Exception {
        Actor officer = fixtures.employ(
                Hat.union(Role.CENTRAL_OFFICER, office.administration(), office.union(0)),
                "Cesar Central",
                office.code(),
                false);
        web.perform(get(page).with(Visits.as(officer)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Central förhandling är begärd"),
                                containsString("Organisationen avstår"),
                                not(containsString("name=\"dag\"")))));
        web.perform(get("/arenden/" + key.value()).with(Visits.as(officer)))
                .andExpect(content().string(containsString(page)));
        web.perform(get("/arenden/" + key.value()).with(Visits.as(office.rep(1))))
                .andExpect(content().string(not(containsString(page))));
        send(officer, "begard", "granska")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Granska det som ska antecknas")));
        assertThat(track().state()).isEqualTo(CentralState.OPEN);

        send(officer, "begard", "bekrafta").andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(track().state()).isEqualTo(CentralState.CALLED);

        send(office.rep(0), "avstar", "bekrafta").andExpect(status().isUnprocessableEntity());
        send(office.director(), "hallen", "bekrafta").andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(track().state()).isEqualTo(CentralState.HELD);
        web.perform(get(page).with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("inget mer att anteckna")));
    }

    @Test
    void hrSaysWhenTheCallCame() throws Exception {
        web.perform(get(page).with(Visits.as(office.hr()))).andExpect(content().string(containsString("name=\"dag\"")));
        send(office.hr(), "begard", "bekrafta")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#dag\"")));
        web.perform(post(page)
                        .param("vad", "begard")
                        .param("dag", "2099-01-01")
                        .param("tid", "12.00")
                        .param("steg", "bekrafta")
                        .with(Visits.as(office.hr()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        assertThat(track().state()).isEqualTo(CentralState.OPEN);
        send(office.hr(), "", "granska").andExpect(content().string(containsString("href=\"#vad\"")));
        send(office.rep(0), "avstar", "bekrafta").andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(track().state()).isEqualTo(CentralState.WAIVED);
    }

    @Test
    void othersDoNotKnowOfIt() throws Exception {
        web.perform(get(page).with(Visits.as(office.rep(1)))).andExpect(status().isNotFound());
        send(office.rep(1), "avstar", "bekrafta").andExpect(status().isNotFound());
        for (Actor other : new Actor[] {office.secretary(), office.head(0), office.registrar()}) {
            web.perform(get(page).with(Visits.as(other))).andExpect(status().isForbidden());
            send(other, "avstar", "bekrafta").andExpect(status().isForbidden());
        }
        assertThat(track().state()).isEqualTo(CentralState.OPEN);
    }

    private CentralTrackView track() {
        return tracks.find(key, office.union(0)).orElseThrow();
    }

    private ResultActions send(Actor by, String what, String step) throws Exception {
        return web.perform(post(page)
                .param("vad", what)
                .param("steg", step)
                .with(Visits.as(by))
                .with(csrf()));
    }
}

package se.vpsamverkan.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.meeting.MeetingState;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** Invitation, agenda, a new time, and opening a meeting by hand. */
@OnPostgres
class MeetingPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private Meetings meetings;

    private Office office;
    private CaseKey key;
    private String page;

    @BeforeEach
    void confirm() {
        office = fixtures.office();
        key = held.confirmed(office);
        page = "/arenden/" + key.value() + "/moten/" + meeting().id();
    }

    @Test
    void theInvitationIsReviewedAndSentOnce() throws Exception {
        see(office.hr(), "/kallelse")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Berit Boj")))
                .andExpect(content().string(containsString("Folke Förnäm")));
        send(office.hr(), "/kallelse", "plats", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#plats\"")));
        send(office.hr(), "/kallelse", "plats", "Röda paviljongen")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Röda paviljongen")));
        assertThat(meeting().invitationSentAt()).isNull();

        send(office.hr(), "/kallelse", "plats", "Röda paviljongen", "steg", "bekrafta")
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("receipt", containsString("är skickad")));
        assertThat(meeting().invitationSentAt()).isNotNull();
        assertThat(meeting().place()).isEqualTo("Röda paviljongen");

        send(office.hr(), "/kallelse", "plats", "Annat rum", "steg", "bekrafta")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Den skickas bara en gång")));
        assertThat(meeting().place()).isEqualTo("Röda paviljongen");
    }

    @Test
    void theAgendaIsPutTogetherByButtonsAndSentAsReviewed() throws Exception {
        meetings.sendInvitation(office.hr(), meeting().id(), "Paviljongen").orThrow();
        List<MatterView> before = meeting().agenda();

        agenda("ny").andExpect(status().isOk()).andExpect(content().string(containsString("punkt-" + before.size())));
        agenda("upp-1").andExpect(status().isOk());
        assertThat(meeting().agenda().get(0).title()).isEqualTo(before.get(1).title());
        agenda("bort-0").andExpect(status().isOk());
        assertThat(meeting().agenda()).hasSize(before.size() - 1);
        assertThat(meeting().agenda().get(0).no()).isEqualTo(1);
        agenda("granska")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Granska dagordningen")));
        assertThat(meeting().agendaSentAt()).isNull();

        agenda("skicka").andExpect(redirectedUrl(page));
        assertThat(meeting().agendaSentAt()).isNotNull();
        agenda("skicka").andExpect(status().isConflict());
    }

    @Test
    void aMatterWithoutHeadingIsSaidAtItsFieldAndTheCasesOwnMatterStays() throws Exception {
        MockHttpServletRequestBuilder form = agendaForm("spara");
        form.param("id-14", "").param("punkt-" + meeting().agenda().size(), " ");
        web.perform(form)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("har ingen rubrik")));

        int own = meeting().caseMatter().no() - 1;
        agenda("bort-" + own).andExpect(status().isOk());
        assertThat(meeting().agenda()).filteredOn(MatterView::ofCase).hasSize(1);
    }

    @Test
    void aTamperedAgendaTakesNoOtherMatterForTheCases() throws Exception {
        web.perform(post(page + "/dagordning")
                        .param("id-0", "inte-ett-id")
                        .param("punkt-0", "Bara detta")
                        .param("grund-0", "HITTEPÅ")
                        .param("gor", "spara")
                        .with(Visits.as(office.secretary()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("precis en punkt för ärendet")))
                .andExpect(content().string(containsString("Bara detta")));
    }

    @Test
    void theDraftAgendaIsTheEmployersOwn() throws Exception {
        see(office.secretary(), "").andExpect(content().string(containsString("Balanslista")));
        see(office.rep(0), "")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Balanslista"))))
                .andExpect(content().string(containsString("Dagordningen är inte skickad")));
    }

    @Test
    void movingIsReviewedNeedsAReasonAndATimeThatComes() throws Exception {
        send(office.hr(), "/flytta", "dag", "2031-03-14", "tid", "9.00", "skal", " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#skal\"")))
                .andExpect(content().string(containsString("2031-03-14")));
        send(office.hr(), "/flytta", "dag", "2020-03-14", "tid", "9.00", "skal", "Sjukdom", "steg", "bekrafta")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("har redan passerat")));
        send(office.hr(), "/flytta", "dag", "2031-03-14", "tid", "9.00", "skal", "Sjukdom")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("fredag 14 mars 2031 kl. 09.00")));
        send(office.hr(), "/flytta", "dag", "2031-03-14", "tid", "9.00", "skal", "Sjukdom", "steg", "bekrafta")
                .andExpect(redirectedUrl(page));
        assertThat(meeting().startsAt()).isEqualTo("2031-03-14T08:00:00Z");
    }

    @Test
    void aMeetingIsOpenedByHandOnceAndThenNothingBeforeItCanBeDone() throws Exception {
        see(office.secretary(), "/oppna")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ingen kallelse är skickad")));
        send(office.secretary(), "/oppna").andExpect(redirectedUrl(page));
        assertThat(meeting().state()).isEqualTo(MeetingState.STARTED);

        send(office.secretary(), "/oppna").andExpect(status().isConflict());
        for (String late : List.of("/kallelse", "/dagordning", "/flytta")) {
            see(office.hr(), late).andExpect(status().isConflict());
        }
    }

    @Test
    void thePagesAreForThoseWhoRunTheMeeting() throws Exception {
        for (String path : List.of("/kallelse", "/dagordning", "/flytta", "/oppna")) {
            for (Actor other : List.of(office.rep(0), office.head(0), office.director(), office.boardSecretary())) {
                see(other, path).andExpect(status().isForbidden());
                send(other, path, "plats", "x", "steg", "bekrafta", "gor", "skicka")
                        .andExpect(status().isForbidden());
            }
        }
        assertThat(meeting().invitationSentAt()).isNull();
        // a union that is not invited, and another case's address
        see(office.rep(5), "").andExpect(status().isNotFound());
        CaseKey other = held.confirmed(fixtures.office());
        web.perform(get("/arenden/" + key.value() + "/moten/"
                                + held.meeting(other).id())
                        .with(Visits.as(office.hr())))
                .andExpect(status().isNotFound());
    }

    private MeetingView meeting() {
        return held.meeting(key);
    }

    private ResultActions see(Actor actor, String path) throws Exception {
        return web.perform(get(page + path).with(Visits.as(actor)));
    }

    private ResultActions send(Actor actor, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder form =
                post(page + path).with(Visits.as(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return web.perform(form);
    }

    private ResultActions agenda(String button) throws Exception {
        return web.perform(agendaForm(button));
    }

    private MockHttpServletRequestBuilder agendaForm(String button) {
        MockHttpServletRequestBuilder form =
                post(page + "/dagordning").with(Visits.as(office.secretary())).with(csrf());
        for (MatterView matter : meeting().agenda()) {
            int row = matter.no() - 1;
            form.param("id-" + row, matter.id().toString())
                    .param("punkt-" + row, matter.title())
                    .param("grund-" + row, matter.basis().name())
                    .param("not-" + row, "");
        }
        return form.param("gor", button);
    }
}

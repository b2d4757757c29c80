package se.vpsamverkan.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.vpsamverkan.testing.Forms.send;
import static se.vpsamverkan.testing.Visits.as;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.notification.Dispatcher;
import se.vpsamverkan.notification.MailState;
import se.vpsamverkan.notification.MailStop;
import se.vpsamverkan.notification.MailView;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OldMail;
import se.vpsamverkan.testing.OnPostgres;

/** The outbox as its readers use it. */
@OnPostgres
class MailPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures planned;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private MailStop stop;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private Office office;
    private CaseKey key;
    private MailView mail;

    @BeforeEach
    void withdraw() {
        OldMail.forget(jdbc);
        office = fixtures.office();
        key = planned.planned(office);
        cases.cancel(office.hr(), key, "Planen görs om.").orThrow();
        mail = outbox.allOf(key).stream()
                .filter(each -> each.person().equals(Office.person(office.rep(0))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListIsFilteredByCaseAndState() throws Exception {
        web.perform(get("/utgaende-post?arende=" + key + "&lage=NEW").with(as(office.hr())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/utgaende-post/" + mail.id())));
        web.perform(get("/utgaende-post?arende=" + key + "&lage=SENT").with(as(office.hr())))
                .andExpect(content().string(containsString("Inga mejl stämmer med valet.")))
                .andExpect(content().string(not(containsString(mail.id().toString()))));
        web.perform(get("/utgaende-post?lage=FEL").with(as(office.hr()))).andExpect(status().isNotFound());
        web.perform(get("/utgaende-post?arende=" + key)
                        .with(as(fixtures.office().hr())))
                .andExpect(status().isForbidden());
    }

    @Test
    void aMailIsShownToThoseWhoMayReadTheOutboxAndToNobodyElse() throws Exception {
        web.perform(get("/utgaende-post/" + mail.id()).with(as(office.hr())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(mail.to())))
                .andExpect(content().string(containsString("Väntar på att skickas")));
        for (String page : new String[] {"", "/som-mejl", "/som-mejl.css", "/skicka-igen", "/slapp"}) {
            web.perform(get("/utgaende-post/" + mail.id() + page).with(as(office.rep(0))))
                    .andExpect(status().is4xxClientError());
            web.perform(get("/utgaende-post/" + mail.id() + page)
                            .with(as(fixtures.office().hr())))
                    .andExpect(status().is4xxClientError());
        }
        web.perform(get("/utgaende-post/inget").with(as(office.hr()))).andExpect(status().isNotFound());
    }

    @Test
    void theRenderingHasItsLooksWithoutAnyStyleInThePage() throws Exception {
        web.perform(get("/utgaende-post/" + mail.id() + "/som-mejl").with(as(office.hr())))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("script"))))
                .andExpect(content().string(not(containsString("style=\""))))
                .andExpect(content().string(containsString("/utgaende-post/" + mail.id() + "/som-mejl.css")));
        web.perform(get("/utgaende-post/" + mail.id() + "/som-mejl.css").with(as(office.hr())))
                .andExpect(content().contentTypeCompatibleWith("text/css"))
                .andExpect(content().string(containsString("max-width:600px")));
    }

    @Test
    void hrSendsAgainAfterAReview() throws Exception {
        web.perform(get("/utgaende-post/" + mail.id() + "/skicka-igen").with(as(office.hr())))
                .andExpect(status().isConflict());
        dispatcher.dispatchDue();

        web.perform(get("/utgaende-post/" + mail.id() + "/skicka-igen").with(as(office.hr())))
                .andExpect(content().string(containsString(mail.to())));
        web.perform(post("/utgaende-post/" + mail.id() + "/skicka-igen")
                        .with(as(office.hr()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(outbox.allOf(key))
                .filteredOn(each -> mail.id().equals(each.resendOf()))
                .hasSize(1);
    }

    @Test
    void theStopOfAllMailIsSaidAndLiftedAfterAReview() throws Exception {
        CaseKey running = planned.planned(office);
        String page = "/utgaende-post/hav-stoppet";
        web.perform(get(page).with(as(office.hr()))).andExpect(status().isConflict());
        stopAllMail();
        try {
            outbox.hold(office.hr(), mail.id()).orThrow();
            web.perform(get("/utgaende-post").with(as(office.hr())))
                    .andExpect(content().string(containsString("All e-post är stoppad")))
                    .andExpect(content().string(containsString(page)));
            web.perform(get(page).with(as(office.hr())))
                    .andExpect(content().string(containsString("Ett mejl hålls kvar")))
                    .andExpect(content().string(containsString(": 1 mejl")))
                    .andExpect(content().string(not(containsString("value=\"alla\""))));
            web.perform(get(page).with(as(office.rep(0)))).andExpect(status().isForbidden());
            web.perform(send(office.rep(0), page, "steg", "nya")).andExpect(status().isForbidden());
            web.perform(send(office.hr(), page, "steg", "alla", "antal", "1"))
                    .andExpect(status().isUnprocessableEntity());
            web.perform(send(office.sysAdmin(), page, "steg", "alla", "antal", "0"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("har ändrats")));
            assertThat(stop.since()).isPresent();
            assertThat(outbox.mail(office.hr(), mail.id()).orThrow().state()).isEqualTo(MailState.HELD);

            web.perform(send(office.sysAdmin(), page, "steg", "alla", "antal", "1"))
                    .andExpect(redirectedUrl("/utgaende-post"));
            assertThat(stop.since()).isEmpty();
            assertThat(outbox.mail(office.hr(), mail.id()).orThrow().state()).isEqualTo(MailState.NEW);
            assertThat(lifted(key)).isEqualTo(1);
            assertThat(lifted(running)).isEqualTo(1);

            stopAllMail();
            outbox.hold(office.hr(), mail.id()).orThrow();
            web.perform(send(office.hr(), page, "steg", "nya", "antal", "1"))
                    .andExpect(redirectedUrl("/utgaende-post"));
            assertThat(stop.since()).isEmpty();
            assertThat(outbox.mail(office.hr(), mail.id()).orThrow().state()).isEqualTo(MailState.HELD);
            assertThat(lifted(running)).isEqualTo(2);
            web.perform(get("/utgaende-post").with(as(office.hr())))
                    .andExpect(content().string(not(containsString("All e-post är stoppad"))));
        } finally {
            jdbc.sql("delete from mail_stop").update();
        }
    }

    private void stopAllMail() {
        jdbc.sql("insert into mail_stop (since) values (timestamp with time zone '2031-01-01 08:00:00+00')")
                .update();
    }

    private long lifted(CaseKey of) {
        return journal.of(of).stream()
                .filter(entry -> entry.type().equals("MailStopLifted"))
                .count();
    }

    @Test
    void onlyTheAdministratorReleasesAndOnlyWhatWasReviewed() throws Exception {
        web.perform(post("/utgaende-post/" + mail.id() + "/hall-kvar")
                        .with(as(office.hr()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/utgaende-post/" + mail.id()));
        web.perform(get("/utgaende-post/slapp").with(as(office.hr()))).andExpect(status().isConflict());
        web.perform(get("/utgaende-post/slapp?arende=" + key).with(as(office.sysAdmin())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + mail.id() + "\"")));

        web.perform(post("/utgaende-post/slapp")
                        .param("mejl", mail.id().toString())
                        .with(as(office.hr()))
                        .with(csrf()))
                .andExpect(status().isConflict());
        assertThat(outbox.mail(office.hr(), mail.id()).orThrow().state()).isEqualTo(MailState.HELD);
        web.perform(post("/utgaende-post/slapp")
                        .param("mejl", mail.id().toString())
                        .with(as(office.sysAdmin()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/utgaende-post"));
        assertThat(outbox.mail(office.hr(), mail.id()).orThrow().state()).isEqualTo(MailState.NEW);
    }
}

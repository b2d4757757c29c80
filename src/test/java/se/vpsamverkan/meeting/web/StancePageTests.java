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

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.PositionView;
import se.vpsamverkan.meeting.Stance;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** A union's position in writing is its own act; HR registers one that came another way. */
@OnPostgres
class StancePageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private Meetings meetings;

    private Office office;
    private CaseKey key;
    private String page;

    @BeforeEach
    void dispatch() {
        office = fixtures.office();
        key = states.dispatched(office);
        page = "/arenden/" + key.value() + "/stallning";
    }

    @Test
    void aUnionReviewsAndGivesItsPosition() throws Exception {
        send(office.rep(0), "granska", "")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Granska ställningen")));
        assertThat(stated()).isEmpty();

        send(office.rep(0), "bekrafta", "").andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(stated()).singleElement().satisfies(given -> {
            assertThat(given.union()).isEqualTo(office.union(0));
            assertThat(given.position().stance()).isEqualTo(Stance.DISAGREES);
            assertThat(given.position().scope()).isEqualTo("Bryggorna");
            assertThat(given.position().attachFullText()).isTrue();
        });
        web.perform(get(page).with(Visits.as(office.rep(0))))
                .andExpect(content().string(containsString("Bryggorna")));
        web.perform(get(page).with(Visits.as(office.rep(1))))
                .andExpect(content().string(not(containsString("Bryggorna"))));
    }

    @Test
    void hrRegistersForAUnionThatItNames() throws Exception {
        send(office.hr(), "bekrafta", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#facket\"")));
        send(office.hr(), "bekrafta", office.union(1).toString()).andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(stated()).singleElement().returns(office.union(1), PositionView::union);
    }

    @Test
    void aUnionCannotSpeakForAnotherAndOthersNotAtAll() throws Exception {
        send(office.rep(0), "bekrafta", office.union(1).toString());
        assertThat(stated()).singleElement().returns(office.union(0), PositionView::union);
        for (Actor other : List.of(office.director(), office.secretary(), office.head(0))) {
            web.perform(get(page).with(Visits.as(other))).andExpect(status().isForbidden());
            send(other, "bekrafta", office.union(2).toString()).andExpect(status().isForbidden());
        }
        web.perform(post(page).with(Visits.as(office.rep(2))).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#installning\"")));
    }

    private ResultActions send(Actor by, String step, String union) throws Exception {
        return web.perform(post(page)
                .param("steg", step)
                .param("facket", union)
                .param("installning", "DISAGREES")
                .param("omfattning", "Bryggorna")
                .param("bifoga", "true")
                .with(Visits.as(by))
                .with(csrf()));
    }

    private List<PositionView> stated() {
        MeetingView meeting = meetings.of(key).get(0);
        return meeting.positions().stream().filter(PositionView::stated).toList();
    }
}

package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.vpsamverkan.testing.Forms.send;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.testing.Visits;

/** The pages on which a case comes to its end: the board's decision, and handing on what is left open. */
class CaseEndPagesTests extends ProcessWalk {

    @Autowired
    private MockMvc web;

    @Test
    void theBoardsDecisionIsReviewedAndRecordedOnceThenTheCaseIsHandedOver() throws Exception {
        CaseKey key = path.planned(office, 2, Pathways.BOARD);
        path.confirm(office, key);
        path.sendInvitation(office, key);
        path.sendAgenda(office, key);
        path.dispatch(office, key);
        path.closeInput(key);
        path.beginMeeting(key);
        path.endMeeting(office, key, 2);
        String decision = "/arenden/" + key.value() + "/namndens-beslut";
        String handOver = "/arenden/" + key.value() + "/lamna-over";

        web.perform(get(handOver).with(Visits.as(office.hr()))).andExpect(status().isConflict());
        web.perform(send(office.hr(), decision, "dag", "2028-04-02", "steg", "bekrafta"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#dag\"")));
        String[] decided = {"dag", "2027-11-23", "dnr", "§ 7", "steg", "bekrafta"};
        web.perform(send(office.director(), decision, decided)).andExpect(status().isForbidden());
        web.perform(send(office.boardSecretary(), decision, "dag", "2027-11-23", "dnr", "§ 7"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("tisdag 23 november 2027")));
        assertThat(cases.view(key).decidedOn()).isNull();
        web.perform(send(office.boardSecretary(), decision, decided))
                .andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(cases.view(key).decidedOn()).isEqualTo("2027-11-23");
        assertThat(cases.view(key).decisionDiaryNo()).isEqualTo("§ 7");
        web.perform(send(office.hr(), decision, decided)).andExpect(status().isConflict());

        assertThat(engine.openTasks(key)).contains("handOverCarryOver");
        web.perform(get(handOver).with(Visits.as(office.hr())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Inga frågor är öppna")));
        web.perform(send(office.director(), handOver)).andExpect(status().isForbidden());
        web.perform(send(office.hr(), handOver)).andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(cases.view(key).state()).isEqualTo(CaseState.CLOSED);
        web.perform(send(office.hr(), handOver)).andExpect(status().isConflict());
    }
}

package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.DraftView;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.process.Engine;
import se.vpsamverkan.process.Pathways;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Forms;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TaskRow;

/**
 * What comes late, from a union or an adjuster, is an instance of its own for the engine: whoever decides on it is led from
 * the task to the page that does it.
 */
@OnPostgres
class LateTaskTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Pathways path;

    @Autowired
    private Engine engine;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private InputQueries input;

    @Autowired
    private AnswerQueries answers;

    @Autowired
    private MinutesDesk minutes;

    private Office office;
    private CaseKey key;

    @BeforeEach
    void beginACase() {
        office = fixtures.office();
        key = path.planned(office, 2, null);
        path.confirm(office, key);
        path.dispatch(office, key);
        path.closeInput(key);
    }

    @AfterEach
    void giveTheClockBack() {
        engine.release();
    }

    @Test
    void hrDecidesOnLateInputAndDistributesIt() throws Exception {
        engine.standAt(engine.now().plusSeconds(3600));
        path.handIn(office, key, 1, 1);
        ItemView item = input.items(key, office.union(1)).get(0);
        String late = pageOf("decideLateInput");
        web.perform(get(late).with(Visits.as(office.hr())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(item.text())));
        web.perform(Forms.send(office.hr(), late, "inlamning", item.submission().toString(), "nar", "NOW"))
                .andExpect(redirectedUrl("/arenden/" + key.value()));

        String handOut = pageOf("distributeItems");
        web.perform(get(handOut).with(Visits.as(office.hr())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(item.text())));
        web.perform(Forms.send(office.hr(), handOut, "till-" + item.id(), "HR"))
                .andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(answers.drafts(key)).extracting(DraftView::item).containsExactly(item.id());
        assertThat(tasks.of(key)).extracting(TaskRow::taskKey).doesNotContain("decideLateInput", "distributeItems");
    }

    @Test
    void theSecretaryDecidesOnALateComment() throws Exception {
        path.beginMeeting(key);
        path.endMeeting(office, key, 2);
        path.draftMinutes(office, key);
        path.freeze(key);
        MinutesView frozen = path.minutes(key);
        minutes.comment(office.rep(0), frozen.id(), null, "Dammen heter något annat.", engine.now())
                .orThrow();

        String page = Objects.requireNonNull(
                web.perform(get(pageOf("decideLateComment")).with(Visits.as(office.secretary())))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        web.perform(get(page).with(Visits.as(office.secretary())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dammen heter något annat.")));
        web.perform(Forms.send(office.secretary(), page, "beslut", "nej")).andExpect(status().is3xxRedirection());
        assertThat(tasks.of(key)).extracting(TaskRow::taskKey).doesNotContain("decideLateComment");
    }

    private String pageOf(String task) {
        return tasks.of(key).stream()
                .filter(open -> open.taskKey().equals(task))
                .map(TaskPages::of)
                .findFirst()
                .orElseThrow();
    }
}

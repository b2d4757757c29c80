package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.DraftView;
import se.vpsamverkan.kernel.CaseKey;
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

/** What a union hands in late is a case of its own for the engine: HR is led from its tasks to the pages that do them. */
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

    private Office office;
    private CaseKey key;

    /** The second union is silent until an hour after its time. */
    @BeforeEach
    void comeLate() {
        office = fixtures.office();
        key = path.planned(office, 2, null);
        path.confirm(office, key);
        path.dispatch(office, key);
        path.closeInput(key);
        engine.standAt(engine.now().plusSeconds(3600));
        path.handIn(office, key, 1, 1);
    }

    @AfterEach
    void giveTheClockBack() {
        engine.release();
    }

    @Test
    void hrDecidesAndDistributesOnThePagesOfItsTasks() throws Exception {
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

    private String pageOf(String task) {
        return tasks.of(key).stream()
                .filter(open -> open.taskKey().equals(task))
                .map(TaskPages::of)
                .findFirst()
                .orElseThrow();
    }
}

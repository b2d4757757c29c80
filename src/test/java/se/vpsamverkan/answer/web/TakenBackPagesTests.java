package se.vpsamverkan.answer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.answer.MissingAnswer;
import se.vpsamverkan.answer.RoundState;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.journal.JournalEntry;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.MeetingRecord;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Statement;
import se.vpsamverkan.meeting.StatementKind;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Forms;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TaskRow;

/** An item that its union took back at the meeting is owed no answer, and every page says so. */
@OnPostgres
class TakenBackPagesTests {

    private static final String NOT_TO_BE_ANSWERED = "Organisationen tog tillbaka punkten på mötet";

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private Meetings meetings;

    @Autowired
    private InputQueries input;

    @Autowired
    private Answers answers;

    @Autowired
    private AnswerQueries queries;

    @Autowired
    private OpenTasks worklist;

    @Autowired
    private Journal journal;

    private Office office;
    private CaseKey key;

    /** The first department has three items, the second one. */
    @BeforeEach
    void theMeetingGoesOn() {
        office = fixtures.office();
        key = held.begun(office, states.distributed(office));
    }

    @Test
    void theDepartmentIsAskedForNothingAndNobodyCountsIt() throws Exception {
        ItemView only = items(1).get(0);
        takenBack(1, only);
        see(office.head(1), desk(1)) // noted, and may be noted by mistake until the sitting ends
                .andExpect(content().string(containsString("1 av 1 punkter saknar svar")));
        assertThat(tasksOf(1)).containsExactly("writeAnswers");

        held.close(office, key);

        assertThat(tasksOf(1)).isEmpty();
        assertThat(tasksOf(0)).containsExactly("writeAnswers");
        see(office.head(1), desk(1))
                .andExpect(content().string(containsString("Ingen punkt väntar på svar")))
                .andExpect(content().string(containsString(NOT_TO_BE_ANSWERED)))
                .andExpect(content().string(not(containsString("<textarea"))));
        assertThat(queries.missing(key)).extracting(MissingAnswer::item).doesNotContain(only.id());
        assertThat(queries.missing(key)).hasSize(3);
        see(office.hr(), "").andExpect(content().string(containsString("återtagen på mötet")));
        see(office.hr(), "/granska-svar").andExpect(content().string(containsString("3 ")));
        assertThat(answers.write(office.head(1), only.id(), AnswerDraft.of(Disposition.GRANTED, "Nya krattor köps."))
                        .refusal())
                .map(Refusal::code)
                .contains("answer.taken-back");
        assertThat(journal.of(key)).extracting(JournalEntry::type).contains("ItemsTakenBack", "DepartmentRelieved");
    }

    @Test
    void whatIsLeftIsAnsweredAndGoesOutWithoutIt() throws Exception {
        List<ItemView> three = items(0);
        takenBack(0, three.get(0));
        held.close(office, key);

        String field = "svar-" + three.get(0).id();
        see(office.head(0), desk(0))
                .andExpect(content().string(containsString("2 av 3 punkter saknar svar")))
                .andExpect(content().string(not(containsString("name=\"" + field + "\""))));
        web.perform(Forms.send(
                        office.head(0),
                        page(desk(0)),
                        field,
                        "Skrivet innan sidan visste",
                        "stallning-" + three.get(0).id(),
                        "GRANTED"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"" + field + "\"")))
                .andExpect(content().string(containsString("Skrivet innan sidan visste")));
        for (ItemView item : three.subList(1, 3)) {
            write(0, item);
        }
        write(1, items(1).get(0));
        assertThat(tasksOf(0)).containsExactly("departmentReady");
        see(office.head(0), desk(0) + "/lamna")
                .andExpect(content().string(containsString("återtagen på mötet")))
                .andExpect(content().string(not(containsString("ej besvarat"))));
        for (int department = 0; department < 2; department++) {
            web.perform(Forms.send(office.head(department), page(desk(department) + "/lamna")))
                    .andExpect(redirectedUrl(page("")));
        }
        assertThat(queries.round(key).state()).isEqualTo(RoundState.HR_REVIEW);
        assertThat(queries.round(key).batchItems()).isEqualTo(3);
        assertThat(queries.drafts(key))
                .filteredOn(draft -> draft.takenBack())
                .singleElement()
                .matches(draft -> !draft.inReview());
        answers.review(office.hr(), key).orThrow();
        answers.approve(office.director(), key).orThrow();
        see(office.rep(0), "/svaren")
                .andExpect(content().string(containsString("Punkten togs tillbaka på mötet")))
                .andExpect(content().string(not(containsString("Inget svar ännu"))));
    }

    private void takenBack(int union, ItemView item) {
        meetings.record(
                        office.secretary(),
                        held.meeting(key).id(),
                        new MeetingRecord(
                                "Paviljongen",
                                MeetingFixtures.there(office).stream()
                                        .map(Attendance::present)
                                        .toList(),
                                Map.of(),
                                List.of(new Statement(
                                        null, office.union(union), StatementKind.WITHDRAWAL, "", List.of(item.id())))))
                .orThrow();
    }

    private void write(int department, ItemView item) {
        Disposition disposition = item.kind().needsDisposition() ? Disposition.GRANTED : null;
        answers.write(office.head(department), item.id(), AnswerDraft.of(disposition, "Det ordnar vi i maj."))
                .orThrow();
    }

    private List<ItemView> items(int union) {
        return input.items(key, office.union(union));
    }

    private List<String> tasksOf(int department) {
        return worklist.of(key).stream()
                .filter(task -> task.groups().contains("department:" + office.department(department)))
                .map(TaskRow::taskKey)
                .toList();
    }

    private String desk(int department) {
        return "/svar/" + office.department(department);
    }

    private String page(String path) {
        return "/arenden/" + key.value() + path;
    }

    private ResultActions see(Actor actor, String path) throws Exception {
        return web.perform(get(page(path)).with(Visits.as(actor)));
    }
}

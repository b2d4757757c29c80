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
import static se.vpsamverkan.testing.Forms.hidden;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.SeenMark;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.NoteEdit;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.RecordParts;
import se.vpsamverkan.meeting.SittingView;
import se.vpsamverkan.meeting.Statement;
import se.vpsamverkan.meeting.StatementKind;
import se.vpsamverkan.meeting.StatementView;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** Several people, or several tabs, keep the record of one sitting: nobody's words are lost to another's saving. */
@OnPostgres
class RecordTogetherTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private RecordParts parts;

    private Office office;
    private CaseKey key;
    private String page;

    @BeforeEach
    void begin() {
        office = fixtures.office();
        key = held.goingOn(office);
        page = "/arenden/" + key.value() + "/moten/" + meeting().id();
    }

    @Test
    void partsSavedInTheSameMomentAllStay() throws Exception {
        List<MatterId> agenda =
                meeting().agenda().stream().map(matter -> matter.id()).toList();
        Attendance there = Attendance.present(Participant.employer(null, "Nils Näs", ""));
        String seen = sitting().attendanceMark();
        List<Callable<Result<Result.Nothing>>> acts = new ArrayList<>();
        acts.add(() -> parts.attendance(office.secretary(), meeting().id(), seen, "Sjöboden", List.of(there)));
        for (MatterId matter : agenda) {
            NoteEdit edit = new NoteEdit(matter, SeenMark.of(""), "Om " + matter);
            acts.add(() -> parts.notes(office.hr(), meeting().id(), List.of(edit)));
        }
        for (int i = 0; i < 4; i++) {
            Statement said = Statement.of(office.union(i % 2), StatementKind.COMMENT, "Ord " + i);
            acts.add(() -> parts.say(keeper(said), meeting().id(), said));
        }

        assertThat(together(acts)).allMatch(result -> result.refusal().isEmpty());

        assertThat(sitting().place()).isEqualTo("Sjöboden");
        assertThat(sitting().attendance()).containsExactly(there);
        assertThat(sitting().notes()).containsOnlyKeys(agenda);
        assertThat(sitting().statements())
                .extracting(StatementView::text)
                .containsExactlyInAnyOrder("Ord 0", "Ord 1", "Ord 2", "Ord 3");
    }

    @Test
    void ofTwoWhoSaveTheSameNoteInTheSameMomentOneIsTold() throws Exception {
        MatterId matter = meeting().caseMatter().id();
        List<Callable<Result<Result.Nothing>>> acts = new ArrayList<>();
        for (String text : List.of("Den enas", "Den andras")) {
            NoteEdit edit = new NoteEdit(matter, SeenMark.of(""), text);
            acts.add(() -> parts.notes(office.secretary(), meeting().id(), List.of(edit)));
        }
        assertThat(together(acts))
                .filteredOn(result -> result.refusal().isPresent())
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused.refusal().map(Refusal::code)).contains("meeting.notes-changed-meanwhile"));
        assertThat(sitting().note(matter)).isIn("Den enas", "Den andras");
    }

    @Test
    void aNoteThatOthersSavedMeanwhileIsLaidBesideWhatWasTyped() throws Exception {
        String field = "not-" + meeting().caseMatter().no();
        String mark = "sett-" + meeting().caseMatter().no();
        String seen = hidden(see(office.secretary(), "/anteckningar"), mark);
        send(office.hr(), "/anteckningar", mark, seen, field, "HR var först").andExpect(redirectedUrl(page));

        ResultActions again = send(office.secretary(), "/anteckningar", mark, seen, field, "Sekreterarens ord")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("har sparats av någon annan")))
                .andExpect(content().string(containsString("Sekreterarens ord")))
                .andExpect(content().string(containsString("<blockquote>HR var först</blockquote>")));
        assertThat(sitting().note(meeting().caseMatter().id())).isEqualTo("HR var först");

        // now she has seen both
        send(office.secretary(), "/anteckningar", mark, hidden(again, mark), field, "HR var först. Och jag.")
                .andExpect(redirectedUrl(page));
        assertThat(sitting().note(meeting().caseMatter().id())).isEqualTo("HR var först. Och jag.");
    }

    @Test
    void aFormThatSavesItselfGoesOnAfterItsOwnSavingAndStopsAtAnothers() throws Exception {
        String field = "not-" + meeting().caseMatter().no();
        String mark = "sett-" + meeting().caseMatter().no();
        String seen = hidden(see(office.secretary(), "/anteckningar"), mark);
        ResultActions first =
                byItself(mark, seen, field, "Halva").andExpect(content().string(containsString("Sparat")));
        String next = hidden(first, mark);
        assertThat(next).isNotEqualTo(seen);
        byItself(mark, next, field, "Halva meningen").andExpect(content().string(containsString("Sparat")));

        byItself(mark, seen, field, "En annan flik")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Inte sparat. Anteckningen under punkt")))
                .andExpect(content().string(not(containsString("type=\"hidden\""))));
        assertThat(sitting().note(meeting().caseMatter().id())).isEqualTo("Halva meningen");
    }

    @Test
    void anAttendanceThatOthersSavedMeanwhileIsNotOverwritten() throws Exception {
        String seen = hidden(see(office.secretary(), "/narvaro"), "sett");
        attend(office.hr(), seen, "Hilda Hamn").andExpect(redirectedUrl(page));
        ResultActions again = attend(office.secretary(), seen, "Nils Näs")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Närvaron har sparats av någon annan")))
                .andExpect(content().string(containsString("value=\"Nils Näs\"")))
                .andExpect(content().string(containsString("Hilda Hamn: deltar")));
        assertThat(sitting().present()).extracting(Participant::name).containsExactly("Hilda Hamn");
        attend(office.secretary(), hidden(again, "sett"), "Nils Näs").andExpect(redirectedUrl(page));
        assertThat(sitting().present()).extracting(Participant::name).containsExactly("Nils Näs");
    }

    @Test
    void theOtherStepsAreNotOverwrittenUnseenEither() throws Exception {
        String union = office.union(0).toString();
        List<List<String>> steps = List.of(
                List.of("/ataganden", "vad-0", "Mäta bullret"),
                List.of("/stallningstaganden", "vad-" + union, "Bryggans räcke"),
                List.of("/funktioner", "ordforande", "ag.någon"));
        for (List<String> step : steps) {
            String seen = hidden(see(office.secretary(), step.get(0)), "sett");
            send(office.hr(), step.get(0), "sett", seen, step.get(1), "HR:s ord")
                    .andExpect(redirectedUrl(page));
            ResultActions again = send(office.secretary(), step.get(0), "sett", seen, step.get(1), step.get(2))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("Någon annan har sparat den här delen")));
            if (!step.get(0).equals("/funktioner")) { // nobody is there to choose among
                again.andExpect(content().string(containsString(step.get(2))));
            }
            send(office.secretary(), step.get(0), "sett", hidden(again, "sett"), step.get(1), step.get(2))
                    .andExpect(redirectedUrl(page));
        }
    }

    /** A union's words may be noted by either of those who keep the record. */
    private Actor keeper(Statement said) {
        return said.union().equals(office.union(0)) ? office.hr() : office.secretary();
    }

    private ResultActions attend(Actor by, String seen, String name) throws Exception {
        return send(by, "/narvaro", "sett", seen, "status-0", "deltar", "namn-0", name, "sida-0", "ag");
    }

    private ResultActions byItself(String... fields) throws Exception {
        return web.perform(
                form("/anteckningar", fields).header("HX-Request", "true").with(Visits.as(office.secretary())));
    }

    private static List<Result<Result.Nothing>> together(List<Callable<Result<Result.Nothing>>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<Result<Result.Nothing>>> futures = new ArrayList<>();
            for (Callable<Result<Result.Nothing>> act : acts) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<Result<Result.Nothing>> results = new ArrayList<>();
            for (Future<Result<Result.Nothing>> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private MeetingView meeting() {
        return held.meeting(key);
    }

    private SittingView sitting() {
        return meeting().lastSitting().orElseThrow();
    }

    private ResultActions see(Actor actor, String path) throws Exception {
        return web.perform(get(page + path).with(Visits.as(actor)));
    }

    private ResultActions send(Actor by, String path, String... fields) throws Exception {
        return web.perform(form(path, fields).with(Visits.as(by)));
    }

    private MockHttpServletRequestBuilder form(String path, String... fields) {
        MockHttpServletRequestBuilder form = post(page + path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }
}

package se.vpsamverkan.answer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.vpsamverkan.testing.Forms.send;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.RoundState;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TaskRow;

/** HR's review, what goes back or over to somebody else on the way, and the director's approval, page by page. */
@OnPostgres
class AnswerReviewPagesTests {

    private static final String DAY = "2031-03-10";

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private InputQueries input;

    @Autowired
    private AnswerQueries answers;

    @Autowired
    private OpenTasks worklist;

    @Autowired
    private Outbox outbox;

    private Office office;

    @BeforeEach
    void open() {
        office = fixtures.office();
    }

    @Test
    void hrTakesWhatThereIsToReviewAndHandsItOn() throws Exception {
        CaseKey key = states.distributed(office);
        String page = page(key, "granska-svar");
        web.perform(send(office.hr(), page, "steg", "granska-anda"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("inget skrivet svar")));
        ItemView rakes = input.items(key, office.union(1)).get(0);
        web.perform(send(
                        office.hr(),
                        page(key, "svar/" + office.department(1)),
                        "stallning-" + rakes.id(),
                        "GRANTED",
                        "svar-" + rakes.id(),
                        "OBS kolla med Disa"))
                .andExpect(status().isFound());
        web.perform(send(office.hr(), page, "steg", "granska-anda")).andExpect(redirectedUrl(page));
        web.perform(get(page).with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("Ser ut som en anteckning till kolleger")))
                .andExpect(content().string(containsString("3 punkter saknar svar")));
        web.perform(send(office.hr(), page)).andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(answers.round(key).state()).isEqualTo(RoundState.DIRECTOR);
        web.perform(send(office.hr(), page)).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void hrSendsAnswersBackAndTheDepartmentSeesWhatToChange() throws Exception {
        CaseKey key = states.answered(office);
        String page = page(key, "granska-svar/tillbaka");
        List<ItemView> items = input.items(key, office.union(0));
        String first = items.get(0).id().toString();
        String second = items.get(1).id().toString();
        web.perform(get(page(key, "granska-svar")).with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("tillbaka?punkt=" + first)));
        web.perform(get(page).param("punkt", first).with(Visits.as(office.hr())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "value=\"" + first + "\" aria-describedby=\"punkt-om\" checked=\"checked\"")));
        for (Actor other : List.of(office.head(0), office.director(), office.rep(0))) {
            web.perform(get(page).with(Visits.as(other))).andExpect(status().isForbidden());
            web.perform(send(other, page)).andExpect(status().isForbidden());
        }
        web.perform(send(office.hr(), page, "kommentar", "Vilken brygga?", "dag", "2001-01-01", "tid", "12:00"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#punkt\"")))
                .andExpect(content().string(containsString("href=\"#dag\"")))
                .andExpect(content().string(containsString("Vilken brygga?")));

        // half past two is skipped on the spring night, and what is not in the review any more is not sent back in
        // silence
        web.perform(send(office.hr(), page, "punkt", first, "kommentar", "Hur?", "dag", "2031-03-30", "tid", "02:30"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#tid\"")));
        web.perform(send(
                        office.hr(),
                        page,
                        "punkt",
                        first,
                        "punkt",
                        page,
                        "kommentar",
                        "Hur?",
                        "dag",
                        DAY,
                        "tid",
                        "12:00"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("inte längre i granskningen")));

        String[] typed = {"punkt", first, "punkt", second, "kommentar", "Vilken brygga?", "dag", DAY, "tid", "12:00"};
        web.perform(send(office.hr(), page, typed))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 svar")))
                .andExpect(content().string(containsString("value=\"bekrafta\"")));
        assertThat(answers.round(key).batchItems()).isEqualTo(4);
        String[] sent =
                Stream.concat(Stream.of(typed), Stream.of("steg", "bekrafta")).toArray(String[]::new);
        web.perform(send(office.hr(), page, sent)).andExpect(redirectedUrl(page(key, "granska-svar")));
        assertThat(answers.round(key).batchItems()).isEqualTo(2);
        assertThat(tasks(key, office.department(0))).containsExactly("writeAnswers");
        assertThat(outbox.allOf(key))
                .filteredOn(mail -> mail.subject().contains("HR vill ha ändringar i 2 svar"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.text()).doesNotContain("Vilken brygga?"));

        String writing = page(key, "svar/" + office.department(0));
        web.perform(get(writing).with(Visits.as(office.head(0))))
                .andExpect(content().string(containsString("Vilken brygga?")))
                .andExpect(content().string(containsString("2 av 3 punkter saknar svar")));
        web.perform(send(
                        office.head(0),
                        writing,
                        "stallning-" + first,
                        "GRANTED",
                        "svar-" + first,
                        "Den norra bryggan.",
                        "stallning-" + second,
                        "GRANTED",
                        "svar-" + second,
                        "Det ordnar vi i maj.",
                        "star-fast-" + second,
                        "true"))
                .andExpect(status().isFound());
        assertThat(tasks(key, office.department(0))).containsExactly("departmentReady");
        web.perform(send(office.head(0), writing + "/lamna")).andExpect(status().isFound());
        assertThat(tasks(key, office.department(0))).isEmpty();
        assertThat(answers.round(key).batchItems()).isEqualTo(4);
        web.perform(get(page(key, "granska-svar")).with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("Den norra bryggan.")))
                .andExpect(content().string(not(containsString("tillbaka hos avdelningen"))));
        web.perform(send(office.hr(), page(key, "granska-svar"))).andExpect(status().isFound());
        web.perform(get(page).with(Visits.as(office.hr()))).andExpect(status().isConflict());
    }

    @Test
    void hrLetsSomebodyElseAnswerAndTheTaskFollows() throws Exception {
        CaseKey key = states.distributed(office);
        ItemView rakes = input.items(key, office.union(1)).get(0);
        String page = page(key, "byt-svarare/" + rakes.id());
        String first = office.department(0).toString();
        web.perform(get(page(key, "svar/" + office.department(1))).with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("href=\"" + page + "\"")));
        web.perform(get(page(key, "svar/" + office.department(1))).with(Visits.as(office.head(1))))
                .andExpect(content().string(not(containsString("byt-svarare"))));
        for (Actor other : List.of(office.head(1), office.director(), office.rep(1))) {
            web.perform(get(page).with(Visits.as(other))).andExpect(status().isForbidden());
            web.perform(send(other, page, "till", first, "steg", "bekrafta")).andExpect(status().isForbidden());
        }
        web.perform(get(page(key, "byt-svarare/" + office.union(1))).with(Visits.as(office.hr())))
                .andExpect(status().isNotFound());
        for (String bad : List.of("", "nagon", office.department(1).toString())) {
            web.perform(send(office.hr(), page, "till", bad, "steg", "bekrafta"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("href=\"#till\"")));
        }
        web.perform(send(office.hr(), page, "till", "HANSKJUTS", "vart", "x".repeat(201)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#vart\"")));
        assertThat(tasks(key, office.department(1))).containsExactly("writeAnswers");

        web.perform(send(office.hr(), page, "till", first))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Parkavdelningen")))
                .andExpect(content().string(containsString("Badavdelningen")));
        assertThat(tasks(key, office.department(1))).containsExactly("writeAnswers");
        web.perform(send(office.hr(), page, "till", first, "steg", "bekrafta"))
                .andExpect(redirectedUrl(page(key, "granska-svar")));
        assertThat(tasks(key, office.department(1))).isEmpty();
        assertThat(tasks(key, office.department(0))).containsExactly("writeAnswers");
        web.perform(get(page(key, "svar/" + office.department(0))).with(Visits.as(office.head(0))))
                .andExpect(content().string(containsString("nya krattor")));
    }

    @Test
    void theDirectorSendsBackWithAReasonOrSendsAllAtOnce() throws Exception {
        CaseKey key = states.reviewed(office);
        String page = page(key, "godkann-svar");
        web.perform(get(page).with(Visits.as(office.director())))
                .andExpect(content().string(containsString("HR har granskat 4 svar")))
                .andExpect(content().string(not(containsString("har inget svar"))));
        web.perform(send(office.director(), page, "steg", "tillbaka", "skal", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#skal\"")));
        web.perform(send(office.director(), page, "steg", "tillbaka", "skal", "Vilka livbojar?"))
                .andExpect(redirectedUrl("/arenden/" + key.value()));
        web.perform(get(page(key, "granska-svar")).with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("Vilka livbojar?")));
        web.perform(send(office.director(), page, "steg", "skicka")).andExpect(status().isConflict());
        assertThat(answers.answers(key)).isEmpty();

        web.perform(send(office.hr(), page(key, "granska-svar"))).andExpect(status().isFound());
        web.perform(send(office.hr(), page, "steg", "skicka")).andExpect(status().isForbidden());
        web.perform(send(office.director(), page, "steg", "skicka"))
                .andExpect(redirectedUrl("/arenden/" + key.value()));
        assertThat(answers.answers(key)).hasSize(4);
        web.perform(send(office.director(), page, "steg", "skicka")).andExpect(status().isConflict());
    }

    /** The open tasks of the department's process. */
    private List<String> tasks(CaseKey key, DepartmentId department) {
        return worklist.of(key).stream()
                .filter(task -> task.businessKey().equals(key.part(department.value())))
                .filter(task -> task.processKey().equals("department-answers"))
                .map(TaskRow::taskKey)
                .toList();
    }

    private static String page(CaseKey key, String name) {
        return "/arenden/" + key.value() + "/" + name;
    }
}

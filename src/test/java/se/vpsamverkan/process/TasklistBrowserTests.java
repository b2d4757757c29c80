package se.vpsamverkan.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.MoveDate;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;
import se.vpsamverkan.testing.Browser;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Tasklist in a real browser, as a department's head, as HR, and as those who have no business there. */
@OnPostgres
class TasklistBrowserTests {

    private static final String PASSWORD = "en lång och påhittad lösenfras";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PartyRegister register;

    @Autowired
    private Pathways path;

    @Autowired
    private Engine engine;

    @Autowired
    private ConsultationCases cases;

    private Office office;
    private CaseKey overdue;
    private CaseKey later;

    @BeforeAll
    static void giveASlowMachineTime() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @BeforeEach
    void twoCasesWaitForTheDepartment() {
        office = fixtures.office();
        overdue = path.planned(office, 1, null);
        later = path.planned(office, 1, null);
        for (CaseKey key : List.of(overdue, later)) {
            path.confirm(office, key);
        }
        for (CaseKey key : List.of(overdue, later)) {
            path.dispatch(office, key);
            path.handIn(office, key, 0, 1);
        }
        for (CaseKey key : List.of(overdue, later)) {
            path.closeInput(key);
            path.distribute(office, key, 0, office.department(0));
        }
        due(overdue, LocalDateTime.of(2027, 11, 18, 12, 0));
        engine.goTo(overdue, path.at(LocalDateTime.of(2027, 11, 18, 12, 1)));
    }

    @AfterEach
    void giveTheClockBack() {
        engine.release();
    }

    @Test
    void theDepartmentsHeadSeesExactlyWhatIsLate() {
        String late = engine.task(overdue, "writeAnswers").getId();
        String coming = engine.task(later, "writeAnswers").getId();
        try (Browser browser = Browser.open()) {
            Page page = enter(browser, Hat.head(office.administration(), office.department(0)));

            openFilter(page, "Försenat", 1);
            assertThat(taskIds(page)).containsExactly(late);
            picture(page, "forsenat");
            openFilter(page, "Mina uppgifter", 2);
            assertThat(taskIds(page)).as("the most urgent first").containsExactly(late, coming);
        }
    }

    @Test
    void everyWordIsSwedishAndTheLogOutEndsItAll() {
        List<String> foreign = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            Page page = browser.visitor(1280, false);
            page.onRequest(request -> {
                if (!request.url().startsWith("http://localhost:" + port + "/")
                        && request.url().startsWith("http")) {
                    foreign.add(request.url());
                }
            });
            enter(page, Hat.employer(Role.HR_COORDINATOR, office.administration()));

            assertThat(page.locator("html")).hasAttribute("lang", "sv");
            openFilter(page, "Inväntar avdelningar", 2);
            page.locator(".tasks-list li.task h4 a").first().click();
            assertThat(page.locator("a.external-form")).isVisible();
            picture(page, "inväntar-avdelningar");
            assertThat(page.locator("body").innerText())
                    .doesNotContain("Claim", "Task", "Filter ", "Created", "Due", "Camunda 8", "Start process");
            for (String hidden : List.of(
                    ".ce-eol-banner",
                    ".create-task-action",
                    ".start-process-action",
                    ".task-filters .actions",
                    ".createCommentLink")) {
                assertThat(page.locator(hidden).filter(new Locator.FilterOptions().setVisible(true)))
                        .hasCount(0);
            }

            page.locator(".account > a").click();
            page.locator(".account .dropdown-menu a:has-text('Logga ut')").click();
            page.waitForURL(url -> url.endsWith("/login?utloggad"));
            assertThat(page.locator("main")).containsText("Du är utloggad");
            page.navigate(address("/"));
            assertThat(page.url()).endsWith("/login");
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void hrWatchesAUnionsTaskButCannotTouchIt() {
        engine.release();
        CaseKey key = path.planned(office, 1, null);
        path.confirm(office, key);
        path.dispatch(office, key);
        String input = engine.task(key, "submitInput").getId();
        try (Browser browser = Browser.open()) {
            Page page = enter(browser, Hat.employer(Role.HR_COORDINATOR, office.administration()));
            openFilter(page, "Inväntar fackliga", 1);
            assertThat(page.locator("ol.tasks-list"))
                    .containsText(office.unions().get(0).shortName());
            task(page, input).click();
            page.locator("button.claim").click();
            assertThat(page.locator(".notifications")).containsText("Det här får du inte göra i uppgiftslistan");
            picture(page, "inväntar-fackliga");
        }
        assertThat(engine.task(key, "submitInput").getAssignee()).isNull();
    }

    @Test
    void unionsAndStrangersGetNothing() {
        try (Browser browser = Browser.open()) {
            Page stranger = browser.visitor(1100, false);
            stranger.navigate(address(TASKLIST));
            assertThat(stranger.url()).endsWith("/login");
            Page union = logIn(
                    browser.visitor(1100, false), Hat.union(Role.UNION_REP, office.administration(), office.union(0)));
            Response refused = union.navigate(address(TASKLIST));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(union.locator("h1")).hasText("Det här får du inte se eller göra");
            picture(union, "facklig");
        }
    }

    private Page enter(Browser browser, Hat hat) {
        return enter(browser.visitor(1280, false), hat);
    }

    private Page enter(Page page, Hat hat) {
        logIn(page, hat).navigate(address(TASKLIST));
        assertThat(page.locator(".task-filter.active")).containsText("Mina uppgifter");
        return page;
    }

    private Page logIn(Page page, Hat hat) {
        String username = "b" + fixtures.code().toLowerCase(Locale.ROOT);
        PersonId person = register.registerPerson(
                        Actor.system(), username, "Bodil Brygga", username + "@example.invalid", PASSWORD)
                .orThrow();
        register.assign(Actor.system(), person, hat, Fixtures.LONG_AGO, null, false)
                .orThrow();
        page.navigate(address("/login"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Opens the filter and waits until it lists so many tasks. */
    private static void openFilter(Page page, String name, int tasks) {
        page.locator(".task-filter h4 a", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        assertThat(page.locator(".task-filter.active")).containsText(name);
        assertThat(page.locator(".task-filter.active .counter")).hasText(Integer.toString(tasks));
        assertThat(page.locator(".tasks-list li.task")).hasCount(tasks);
    }

    private static List<String> taskIds(Page page) {
        return page.locator(".tasks-list li.task h4 a").all().stream()
                .map(link -> link.getAttribute("href").replaceAll(".*task=([^&]*).*", "$1"))
                .toList();
    }

    private static Locator task(Page page, String id) {
        return page.locator(".tasks-list li.task h4 a[href*='" + id + "']");
    }

    private void due(CaseKey key, LocalDateTime when) {
        cases.moveDate(
                        office.hr(),
                        key,
                        new MoveDate(
                                DeadlineKind.DEPARTMENT_ANSWERS,
                                office.department(0).value(),
                                when,
                                "Chefen är sjuk.",
                                false))
                .orThrow();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("tasklist-" + name + ".png")));
    }

    private String address(String where) {
        return "http://localhost:" + port + where;
    }
}

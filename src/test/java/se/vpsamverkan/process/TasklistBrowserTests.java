package se.vpsamverkan.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.testing.Browser;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Tasklist in a real browser, as a department's head, as HR, and as those who have no business there. */
@OnPostgres
class TasklistBrowserTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Pathways path;

    @Autowired
    private Engine engine;

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
        path.answersDue(office, overdue, LocalDateTime.of(2027, 11, 18, 12, 0));
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
    void aShortTaskIsTakenFilledInAndDone() {
        path.answerAll(later, office.head(0), office.union(0));
        String ready = engine.task(later, "departmentReady").getId();
        try (Browser browser = Browser.open()) {
            Page page = enter(browser, Hat.head(office.administration(), office.department(0)));
            openFilter(page, "Mina uppgifter", 2);
            task(page, ready).click();
            assertThat(page.locator(".portal-link").getByText("Öppna i portalen"))
                    .isVisible();
            Locator checked = page.getByLabel("Jag har läst igenom avdelningens svar");
            assertThat(checked).isVisible();
            assertThat(page.locator(".disabled-form")).hasCount(1);
            picture(page, "kort-inte-tagen");
            page.locator("button.claim").click();
            assertThat(page.locator(".disabled-form")).hasCount(0);
            assertThat(engine.task(later, "departmentReady").getAssignee()).isNotNull();
            checked.check();
            picture(page, "kort-ifylld");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Klar").setExact(true))
                    .click();

            assertThat(page.locator(".tasks-list li.task")).hasCount(1);
            assertThat(taskIds(page)).doesNotContain(ready);
            picture(page, "kort-klar");
        }
        assertThat(engine.openTasks(later)).contains("hrReview").doesNotContain("departmentReady");
    }

    @Test
    void aLongTaskIsDoneInThePortalAndTheWayLeadsBack() {
        String write = engine.task(overdue, "writeAnswers").getId();
        try (Browser browser = Browser.open()) {
            Page page = enter(browser, Hat.head(office.administration(), office.department(0)));
            openFilter(page, "Försenat", 1);
            task(page, write).click();
            // nobody has taken it: both links work all the same
            assertThat(page.locator("button.claim")).isVisible();
            assertThat(page.locator(".portal-link").getByText("Öppna i portalen"))
                    .isVisible();
            picture(page, "lang-inte-tagen");
            page.locator("a.external-form").click();

            assertThat(page.locator("h1"))
                    .containsText("Svar: " + office.departments().get(0).name());
            assertThat(back(page)).isVisible();
            picture(page, "lang-i-portalen");
            page.getByLabel("Ställningstagande till").selectOption(Disposition.GRANTED.name());
            page.getByLabel("Svar på").fill("Bryggan byggs till sommaren.");
            page.getByText("Granska och lämna till HR").click();
            assertThat(back(page)).isVisible();
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".receipt")).hasText("Svaren är lämnade till HR.");
            picture(page, "lang-kvitto");
            back(page).click();

            assertThat(page.url()).startsWith(address(TASKLIST));
            openFilter(page, "Mina uppgifter", 1);
            assertThat(taskIds(page)).doesNotContain(write);
            page.navigate(address("/"));
            page.navigate(address("/arenden/" + overdue));
            assertThat(back(page)).hasCount(0);
        }
        assertThat(engine.openTasks(overdue)).contains("hrReview").doesNotContain("writeAnswers");
    }

    @Test
    void aMovedDateIsTheDateThatTasklistShows() {
        String write = engine.task(overdue, "writeAnswers").getId();
        try (Browser browser = Browser.open()) {
            Page page = enter(browser, Hat.head(office.administration(), office.department(0)));
            openFilter(page, "Försenat", 1);
            assertThat(dueDate(page, write)).containsText("18 november 2027 kl. 12.00");

            path.answersDue(office, overdue, LocalDateTime.of(2027, 11, 22, 9, 30));

            openFilter(page, "Mina uppgifter", 2);
            assertThat(dueDate(page, write)).containsText("22 november 2027 kl. 09.30");
            picture(page, "flyttat-datum");
            openFilter(page, "Försenat", 0);
        }
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
        page.navigate(address("/login"));
        page.locator("#username").fill(fixtures.login(hat).username());
        page.locator("#password").fill(Fixtures.PASSWORD);
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

    /** The list says "in four days"; the date itself is what it explains that with. */
    private static Locator dueDate(Page page, String task) {
        page.mouse().move(0, 0);
        page.locator(".tasks-list li.task:has(a[href*='" + task + "']) .due-date span")
                .hover();
        return page.locator(".tooltip");
    }

    private static Locator back(Page page) {
        return page.locator("main .back a[href='" + TASKLIST + "']");
    }

    private static Locator task(Page page, String id) {
        return page.locator(".tasks-list li.task h4 a[href*='" + id + "']");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("tasklist-" + name + ".png")));
    }

    private String address(String where) {
        return "http://localhost:" + port + where;
    }
}

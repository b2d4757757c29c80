package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.kernel.ShiftableClock;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.notification.MailState;
import se.vpsamverkan.notification.MailView;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.party.AdministrationView;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.portal.demo.DemoUsers;
import se.vpsamverkan.testing.Browser;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TaskRow;

/** The demo mode as somebody meets it who starts it for the first time: the data, and every role in a browser. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            // nothing happens by itself while the tests look
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.process-engine-name=demo",
            "logging.level.root=warn"
        })
class DemoTests {

    private static final Path PICTURES = Path.of("target/pictures");

    @Autowired
    private Directory directory;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private MinutesDesk minutes;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Journal journal;

    @Autowired
    private ShiftableClock clock;

    @LocalServerPort
    private int port;

    @Test
    void theClockIsTheMachinesAgain() {
        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void lastYearsCaseWentAllTheWay() {
        CaseView last = ended();

        assertThat(last.state()).isEqualTo(CaseState.CLOSED);
        assertThat(last.decidedOn()).isNotNull();
        assertThat(minutes.of(last.key()))
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo(MinutesState.PUBLISHED));
        assertThat(openTasks.of(last.key())).isEmpty();
        assertThat(journal.verify(last.key()).brokenAt()).isEmpty();
    }

    @Test
    void todayIsInTheMiddleOfAnswering() {
        CaseView now = going();
        Map<String, Long> open = openTasks.of(now.key()).stream()
                .collect(Collectors.groupingBy(TaskRow::taskKey, Collectors.counting()));

        assertThat(now.state()).isEqualTo(CaseState.RUNNING);
        assertThat(open)
                .containsEntry("writeAnswers", 2L)
                .containsEntry("submitInput", 1L)
                .containsEntry("decideLateInput", 1L)
                .containsEntry("sendAgenda", 1L)
                .doesNotContainKeys("chooseNewDate", "hrReview", "confirmPlan");
        assertThat(openTasks.overdue(List.of(now.key()), clock.instant()))
                .extracting(TaskRow::taskKey)
                .containsExactly("writeAnswers");
    }

    @Test
    void aFreshCaseWaitsToBeBegun() {
        assertThat(openTasks.of(only(CaseState.PLANNED).key()))
                .extracting(TaskRow::taskKey)
                .containsExactly("confirmPlan");
    }

    @Test
    void theOutboxHoldsEveryMailBack() {
        List<MailView> mails = outbox.allOf(going().key());

        assertThat(mails).isNotEmpty().allMatch(mail -> mail.state() == MailState.HELD);
        assertThat(mails).anyMatch(mail -> mail.trigger().startsWith("DEPARTMENT_ANSWERS"));
    }

    @Test
    void eachRoleLogsInAndSeesItsOwnThings() {
        Map<String, String> expected = Map.ofEntries(
                Map.entry("hr", "Avdelningen för barn och unga skulle ha lämnat sina svar"),
                Map.entry("chef", "Inget att göra just nu"),
                Map.entry("chef2", "Skulle ha varit klart"),
                Map.entry("chef3", "Skriv svar för Avdelningen för plats och park"),
                Map.entry("direktor", "Inget att göra just nu"),
                Map.entry("sekreterare", "Skicka dagordning och handlingar"),
                Map.entry("facklig", "Ni har lämnat in 4 punkter"),
                Map.entry("facklig2", "Lämna yrkanden, förslag och frågor"),
                Map.entry("facklig6", "Inget har kommit från er"),
                Map.entry("registrator", "handlingar att diarieföra"),
                Map.entry("namnd", "Nämnden sammanträder"),
                Map.entry("admin", "Välj roll"));
        List<String> problems = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            expected.forEach((username, text) -> {
                Page page = logIn(browser.visitor(1100, false), username);
                if (!page.locator("main").innerText().contains(text)) {
                    problems.add(username + " does not see \"" + text + "\" but\n"
                            + page.locator("main").innerText());
                }
                picture(page, username);
                page.context().close();
            });
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void pagesFitANarrowScreenAndTheDark() {
        String key = going().key().value();
        String last = ended().key().value();
        try (Browser browser = Browser.open()) {
            Page narrow = logIn(browser.visitor(320, false), "hr");
            String mail = "/utgaende-post/" + outbox.allOf(going().key()).get(0).id();
            for (String path : List.of(
                    "/",
                    "/arenden/" + key,
                    "/arenden/" + last,
                    "/utgaende-post",
                    mail,
                    mail + "/som-mejl",
                    "/tidsmaskin",
                    "/prova",
                    "/hjalp",
                    "/ordlista",
                    "/tillganglighet",
                    "/finns-inte")) {
                Response response = narrow.navigate(address(path));
                assertThat(response.status()).as(path).isEqualTo(path.equals("/finns-inte") ? 404 : 200);
                assertThat((Integer) narrow.evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + path)
                        .isLessThanOrEqualTo(320);
                picture(narrow, "narrow" + name(path));
            }
            Page dark = logIn(browser.visitor(1100, true), "facklig");
            picture(dark, "dark-start");
            for (String path : List.of(key, last)) {
                dark.navigate(address("/arenden/" + path));
                picture(dark, "dark-" + path);
            }
            Page wide = logIn(browser.visitor(1100, false), "hr");
            for (String path : List.of(
                    "/arenden/" + key,
                    "/arenden/" + last,
                    "/utgaende-post",
                    mail,
                    mail + "/som-mejl",
                    "/tidsmaskin",
                    "/prova",
                    "/tillganglighet",
                    "/?lang=en")) {
                wide.navigate(address(path));
                picture(wide, "wide" + name(path));
            }
        }
    }

    @Test
    void mailTimeAndHelpAreOpenToEverybody() {
        List<String> problems = new ArrayList<>();
        String mail = "/utgaende-post/" + outbox.allOf(going().key()).get(0).id();
        try (Browser browser = Browser.open()) {
            for (boolean dark : List.of(false, true)) {
                Page page = logIn(browser.visitor(dark ? 1100 : 320, dark), "hr");
                for (String path : List.of(
                        "/utgaende-post",
                        "/utgaende-post?lage=SENT",
                        mail,
                        mail + "/som-mejl",
                        "/tidsmaskin",
                        "/prova",
                        "/hjalp",
                        "/ordlista?lang=en",
                        "/tillganglighet?lang=sv")) {
                    page.navigate(address(path));
                    problems.addAll(violations(page, path));
                }
                page.navigate(address("/tidsmaskin"));
                assertThat(page.locator("#machine form li").allInnerTexts())
                        .as("each says which case it is of")
                        .isNotEmpty()
                        .allMatch(event -> event.contains("(VP-samverkan "));
                page.locator("text=Gå dit").click();
                PlaywrightAssertions.assertThat(page.locator("#fel")).isFocused();
                problems.addAll(violations(page, "/tidsmaskin with an error"));
                picture(page, dark ? "dark-tidsmaskin-fel" : "narrow-tidsmaskin-fel");
            }
        }
        assertThat(problems).isEmpty();
    }

    private static List<String> violations(Page page, String where) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> where + ": " + rule.getId() + " "
                                + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    @Test
    void nothingIsFetchedFromElsewhereAndTheConsoleIsQuiet() {
        List<String> foreign = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            Page page = browser.visitor(1100, false);
            page.onRequest(request -> {
                if (!request.url().startsWith("http://localhost:" + port + "/")) {
                    foreign.add(request.url());
                }
            });
            page.onConsoleMessage(message -> complaints.add(message.text()));
            logIn(page, "facklig2");
            page.locator(".task a").first().click();
            assertThat(page.locator("main").innerText()).contains("Skriv och lämna in");
            picture(page, "task");
            Response loggedOut =
                    page.waitForNavigation(() -> page.locator("text=Logga ut").click());
            assertThat(loggedOut.status()).isEqualTo(200);
            assertThat(page.locator("main").innerText()).contains("Du är utloggad");
        }
        assertThat(foreign).isEmpty();
        assertThat(complaints).isEmpty();
    }

    private Page logIn(Page page, String username) {
        page.navigate(address("/login"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(DemoUsers.PASSWORD);
        page.locator("main button").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Every mail has an id of its own; its picture has not. */
    private static String name(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "mejl")
                .replace('/', '-')
                .replace('?', '-');
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** The one in the middle; another is planned and waits to be begun. */
    private CaseView going() {
        return only(CaseState.RUNNING);
    }

    private CaseView ended() {
        return only(CaseState.CLOSED);
    }

    private CaseView only(CaseState state) {
        return cases().stream()
                .filter(each -> each.state() == state)
                .reduce((one, other) -> {
                    throw new AssertionError("two cases are " + state);
                })
                .orElseThrow();
    }

    private List<CaseView> cases() {
        AdministrationView administration = directory.administrations().get(0);
        return cases.all(administration.id());
    }
}

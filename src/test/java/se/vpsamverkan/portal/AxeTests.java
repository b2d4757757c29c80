package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.testing.Browser;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/**
 * No page breaks a rule of WCAG 2.2 AA that a program can check: each role's pages once, and the pages of the role that
 * sees most also dark, on a phone's width, and after an error.
 */
@OnPostgres
class AxeTests {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private Passwords passwords;

    private static final Path PICTURES = Path.of("target/pictures/axe");

    private final List<String> violations = new ArrayList<>();
    private int looked;
    private Office office;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open();
        office = fixtures.office();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void everyRolesPagesKeepTheRules() {
        CaseKey key = held.toSign(office);
        String theCase = "/arenden/" + key.value();
        String minutes = theCase + "/protokoll/" + held.minutes(key);
        String meeting = theCase + "/moten/" + held.meeting(key).id();
        Map<Actor, List<String>> pages = new LinkedHashMap<>();
        pages.put(office.hr(), List.of("/", theCase, meeting, minutes, theCase + "/journal", "/utgaende-post"));
        pages.put(office.secretary(), List.of("/", theCase, meeting, minutes, minutes + "/justering"));
        pages.put(office.director(), List.of("/", theCase, meeting, minutes, minutes + "/justering"));
        pages.put(
                office.rep(0),
                List.of("/", theCase, meeting, minutes, minutes + "/synpunkter", minutes + "/justering"));
        pages.put(office.head(0), List.of("/", theCase, meeting));
        pages.put(office.registrar(), List.of("/", theCase, theCase + "/journal"));
        pages.put(office.boardSecretary(), List.of("/", theCase));
        pages.put(office.sysAdmin(), List.of("/", "/utgaende-post"));
        pages.forEach((actor, paths) -> {
            Page page = logIn(actor, 1100, false);
            paths.forEach(path -> look(page, path));
        });
        report();
    }

    @Test
    void thePagesOfTheMeetingKeepTheRulesDarkNarrowAndAfterAnError() {
        CaseKey planned = held.confirmed(office);
        String before = "/arenden/" + planned.value() + "/moten/"
                + held.meeting(planned).id();
        Page narrow = logIn(office.secretary(), 320, true);
        for (String path : List.of("", "/kallelse", "/dagordning", "/flytta", "/oppna")) {
            look(narrow, before + path);
        }
        look(narrow, before + "/kallelse", "button[value=granska]");
        Office other = fixtures.office();
        CaseKey going = held.goingOn(other);
        String during =
                "/arenden/" + going.value() + "/moten/" + held.meeting(going).id();
        narrow = logIn(other.secretary(), 320, true);
        for (String step : List.of(
                "",
                "/narvaro",
                "/funktioner",
                "/anteckningar",
                "/svar",
                "/nya-punkter",
                "/ny-punkt",
                "/uttalanden",
                "/ataganden",
                "/stallningstaganden",
                "/avsluta")) {
            look(narrow, during + step);
        }
        look(narrow, during + "/avsluta", "button[value=granska]");
        look(narrow, during + "/uttalanden", "main form button.ds-button");
        look(narrow, during + "/nya-punkter", "main form button.ds-button");
        report();
    }

    @Test
    void thePagesOfMinutesKeepTheRulesDarkNarrowAndAfterAnError() {
        CaseKey key = held.draftOut(office);
        String draft = "/arenden/" + key.value() + "/protokoll/" + held.minutes(key);
        Page narrow = logIn(office.secretary(), 320, true);
        for (String path : List.of("", "/text", "/synpunkter", "/las")) {
            look(narrow, draft + path);
        }
        look(narrow, draft + "/las", "main form button.ds-button");
        Office other = fixtures.office();
        CaseKey frozen = held.toSign(other);
        String signing = "/arenden/" + frozen.value() + "/protokoll/" + held.minutes(frozen);
        narrow = logIn(other.hr(), 320, true);
        look(narrow, signing + "/oppna-texten");
        look(narrow, signing + "/oppna-texten", "main form button.ds-button");
        Page signer = logIn(other.rep(0), 320, true);
        look(signer, signing + "/justering");
        look(signer, signing + "/justering", "main form button.ds-button");
        report();
    }

    private void look(Page page, String path) {
        page.navigate(address(path));
        analyze(page, path);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + path)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** The page after its form was sent with what is wrong in it. */
    private void look(Page page, String path, String button) {
        page.navigate(address(path));
        page.waitForNavigation(() -> page.locator(button).last().click());
        assertThat(page.locator("#fel").count()).as("errors on " + path).isEqualTo(1);
        analyze(page, path + " after an error");
    }

    private void analyze(Page page, String name) {
        looked++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name.replaceFirst("^/(arenden/)?", "").replaceAll("[^a-z0-9]+", "-") + "-"
                        + page.viewportSize().width + ".png"))
                .setFullPage(true));
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(found -> violations.add(name + ": " + found.getId() + " "
                        + found.getNodes().get(0).getHtml()));
    }

    private void report() {
        System.out.println("axe: " + looked + " pages looked at, " + violations.size() + " violations");
        assertThat(violations).isEmpty();
    }

    private Page logIn(Actor actor, int width, boolean dark) {
        Page page = browser.visitor(width, dark);
        page.navigate(address("/login"));
        page.locator("#username").fill(passwords.give(actor));
        page.locator("#password").fill(Passwords.PASSWORD);
        page.waitForNavigation(() -> page.locator("main button[type=submit]").click());
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}

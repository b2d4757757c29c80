package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicInteger;
import se.vpsamverkan.portal.demo.DemoUsers;
import se.vpsamverkan.testing.Browser;

/**
 * One of the demo's people with a keyboard and a browser of her own. The login page is the only address she knows: from
 * there on she goes where the pages lead. Each page she comes to is kept as a picture.
 */
final class DemoPerson {

    private static final Path PICTURES = Path.of("target/pictures/walk");
    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final String username;
    private final Keyboard keyboard;
    private final String ofCase;

    /**
     * Logs in.
     *
     * @param title the heading of the case she works in
     */
    DemoPerson(Browser browser, String address, String username, String title) {
        this.username = username;
        this.ofCase = "article.case:has(h2 a:text-is('" + title + "'))";
        keyboard = new Keyboard(browser.visitor(1100, false));
        // a jump through weeks takes longer than a page
        page().setDefaultNavigationTimeout(120_000);
        page().navigate(address + "/login");
        look("login");
        type("#username", username);
        type("#password", DemoUsers.PASSWORD);
        go("main button[type=submit]");
    }

    Page page() {
        return keyboard.page();
    }

    /** Follows a link or presses a button, and looks at the page it leads to. */
    DemoPerson go(String selector) {
        keyboard.follow(selector);
        look(page().url().replaceAll("^https?://[^/]*/(arenden/VP-[^/?]*/?)?", ""));
        return this;
    }

    /** Follows the link that says this. */
    DemoPerson link(String text) {
        return go("a:text-is('" + text + "')");
    }

    /** Presses the button that says this. */
    DemoPerson button(String text) {
        return go("main button:text-is('" + text + "')");
    }

    /** To her start page. */
    DemoPerson start() {
        return link("Start");
    }

    /** From the start page to what the case wants her to do. */
    DemoPerson task(String beginning) {
        start();
        return go(ofCase + " .task a:has-text('" + beginning + "')");
    }

    /** From the start page to the case. */
    DemoPerson theCase() {
        start();
        return go(ofCase + " h2 a");
    }

    /** What the start page says about the case. */
    String startPage() {
        start();
        return page().locator(ofCase).innerText();
    }

    DemoPerson type(String selector, String text) {
        keyboard.type(selector, text);
        return this;
    }

    DemoPerson day(String selector, LocalDate day) {
        keyboard.day(selector, day);
        return this;
    }

    DemoPerson time(String selector, LocalTime time) {
        keyboard.time(selector, time);
        return this;
    }

    /** Presses something that stays on the page. */
    DemoPerson press(String selector) {
        keyboard.press(selector);
        return this;
    }

    DemoPerson pick(String selector, String beginning) {
        keyboard.pick(selector, beginning);
        return this;
    }

    DemoPerson tick(String selector) {
        keyboard.tick(selector);
        return this;
    }

    DemoPerson choose(String name, String value) {
        keyboard.choose(name, value);
        return this;
    }

    DemoPerson attach(String selector, FilePayload file) {
        keyboard.attach(selector, file);
        return this;
    }

    byte[] fetch(String selector) {
        return keyboard.fetch(selector);
    }

    /** What the page says. */
    String reads() {
        return page().locator("main").innerText();
    }

    /** The page tells her that it is done, in these words among others. */
    DemoPerson isTold(String words) {
        assertThat(page().locator(".receipt").innerText()).contains(words);
        return this;
    }

    /** A picture of the page as it is now. */
    void look(String name) {
        String number = "%03d".formatted(TAKEN.incrementAndGet());
        String plain = name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("[^a-z0-9]+", "-");
        page().screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(number + "-" + username + "-" + plain + ".png"))
                .setFullPage(true));
    }
}

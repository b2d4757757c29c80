package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/**
 * Somebody at a page who has no mouse: goes from field to field with Tab, types, chooses with arrows and Space. Wherever
 * Tab leads, one must see where one is, and the way must go down the page.
 */
final class Keyboard {

    private static final int MOST_TABS = 400;
    private static final int MOST_CHOICES = 60;
    private static final String IS_FOCUSED = "element => element === document.activeElement";

    /** What is wrong with the place Tab has led to; empty if nothing. */
    private static final String LOOK_AT_FOCUS = """
            () => {
              const here = document.activeElement;
              if (!here || here === document.body) return '';
              const name = here.outerHTML.slice(0, 120);
              const box = here.getBoundingClientRect();
              const style = getComputedStyle(here);
              const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                  || style.boxShadow !== 'none'
                  || !here.matches(':focus'); // the browser's own button in a date field, which shows it itself
              const before = window.tabBefore;
              window.tabBefore = here;
              if (!shown) return 'does not show that it has the focus: ' + name;
              if (box.width === 0 || box.bottom <= 0 || box.top >= innerHeight) return 'is out of sight: ' + name;
              if (before && before.isConnected && before !== here
                  && before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING
                  && box.bottom <= before.getBoundingClientRect().top + 1) return 'jumps up to ' + name;
              return '';
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Follows a link, or presses a button that leads to another page. */
    void follow(String selector) {
        tabTo(selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** Presses something that stays on the page, such as the summary that unfolds more. */
    void press(String selector) {
        tabTo(selector);
        page.keyboard().press("Enter");
    }

    /** Follows a link to a file; answers what is in it. */
    byte[] fetch(String selector) {
        tabTo(selector);
        Download file = page.waitForDownload(() -> page.keyboard().press("Enter"));
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException notThere) {
            throw new AssertionError("no file behind " + selector, notThere);
        }
    }

    /** Writes into a field what shall stand there. */
    void type(String selector, String text) {
        tabTo(selector);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    /** Writes a day into a date field, part by part in the order in which this browser shows them. */
    void day(String selector, LocalDate day) {
        part(tabTo(selector), day.toString(), "MM-dd-yyyy", "yyyy\u2192MM-dd", day);
    }

    /** Writes a clock time into a time field. */
    void time(String selector, LocalTime time) {
        part(tabTo(selector), time.toString(), "HH-mm", "hh-mm-a", time);
    }

    /** The browser's own language decides the order, and no test can choose it: who looks at the field sees it. */
    private void part(Locator field, String wanted, String order, String other, TemporalAccessor value) {
        for (String keys : List.of(order, other)) {
            String typed = DateTimeFormatter.ofPattern(keys, Locale.ENGLISH).format(value);
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            for (char key : typed.replace("-", "").toCharArray()) {
                page.keyboard().press(key == '\u2192' ? "ArrowRight" : Character.toString(key));
            }
            if (field.inputValue().equals(wanted)) {
                return;
            }
        }
        assertThat(field.inputValue()).isEqualTo(wanted);
    }

    /** Chooses in a list, from its first choice on downwards, the one that begins like this. */
    void pick(String selector, String beginning) {
        Locator list = tabTo(selector);
        page.keyboard().press("Home");
        for (int i = 0; i < MOST_CHOICES && !chosen(list).startsWith(beginning); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(chosen(list)).startsWith(beginning);
    }

    private static String chosen(Locator list) {
        return list.evaluate("list => list.selectedOptions[0].text").toString();
    }

    /** Ticks a box. */
    void tick(String selector) {
        Locator box = tabTo(selector);
        if (!box.isChecked()) {
            page.keyboard().press("Space");
        }
        assertThat(box.isChecked()).as(selector).isTrue();
    }

    /** Chooses one of several: Tab leads into the group, the arrows to the choice. */
    void choose(String name, String value) {
        Locator wanted = page.locator("input[name='" + name + "'][value='" + value + "']");
        tabUntil("document.activeElement.name === '" + name + "'");
        page.keyboard().press("Space");
        for (int i = 0; i < 20 && !wanted.isChecked(); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(wanted.isChecked()).as(name + " " + value).isTrue();
    }

    /** Reaches the field for a file; the system's own window, in which one then chooses it, no browser test can open. */
    void attach(String selector, FilePayload file) {
        tabTo(selector).setInputFiles(file);
    }

    private Locator tabTo(String selector) {
        Locator target = page.locator(selector).first();
        target.waitFor();
        for (int i = 0; i < MOST_TABS; i++) {
            if ((Boolean) target.evaluate(IS_FOCUSED)) {
                return target;
            }
            tab();
        }
        throw new AssertionError("Tab never reaches " + selector + " on " + page.url());
    }

    private void tabUntil(String condition) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((Boolean) page.evaluate(condition)) {
                return;
            }
            tab();
        }
        throw new AssertionError("Tab never reaches " + condition + " on " + page.url());
    }

    private void tab() {
        page.keyboard().press("Tab");
        assertThat((String) page.evaluate(LOOK_AT_FOCUS)).as(page.url()).isEmpty();
    }
}

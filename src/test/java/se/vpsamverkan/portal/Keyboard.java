package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody at a page who has no mouse: goes from field to field with Tab, types, chooses with arrows and Space. */
final class Keyboard {

    private static final int MOST_TABS = 400;
    private static final String IS_FOCUSED = "element => element === document.activeElement";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Follows a link, or presses a button that leads to another page. */
    void follow(String selector) {
        Locator target = tabTo(selector);
        page.waitForNavigation(() -> target.press("Enter"));
    }

    /** Writes into a field what shall stand there. */
    void type(String selector, String text) {
        Locator field = tabTo(selector);
        field.press("Control+a");
        page.keyboard().type(text);
    }

    /** Chooses in a list by typing how the choice begins. */
    void pick(String selector, String beginning) {
        Locator list = tabTo(selector);
        page.keyboard().type(beginning);
        assertThat(list.evaluate("list => list.selectedOptions[0].text").toString())
                .startsWith(beginning);
    }

    /** Ticks a box. */
    void tick(String selector) {
        Locator box = tabTo(selector);
        if (!box.isChecked()) {
            box.press("Space");
        }
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

    private Locator tabTo(String selector) {
        Locator target = page.locator(selector).first();
        target.waitFor();
        for (int i = 0; i < MOST_TABS; i++) {
            if ((Boolean) target.evaluate(IS_FOCUSED)) {
                return target;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + selector + " on " + page.url());
    }

    private void tabUntil(String condition) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((Boolean) page.evaluate(condition)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + condition + " on " + page.url());
    }
}

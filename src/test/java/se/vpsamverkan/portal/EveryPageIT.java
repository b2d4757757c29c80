package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.testing.Browser;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/**
 * Follows every link that each role is offered, in a case at each of its stages: no link leads astray, and no page breaks
 * a rule of WCAG 2.2 AA that a program can check. Each page is checked wide and light once for each role; dark and 320 px
 * wide by the role that sees most, again at each stage that puts other things on it; and after its form was sent empty. Pictures of all lie
 * in {@code target/pictures/every-page}. {@code -Dpages.stages=planned,to sign} takes these stages only.
 */
@Tag("pages")
@OnPostgres
class EveryPageIT {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path PICTURES = Path.of("target/pictures/every-page");

    /** What a page is made of; in a stage that adds no new kind of element it is as good as seen. */
    private static final String KINDS =
            "[...new Set([...document.querySelectorAll('body *')].map(e => e.tagName + '.' + e.className))].sort().join()";

    /** Files, mails as they look, and what only leads on to another page. */
    private static final Set<String> NO_PAGES = Set.of(
            "/uppgift",
            "/uppgift/arende",
            "/inloggningen",
            "/arenden/{key}/sena-synpunkter/{comment}",
            "/att-diariefora/{row}/fil",
            "/arenden/{key}/till-namnden/paket.zip",
            "/arenden/{key}/handlingar/{document}/fil",
            "/arenden/{key}/inlamnat/{id}/original",
            "/arenden/{key}/protokoll/{minutes}/protokoll.pdf",
            "/arenden/{key}/protokoll/{minutes}/justerat.pdf",
            "/utgaende-post/{id}/som-mejl",
            "/utgaende-post/{id}/som-mejl.css");

    /** Of the demo only, where the demo's own tests look at them. */
    private static final Set<String> OF_THE_DEMO = Set.of("/prova");

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Stages stages;

    @Autowired
    private Passwords passwords;

    private final List<PathPattern> addresses = Endpoints.all().stream()
            .filter(row -> row.methods().contains("GET") && !row.path().startsWith("/api"))
            .map(row -> PathPatternParser.defaultInstance.parse(row.path()))
            .toList();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> checked = new HashSet<>();
    private final Set<String> pictured = new HashSet<>();
    private final Set<String> refused = new TreeSet<>();
    private final List<String> violations = new ArrayList<>();
    private int looks;

    @Test
    void everyOfferedPageKeepsTheRules() {
        String only = System.getProperty("pages.stages");
        stages.all().stream()
                .filter(stage -> only == null || List.of(only.split(",")).contains(stage.name()))
                .forEach(this::follow);
        Set<String> never = new TreeSet<>();
        if (only == null) {
            addresses.forEach(address -> never.add(address.getPatternString()));
        }
        never.removeAll(seen);
        never.removeAll(NO_PAGES);
        never.removeAll(OF_THE_DEMO);
        System.out.println("every page: " + seen.size() + " addresses, " + checked.size() + " times role or stage, "
                + refused.size() + " refused forms, " + looks + " looks, " + violations.size() + " violations");
        assertThat(violations).isEmpty();
        assertThat(never).as("pages that nobody was led to").isEmpty();
    }

    private void follow(Stages.Stage stage) {
        Office office = fixtures.office();
        CaseKey key = stage.make().apply(office);
        Map<String, Actor> roles = roles(office);
        try (Browser browser = Browser.open()) {
            if (stage.name().equals("planned")) {
                outside(browser, office);
            }
            for (String role : stage.roles()) {
                follow(browser, stage.name(), role, Objects.requireNonNull(roles.get(role)), office, key);
            }
        } finally {
            stages.tidy();
        }
    }

    private static Map<String, Actor> roles(Office office) {
        Map<String, Actor> roles = new LinkedHashMap<>();
        roles.put("hr", office.hr());
        roles.put("secretary", office.secretary());
        roles.put("director", office.director());
        roles.put("head", office.head(0));
        roles.put("union", office.rep(0));
        roles.put("registrar", office.registrar());
        roles.put("board", office.boardSecretary());
        roles.put("sysadmin", office.sysAdmin());
        return roles;
    }

    /** What one meets who is not logged in, is not any longer, or asks for what is not hers. */
    private void outside(Browser browser, Office office) {
        Page page = browser.visitor(1100, false);
        for (String path : List.of("/login", "/hjalp", "/ordlista", "/tillganglighet")) {
            page.navigate(address(path));
            seen.add(path);
            look(page, "planned", "nobody", path);
        }
        logIn(page, office.rep(0), "fel lösenord");
        look(page, "wrong password", "nobody", "/login");
        logIn(page, office.rep(0), Passwords.PASSWORD);
        for (String path : List.of("/utgaende-post", "/arenden/inget")) {
            page.navigate(address(path));
            look(page, "planned", "union", "/error" + path);
        }
        page.context().close();
        page = browser.visitor(1100, false);
        logIn(page, office.hr(), Passwords.PASSWORD);
        page.navigate(address("/arenden/nytt"));
        page.locator("#rubrik").fill("Det här ska inte gå förlorat");
        page.context().clearCookies();
        Page left = page;
        left.waitForNavigation(
                () -> left.locator("main form button.ds-button").last().click());
        assertThat(left.locator("main textarea").all())
                .extracting(Locator::inputValue)
                .contains("Det här ska inte gå förlorat");
        seen.add("/inloggningen-slut");
        look(left, "planned", "hr", "/inloggningen-slut");
        left.context().close();
    }

    private void logIn(Page page, Actor actor, String password) {
        page.navigate(address("/login"));
        page.locator("#username").fill(passwords.give(actor));
        page.locator("#password").fill(password);
        page.waitForNavigation(() -> page.locator("main button[type=submit]").click());
    }

    /** All that one person is offered, from the start page and the case's page on; then each form once, empty. */
    private void follow(Browser browser, String stage, String role, Actor actor, Office office, CaseKey key) {
        Page page = browser.visitor(1100, false);
        logIn(page, actor, Passwords.PASSWORD);
        if (page.url().endsWith("/roll")) {
            look(page, stage, role, "/roll");
            page.locator("input[name=hat]").first().check();
            page.waitForNavigation(
                    () -> page.locator("main button[type=submit]").click());
        }
        String theCase = "/arenden/" + key.value();
        Map<String, String> found = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/", theCase));
        Set<String> notLinked =
                Set.of(theCase, theCase + "/lamna-in/granska", theCase + "/svar/" + office.department(0) + "/lamna");
        waiting.addAll(notLinked);
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            String pattern = pattern(path).orElse("");
            if (pattern.isEmpty() || NO_PAGES.contains(pattern) || found.putIfAbsent(pattern, path) != null) {
                continue;
            }
            Response response = page.navigate(address(path));
            if (response.status() >= 400) {
                if (!notLinked.contains(path)) {
                    violation(role + " in " + stage + ": the link to " + path + " answers " + response.status());
                }
                found.remove(pattern);
                continue;
            }
            if (!pattern(URI.create(page.url()).getRawPath()).equals(Optional.of(pattern))) {
                found.remove(pattern); // it led on to another page
                continue;
            }
            seen.add(pattern);
            look(page, stage, role, pattern);
            waiting.addAll(links(page));
        }
        found.forEach((pattern, path) -> sendEmpty(page, stage, pattern, path));
        page.context().close();
    }

    private void look(Page page, String stage, String role, String pattern) {
        if (checked.add(role + " " + pattern)) {
            page.setViewportSize(1100, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            check(page, role + " at " + pattern + " in " + stage);
            if (pictured.add(pattern)) {
                picture(page, pattern, "wide");
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                picture(page, pattern, "print");
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
        if (checked.add(pattern + " " + page.evaluate(KINDS))) {
            checkDarkAndNarrow(page, pattern + " in " + stage + ", dark and narrow");
            picture(page, pattern, "narrow-" + stage);
        }
    }

    /** The form of a page without a word in it: when it is refused, the refusal is looked at. */
    private void sendEmpty(Page page, String stage, String pattern, String path) {
        if (refused.contains(pattern) || page.navigate(address(path)).status() >= 400) {
            return;
        }
        Locator button = page.locator("main form[method=post] button.ds-button");
        if (button.count() == 0) {
            return;
        }
        page.evaluate("document.querySelectorAll('main form [required]').forEach(field => field.required = false)");
        page.evaluate("document.querySelectorAll('main form textarea, main form input:not([type=hidden])"
                + ":not([type=radio]):not([type=checkbox])').forEach(field => field.value = '')");
        page.waitForNavigation(() -> button.last().click());
        if (page.locator("#fel").count() > 0) {
            refused.add(pattern);
            checkDarkAndNarrow(page, pattern + " in " + stage + " after an error");
            picture(page, pattern, "refused");
        }
    }

    private void checkDarkAndNarrow(Page page, String name) {
        page.setViewportSize(320, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        check(page, name);
        if ((Integer) page.evaluate("document.documentElement.scrollWidth") > 320) {
            violation(name + ": wider than 320 px");
        }
    }

    private void check(Page page, String name) {
        looks++;
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(found -> violation(name + ": " + found.getId() + " "
                        + found.getNodes().get(0).getHtml()));
    }

    private void violation(String what) {
        System.out.println(what);
        violations.add(what);
    }

    private static void picture(Page page, String pattern, String look) {
        String name = pattern.equals("/") ? "start" : pattern.substring(1).replaceAll("[^a-z0-9]+", "-");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "_" + look.replace(' ', '-') + ".png"))
                .setFullPage(true));
    }

    @SuppressWarnings("unchecked")
    private List<String> links(Page page) {
        List<String> all = (List<String>) page.evaluate(
                "[...document.querySelectorAll('a[href]:not([download])')].filter(a => a.origin === location.origin)"
                        + ".map(a => a.pathname + a.search)");
        return all;
    }

    private Optional<String> pattern(String path) {
        PathContainer parsed = PathContainer.parsePath(URI.create(path).getPath());
        return addresses.stream()
                .filter(address -> address.matches(parsed))
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}

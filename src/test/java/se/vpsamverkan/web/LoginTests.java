package se.vpsamverkan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;
import se.vpsamverkan.testing.Browser;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.WebClient;

/** Logging in, being logged out by the clock, and losing nothing of it. */
@OnPostgres
class LoginTests {

    private static final String PASSWORD = "en lång och påhittad lösenfras";
    private static final String TYPED = "Bryggan håller inte. <b>Vi</b> börjar om & gör rätt.";

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures cases;

    @Autowired
    private PartyRegister register;

    @Autowired
    private JdbcClient jdbc;

    private Office office;
    private String username;

    @BeforeEach
    void registerSomebody() {
        office = fixtures.office();
        username = "l" + fixtures.code().toLowerCase(Locale.ROOT);
        PersonId person = register.registerPerson(
                        Actor.system(), username, "Linnea Logg", username + "@example.invalid", PASSWORD)
                .orThrow();
        register.assign(
                        Actor.system(),
                        person,
                        Hat.employer(Role.HR_COORDINATOR, office.administration()),
                        Fixtures.LONG_AGO,
                        null,
                        false)
                .orThrow();
    }

    @Test
    void whoGuessesWaitsAndTheRightPasswordIsNotEvenLookedAt() throws Exception {
        WebClient guesser = new WebClient(port);
        for (int i = 0; i < LoginLimiter.FREE; i++) {
            assertThat(location(guesser.logIn(username, "gissning" + i))).endsWith("/login?fel");
        }

        String answer = location(guesser.logIn(username, PASSWORD));

        assertThat(answer).contains("/login?vanta=");
        assertThat(guesser.get(answer.substring(answer.indexOf("/login"))).body())
                .contains("Vänta ", "sekunder och försök sedan igen");
        assertThat(location(guesser.logIn("nagon." + username, "gissning")))
                .as("another user behind the same address")
                .endsWith("/login?fel");
    }

    @Test
    void aSessionOfThePortalIsNoKeyToTheInterfaceAndGuessingThereIsAsSlow() throws Exception {
        WebClient client = new WebClient(port);
        client.logIn(username, PASSWORD);
        assertThat(client.get("/").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/v1/cases").statusCode()).isEqualTo(401);

        for (int i = 0; i < LoginLimiter.FREE; i++) {
            assertThat(call("gissning" + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> waits = call(PASSWORD);
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
    }

    private HttpResponse<String> call(String password) throws Exception {
        String basic = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new WebClient(port)
                .getAt(URI.create(address("/api/v1/cases")), Map.of("Authorization", "Basic " + basic));
    }

    @Test
    void aFormThatComesTooLateIsShownAgain() throws Exception {
        CaseKey key = cases.planned(office);
        WebClient client = new WebClient(port);
        client.logIn(username, PASSWORD);
        String form = "/arenden/" + key.value() + "/dra-tillbaka";
        String fields = "_csrf=" + WebClient.encoded(client.token(form)) + "&steg=granska&forbund=" + office.union(0)
                + "&skal=" + WebClient.encoded(TYPED);
        endSessions();

        HttpResponse<String> ours = client.send(form, fields, "http://localhost:" + port);
        assertThat(ours.statusCode()).isEqualTo(403);
        assertThat(ours.body())
                .contains(
                        "Inloggningen hann gå ut",
                        "Inget har sparats",
                        "Bryggan håller inte. &lt;b&gt;Vi&lt;/b&gt; börjar om &amp; gör rätt.")
                .as("what nobody typed")
                .doesNotContain(office.union(0).toString());

        HttpResponse<String> theirs = client.send(form, fields, "https://annan.example");
        assertThat(theirs.statusCode()).isEqualTo(403);
        assertThat(theirs.body()).contains("Inloggningen hann gå ut").doesNotContain("Bryggan");
    }

    @Test
    void whoIsIdleIsWarnedAndFindsTheTextAgainAfterLoggingIn() {
        CaseKey key = cases.planned(office);
        String form = "/arenden/" + key.value() + "/dra-tillbaka";
        try (Browser browser = Browser.open()) {
            Page page = browser.visitor(1100, false);
            page.clock().install();
            logIn(page);
            page.navigate(address(form));
            page.locator("#skal").fill(TYPED);
            assertThat(page.locator("#session-warning")).isHidden();

            page.clock().fastForward("28:00");
            assertThat(page.locator("#session-warning")).containsText("loggas ut om 2 minuter");
            picture(page, "session-varning");
            page.locator("#session-continue").click();
            assertThat(page.locator("#session-warning")).isHidden();

            endSessions();
            page.clock().fastForward("31:00");
            assertThat(page.locator("#session-over")).containsText("Det du har skrivit finns kvar");
            assertThat(page.locator("#skal")).hasValue(TYPED);

            page.locator("main button[value=granska]").click();
            assertThat(page.locator("h1")).hasText("Inloggningen hann gå ut");
            assertThat(page.locator("main textarea").first()).hasValue(TYPED);
            picture(page, "session-slut");
            page.locator("main a:has-text('Logga in igen')").click();
            logIn(page);
            page.navigate(address(form));
            assertThat(page.locator("#skal")).hasValue(TYPED);
            assertThat(page.locator("#session-restored")).isVisible();
            picture(page, "session-tillbaka");

            page.locator("header button:has-text('Logga ut')").click();
            page.waitForURL(url -> url.contains("utloggad"));
            assertThat(page.evaluate("JSON.stringify(sessionStorage)").toString())
                    .doesNotContain("Bryggan");
        }
    }

    private void logIn(Page page) {
        page.navigate(address("/login"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** As the clock would. */
    private void endSessions() {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(username)
                .update();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
    }

    private String address(String where) {
        return "http://localhost:" + port + where;
    }
}

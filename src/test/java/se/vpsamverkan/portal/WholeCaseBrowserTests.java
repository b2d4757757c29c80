package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.meeting.MeetingState;
import se.vpsamverkan.meeting.Stance;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.process.Engine;
import se.vpsamverkan.process.Pathways;
import se.vpsamverkan.testing.Browser;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/**
 * A meeting and its minutes as people bring them about: each logs in, finds what to do on the start page and does it by
 * keyboard alone, while the clock goes from due date to due date.
 */
@OnPostgres
class WholeCaseBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Pathways path;

    @Autowired
    private Engine engine;

    @Autowired
    private Passwords passwords;

    private Office office;
    private CaseKey key;

    @BeforeEach
    void dispatchThePlan() {
        office = fixtures.office();
        key = path.planned(office, 2, null);
        path.confirm(office, key);
        path.dispatch(office, key);
    }

    @AfterEach
    void giveTheClockBack() {
        engine.release();
    }

    @Test
    void fromTheInvitationToTheMinutesSentOut() {
        try (Browser browser = Browser.open()) {
            List<Actor> signers = List.of(office.director(), office.secretary(), office.rep(0), office.rep(1));
            Map<Actor, Keyboard> people = signers.stream()
                    .collect(Collectors.toMap(
                            Function.identity(), who -> logIn(browser, who), (a, b) -> a, LinkedHashMap::new));
            Keyboard secretary = people.get(office.secretary());
            prepare(logIn(browser, office.hr()), secretary);
            keepTheRecord(secretary);
            write(secretary);
            for (Keyboard person : people.values()) {
                start(person);
                person.follow("a[href$='/synpunkter']");
                person.follow("form[action$='/inga'] button");
                assertThat(receipt(person)).contains("antecknat");
            }
            path.freeze(key);
            assertThat(path.minutes(key).state()).isEqualTo(MinutesState.SIGNING);
            for (Keyboard person : people.values()) {
                start(person);
                person.follow("a[href$='/justering']");
                person.choose("beslut", "SIGN");
                person.type("#losenord", Passwords.PASSWORD);
                person.follow("form[action$='/justering'] button");
                assertThat(receipt(person)).contains("Justerad genom inloggning");
            }
            engine.runBackground(key);
            start(secretary);
            secretary.follow("a[href$='/skicka']");
            secretary.follow("form[action$='/skicka'] button");
        }
        assertThat(path.minutes(key).state()).isEqualTo(MinutesState.PUBLISHED);
    }

    private void prepare(Keyboard hr, Keyboard secretary) {
        engine.goTo(key, path.due(key, DeadlineKind.INVITATION).minusSeconds(60));
        start(hr);
        hr.follow("a[href$='/kallelse']");
        hr.type("#plats", "Röda paviljongen");
        hr.follow("button[value=granska]");
        hr.follow("button[value=bekrafta]");
        assertThat(receipt(hr)).contains("är skickad");

        engine.goTo(key, path.due(key, DeadlineKind.AGENDA).minusSeconds(60));
        start(secretary);
        secretary.follow("a[href$='/dagordning']");
        secretary.follow("button[value=granska]");
        secretary.follow("button[value=skicka]");
        assertThat(receipt(secretary)).contains("Dagordningen är skickad");
    }

    private void keepTheRecord(Keyboard secretary) {
        path.beginMeeting(key);
        start(secretary);
        String meeting = "a[href$='/moten/" + path.meeting(key).id() + "']";
        secretary.follow(meeting);
        secretary.follow("a[href$='/narvaro']");
        for (String name : List.of("Folke Förnäm", "Sixten Skriver", "Berit Boj", "Gösta Grus")) {
            secretary.pick("fieldset.row:has(legend:text-is('" + name + "')) select", "Deltar");
        }
        secretary.follow("button.ds-button[value=spara]");
        secretary.follow("a[href$='/funktioner']");
        secretary.pick("#ordforande", "Folke");
        secretary.pick("#sekreterare", "Sixten");
        secretary.tick(adjuster(office.rep(0)));
        secretary.tick(adjuster(office.rep(1)));
        secretary.follow("button.ds-button[value=spara]");
        secretary.follow("a[href$='/stallningstaganden']");
        secretary.pick("#hallning-" + office.union(1), "Oenig");
        secretary.type("#vad-" + office.union(1), "bryggan");
        secretary.follow("button.ds-button[value=spara]");
        engine.goTo(key, path.due(key, DeadlineKind.MEETING).plusSeconds(5400));
        secretary.follow("a[href$='/avsluta']");
        secretary.choose("hur", "CLOSED");
        secretary.choose("utfall", "SAMVERKAD");
        secretary.follow("button[value=granska]");
        secretary.follow("button[value=bekrafta]");
        assertThat(path.meeting(key).state()).isEqualTo(MeetingState.ENDED);
        assertThat(path.meeting(key).positions())
                .filteredOn(given -> given.position().stance() == Stance.DISAGREES)
                .hasSize(1);
    }

    private void write(Keyboard secretary) {
        start(secretary);
        secretary.follow("a[href$='/text']");
        secretary.type("#text-1", "Ordföranden öppnade mötet.");
        secretary.follow("form button.ds-button");
        secretary.follow("a[href$='/skicka-utkast']");
        secretary.follow("button[value=granska]");
        secretary.follow("button[value=bekrafta]");
        assertThat(path.minutes(key).state()).isEqualTo(MinutesState.COMMENTS);
    }

    private Keyboard logIn(Browser browser, Actor who) {
        Page page = browser.visitor(1100, false);
        Keyboard keyboard = new Keyboard(page);
        page.navigate("http://localhost:" + port + "/login");
        keyboard.type("#username", passwords.give(who));
        keyboard.type("#password", Passwords.PASSWORD);
        keyboard.follow("main button[type=submit]");
        return keyboard;
    }

    private void start(Keyboard person) {
        person.page().navigate("http://localhost:" + port + "/");
    }

    private static String receipt(Keyboard person) {
        return person.page().locator(".receipt").innerText();
    }

    private static String adjuster(Actor who) {
        return "input[name=justerare][value='" + who.union() + "." + Office.person(who) + "']";
    }
}

package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vpsamverkan.portal.StartPages.WHEN;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.minutes.SignatureDecision;
import se.vpsamverkan.process.Engine;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** What those who write, adjust and receive the minutes read on their start pages (process.md 11). */
@OnPostgres
class MinutesStartPageTests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private MinutesDesk desk;

    @Autowired
    private Engine engine;

    @Autowired
    private Clock clock;

    @Autowired
    private StartPages start;

    private Office office;

    @BeforeEach
    void openTheOffice() {
        office = fixtures.office();
    }

    @Test
    void secretaryAndAdjusterWhileTheDraftIsOut() throws Exception {
        CaseKey key = held.draftOut(office);
        MinutesView minutes = desk.view(held.minutes(key));
        String comments = minutes.commentsDue().spoken(Sweden.LOCALE);
        for (int i = 0; i < 3; i++) {
            desk.comment(office.rep(0), minutes.id(), seat(key, office.rep(0)).id(), "Stryk " + i, clock.instant())
                    .orThrow();
        }

        assertThat(start.of(office.secretary()))
                .contains("Synpunkterna på protokollet stängs " + comments)
                .contains("3 synpunkter väntar på ditt besked. Därefter låses texten");
        for (Actor adjuster : List.of(office.rep(1), office.director())) {
            assertThat(start.of(adjuster))
                    .contains("lämna synpunkter senast " + comments + ", eller välj Inga synpunkter")
                    .contains("du justerar den senast " + minutes.justeringDue().spoken(Sweden.LOCALE));
        }
        assertThat(start.of(office.rep(2)))
                .as("no adjuster")
                .doesNotContain("Du är justerare")
                .contains("Nästa datum: ");
        desk.noComments(office.rep(1), minutes.id(), seat(key, office.rep(1)).id())
                .orThrow();
        assertThat(start.of(office.rep(1))).contains("har läst protokollet. Texten låses senast " + comments);
    }

    @Test
    void theAdjusterSigns() throws Exception {
        CaseKey key = held.toSign(office);
        String justering = desk.view(held.minutes(key)).justeringDue().spoken(Sweden.LOCALE);

        for (Actor adjuster : List.of(office.rep(0), office.director())) {
            assertThat(start.of(adjuster))
                    .contains("Texten i protokollet är låst. Justera senast " + justering)
                    .contains("Kan du inte, säg det i dag, så tar någon annan som var med över");
        }
        assertThat(start.of(office.deputyRep())).as("was there, has no seat").doesNotContain("Du är justerare");
        assertThat(start.of(office.secretary())).contains("Protokollet justeras senast " + justering);

        desk.cannotSign(
                        office.rep(1),
                        held.minutes(key),
                        seat(key, office.rep(1)).id(),
                        "Bortrest",
                        null)
                .orThrow();
        assertThat(start.of(office.rep(1))).contains("Du har sagt att du inte kan justera");
        sign(key, office.rep(0));
        assertThat(start.of(office.rep(0))).contains("Du har tagit ställning till protokollet", justering);
    }

    @Test
    void theBoardsSecretaryKnowsWhetherTheMinutesAreAdjustedAndWhenTheyCome() throws Exception {
        CaseKey planned = states.confirmed(office);
        assertThat(start.of(office.boardSecretary()))
                .containsPattern("Protokollet väntas " + WHEN)
                .contains("Hinder för beslut: Samverkan är inte avslutad");
        assertThat(planned).isNotNull();

        office = fixtures.office();
        CaseKey key = held.toSign(office);
        MinutesView minutes = desk.view(held.minutes(key));
        assertThat(start.of(office.boardSecretary()))
                .contains("Protokollet är inte justerat ännu. Det ska vara justerat senast "
                        + minutes.justeringDue().spoken(Sweden.LOCALE))
                .contains("Inget hinder registrerat (per ")
                .as("what only warns is not for the board")
                .doesNotContain("Att känna till");

        minutes.seats().forEach(seat -> sign(key, office.holder(seat.person())));
        engine.runBackground(key);
        assertThat(start.of(office.boardSecretary()))
                .contains("Protokollet justerades ")
                .containsPattern("Det skickas till dig senast " + WHEN);
        desk.publish(office.secretary(), minutes.id()).orThrow();
        assertThat(start.of(office.boardSecretary())).containsPattern("Det justerade protokollet skickades ut " + WHEN);
    }

    private void sign(CaseKey key, Actor who) {
        desk.sign(
                        who,
                        held.minutes(key),
                        seat(key, who).id(),
                        SignatureDecision.SIGN,
                        null,
                        String.valueOf(desk.view(held.minutes(key)).pdfSha256()),
                        true)
                .orThrow();
    }

    private SeatView seat(CaseKey key, Actor who) {
        return desk.view(held.minutes(key)).seats().stream()
                .filter(seat -> Office.person(who).equals(seat.person()))
                .findFirst()
                .orElseThrow();
    }
}

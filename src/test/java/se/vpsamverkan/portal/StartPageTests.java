package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.cycle.MoveDate;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.meeting.AgendaMatter;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.meeting.MeetingRecord;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.minutes.SignatureDecision;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.process.Engine;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/**
 * What each role reads on its start page at each step (process.md 11): what she does, by when with weekday, date and
 * clock, and what happens then; or that there is nothing to do and what comes next.
 */
@OnPostgres
class StartPageTests {

    private static final LocalDate BOARD = LocalDate.of(2031, 3, 27);
    private static final String WHEN =
            "(måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag) \\d+ \\p{L}+ \\d{4} kl\\. " + "\\d\\d\\.\\d\\d";

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private InputQueries input;

    @Autowired
    private Answers answers;

    @Autowired
    private Meetings meetings;

    @Autowired
    private CentralTracks tracks;

    @Autowired
    private MinutesDesk desk;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Engine engine;

    @Autowired
    private Clock clock;

    private Office office;

    @BeforeEach
    void openTheOffice() {
        office = fixtures.office();
    }

    @Test
    void hrBeforeTheDispatch() throws Exception {
        CaseKey key = states.confirmed(office);
        documents
                .prepare(office.hr(), key, NewDocument.expected(3, "Riskbedömning"))
                .orThrow();

        assertThat(page(office.hr()))
                .contains("VP och bilagor ska gå ut senast " + due(key, DeadlineKind.VP_DISPATCH))
                .contains("Bilaga 3, Riskbedömning, saknas", "ange skäl", "egen svarstid");
    }

    @Test
    void hrAndUnionWhileTheUnionsHaveTheirTime() throws Exception {
        CaseKey key = states.dispatched(office);
        String until = due(key, DeadlineKind.INPUT);

        assertThat(page(office.hr()))
                .contains("De fackligas tid går ut " + until, "Därefter fördelar du")
                .contains("tas alltid emot, och du väljer när det får svar");
        assertThat(page(office.rep(0)))
                .contains("Ni kan lämna in till " + until + ", och ändra fritt")
                .contains("Ingen utanför er organisation ser det ni inte har lämnat in")
                .contains("Även utan yrkanden kan ni yttra er på mötet");
    }

    @Test
    void hrAndDepartmentWhileAnswersAreWritten() throws Exception {
        CaseKey key = states.distributed(office);
        String meeting = Deadline.at(held.meeting(key).startsAt()).spoken(Sweden.LOCALE);

        assertThat(page(office.hr()))
                .contains("4 svar saknas från 2 avdelningar. Mötet hålls ändå " + meeting)
                .contains("står som \"ej besvarat\"");
        String head = page(office.head(0));
        assertThat(head)
                .contains("3 av 3 punkter är kvar att besvara", "hos HR senast", "Återkommer", "skriv ett datum")
                .containsPattern("hos HR senast " + WHEN);
    }

    @Test
    void theDirectorApproves() throws Exception {
        CaseKey key = states.distributed(office);
        for (ItemView item : input.items(key, office.union(0))) {
            Disposition disposition = item.kind().needsDisposition() ? Disposition.GRANTED : null;
            answers.write(office.head(0), item.id(), AnswerDraft.of(disposition, "Det ordnar vi i maj."))
                    .orThrow();
        }
        answers.proceedWithout(office.hr(), key).orThrow();
        answers.review(office.hr(), key).orThrow();

        assertThat(page(office.director()))
                .contains("HR har granskat 3 av 4 svar. Godkänn senast " + due(key, DeadlineKind.ANSWERS_RELEASE))
                .contains("så går alla ut till de fackliga samtidigt");
    }

    @Test
    void theUnionBeforeTheMeeting() throws Exception {
        CaseKey key = states.released(office);

        assertThat(page(office.rep(0)))
                .contains("Svaren på 3 av era punkter är här. På mötet "
                        + Deadline.at(held.meeting(key).startsAt()).spoken(Sweden.LOCALE))
                .contains("om ni är oense, i vad, och om hela er text ska bifogas");
    }

    @Test
    void theCentralWindowAndTheBoard() throws Exception {
        CaseKey key = disagreed();
        String closes = Deadline.at(
                        tracks.find(key, office.union(0)).orElseThrow().closes())
                .spoken(Sweden.LOCALE);
        String brief = Deadline.at(
                        tracks.find(key, office.union(0)).orElseThrow().closes())
                .spoken(); // in a hindrance
        Actor officer = fixtures.employ(
                Hat.union(Role.CENTRAL_OFFICER, office.administration(), office.union(0)),
                "Cesar Central",
                office.code(),
                false);

        for (Actor reader : List.of(office.rep(0), officer)) {
            assertThat(page(reader))
                    .contains(closes + " går tiden ut för er centrala part att begära förhandling")
                    .contains("är det sedan inget hinder för beslut");
        }
        for (Actor reader : List.of(office.director(), office.boardSecretary())) {
            assertThat(page(reader))
                    .contains("Nämnden sammanträder torsdag 27 mars 2031")
                    .contains("Den får besluta om inget hinder finns då")
                    .contains("Hinder för beslut:", "kan begära central förhandling till och med " + brief)
                    .doesNotContain("Inget hinder registrerat");
        }
    }

    @Test
    void theSecretaryBeforeAndAtTheMeeting() throws Exception {
        CaseKey key = states.confirmed(office);
        String starts = Deadline.at(held.meeting(key).startsAt()).spoken(Sweden.LOCALE);
        assertThat(page(office.secretary())).contains("Mötet börjar " + starts + ". Dagordningen är inte skickad");

        meetings.sendInvitation(office.hr(), held.meeting(key).id()).orThrow();
        meetings.sendAgenda(
                        office.secretary(),
                        held.meeting(key).id(),
                        List.of(new AgendaMatter(
                                held.meeting(key).caseMatter().id(),
                                1,
                                "Verksamhetsplanen",
                                held.meeting(key).caseMatter().basis(),
                                true)))
                .orThrow();
        assertThat(page(office.secretary()))
                .contains("Mötet börjar " + starts + ". Dagordning och handlingar är skickade")
                .contains("antecknar du närvaro, justerare och ställningstaganden")
                .contains("bestämmer dagarna för synpunkter och justering");

        meetings.start(office.secretary(), held.meeting(key).id()).orThrow();
        Participant absent = Participant.union(office.union(1), Office.person(office.rep(1)), "Gösta Grus");
        Participant another = Participant.union(office.union(2), Office.person(office.rep(2)), "Alma Alm");
        meetings.record(
                        office.secretary(),
                        held.meeting(key).id(),
                        new MeetingRecord(
                                null,
                                List.of(Attendance.absent(absent), Attendance.absent(another)),
                                Map.of(),
                                List.of()))
                .orThrow();
        assertThat(page(office.secretary()))
                .contains("2 förhinder är antecknade")
                .containsPattern("Mötet pågår sedan " + WHEN);
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

        assertThat(page(office.secretary()))
                .contains("Synpunkterna på protokollet stängs " + comments)
                .contains("3 synpunkter väntar på ditt besked. Därefter låses texten");
        for (Actor adjuster : List.of(office.rep(1), office.director())) {
            assertThat(page(adjuster))
                    .contains("lämna synpunkter senast " + comments + ", eller välj Inga synpunkter")
                    .contains("du justerar den senast " + minutes.justeringDue().spoken(Sweden.LOCALE));
        }
        assertThat(page(office.rep(2)))
                .as("no adjuster")
                .doesNotContain("Du är justerare")
                .contains("Nästa datum: ");
        desk.noComments(office.rep(1), minutes.id(), seat(key, office.rep(1)).id())
                .orThrow();
        assertThat(page(office.rep(1))).contains("har läst protokollet. Texten låses senast " + comments);
    }

    @Test
    void theAdjusterSigns() throws Exception {
        CaseKey key = held.toSign(office);
        String justering = desk.view(held.minutes(key)).justeringDue().spoken(Sweden.LOCALE);

        for (Actor adjuster : List.of(office.rep(0), office.director())) {
            assertThat(page(adjuster))
                    .contains("Texten i protokollet är låst. Justera senast " + justering)
                    .contains("Kan du inte, säg det i dag, så tar någon annan som var med över");
        }
        assertThat(page(office.deputyRep())).as("was there, has no seat").doesNotContain("Du är justerare");
        assertThat(page(office.secretary())).contains("Protokollet justeras senast " + justering);

        desk.cannotSign(
                        office.rep(1),
                        held.minutes(key),
                        seat(key, office.rep(1)).id(),
                        "Bortrest",
                        null)
                .orThrow();
        assertThat(page(office.rep(1))).contains("Du har sagt att du inte kan justera");
        sign(key, office.rep(0));
        assertThat(page(office.rep(0))).contains("Du har tagit ställning till protokollet", justering);
    }

    @Test
    void theRegistrarsDocumentsHaveTheirTimesAndNothingWaits() throws Exception {
        assertThat(page(office.registrar())).contains("Inget att diarieföra. Inget väntar på dig");

        states.dispatched(office);

        String page = page(office.registrar());
        assertThat(page)
                .contains("2 handlingar att diarieföra. Inget ärende väntar på dig")
                .contains("Nästa datum: ")
                .doesNotContain("Inget att göra just nu")
                .containsPattern("Förslag till VP, expedierad " + WHEN);
        assertThat(registrations.waiting(office.administration())).hasSize(2);
    }

    @Test
    void theBoardsSecretaryKnowsWhetherTheMinutesAreAdjustedAndWhenTheyCome() throws Exception {
        CaseKey planned = states.confirmed(office);
        assertThat(page(office.boardSecretary()))
                .containsPattern("Protokollet väntas " + WHEN)
                .contains("Hinder för beslut: Samverkan är inte avslutad");
        assertThat(planned).isNotNull();

        office = fixtures.office();
        CaseKey key = held.toSign(office);
        MinutesView minutes = desk.view(held.minutes(key));
        assertThat(page(office.boardSecretary()))
                .contains("Protokollet är inte justerat ännu. Det ska vara justerat senast "
                        + minutes.justeringDue().spoken(Sweden.LOCALE))
                .contains("Inget hinder registrerat (per ")
                .as("what only warns is not for the board")
                .doesNotContain("Att känna till");

        minutes.seats().forEach(seat -> sign(key, office.holder(seat.person())));
        engine.runBackground(key);
        assertThat(page(office.boardSecretary()))
                .contains("Protokollet justerades ")
                .containsPattern("Det skickas till dig senast " + WHEN);
        desk.publish(office.secretary(), minutes.id()).orThrow();
        assertThat(page(office.boardSecretary())).containsPattern("Det justerade protokollet skickades ut " + WHEN);
    }

    @Test
    void whoHasNothingToDoReadsWhatComesNext() throws Exception {
        CaseKey key = states.distributed(office);
        for (Actor idle : List.of(office.rep(2), office.director(), office.boardSecretary())) {
            assertThat(page(idle)).contains("Inget att göra just nu").containsPattern("Nästa datum: [^.]*" + WHEN);
        }
        assertThat(page(office.hr())).contains(key.value());
    }

    /** The meeting is over, the first union disagrees, and the board's day is known. */
    private CaseKey disagreed() {
        CaseKey key = held.held(office);
        meetings.givePosition(
                        office.rep(0),
                        held.meeting(key).caseMatter().id(),
                        Position.disagrees("Bryggorna", false),
                        clock.instant())
                .orThrow();
        cases.moveDate(
                        office.hr(),
                        key,
                        new MoveDate(DeadlineKind.BOARD_DECISION, null, BOARD.atStartOfDay(), "Nämnden", false))
                .orThrow();
        return key;
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

    /** The open deadline of a kind that the case has once, in words. */
    private String due(CaseKey key, DeadlineKind kind) {
        Instant due = deadlines.open(key).stream()
                .filter(open -> open.kind() == kind && open.subject() == null)
                .findFirst()
                .orElseThrow()
                .due();
        return Deadline.at(due).spoken(Sweden.LOCALE);
    }

    /** The start page's text, without marks. */
    private String page(Actor actor) throws Exception {
        String html = web.perform(get("/").with(Visits.as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
    }
}

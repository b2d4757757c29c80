package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vpsamverkan.portal.StartPages.WHEN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/**
 * What each role reads on its start page at each step (process.md 11): what she does, by when with weekday, date and
 * clock, and what happens then; or that there is nothing to do and what comes next.
 */
@OnPostgres
class StartPageTests {

    private static final LocalDate BOARD = LocalDate.of(2031, 3, 27);

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
    private Registrations registrations;

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
    void hrBeforeTheDispatch() throws Exception {
        CaseKey key = states.confirmed(office);
        documents
                .prepare(office.hr(), key, NewDocument.expected(3, "Riskbedömning"))
                .orThrow();

        assertThat(start.of(office.hr()))
                .contains("VP och bilagor ska gå ut senast " + due(key, DeadlineKind.VP_DISPATCH))
                .contains("Bilaga 3, Riskbedömning, saknas", "ange skäl", "egen svarstid");
    }

    @Test
    void hrAndUnionWhileTheUnionsHaveTheirTime() throws Exception {
        CaseKey key = states.dispatched(office);
        String until = due(key, DeadlineKind.INPUT);

        assertThat(start.of(office.hr()))
                .contains("De fackligas tid går ut " + until, "Därefter fördelar du")
                .contains("tas alltid emot, och du väljer när det får svar");
        assertThat(start.of(office.rep(0)))
                .contains("Ni kan lämna in till " + until + ", och ändra fritt")
                .contains("Ingen utanför er organisation ser det ni inte har lämnat in")
                .contains("Även utan yrkanden kan ni yttra er på mötet");
    }

    @Test
    void hrAndDepartmentWhileAnswersAreWritten() throws Exception {
        CaseKey key = states.distributed(office);
        String meeting = Deadline.at(held.meeting(key).startsAt()).spoken(Sweden.LOCALE);

        assertThat(start.of(office.hr()))
                .contains("4 svar saknas från 2 avdelningar. Mötet hålls ändå " + meeting)
                .contains("står som \"ej besvarat\"");
        String head = start.of(office.head(0));
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

        assertThat(start.of(office.director()))
                .contains("HR har granskat 3 av 4 svar. Godkänn senast " + due(key, DeadlineKind.ANSWERS_RELEASE))
                .contains("så går alla ut till de fackliga samtidigt");
    }

    @Test
    void theUnionBeforeTheMeeting() throws Exception {
        CaseKey key = states.released(office);

        assertThat(start.of(office.rep(0)))
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
            assertThat(start.of(reader))
                    .contains(closes + " går tiden ut för er centrala part att begära förhandling")
                    .contains("är det sedan inget hinder för beslut");
        }
        for (Actor reader : List.of(office.director(), office.boardSecretary())) {
            assertThat(start.of(reader))
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
        assertThat(start.of(office.secretary())).contains("Mötet börjar " + starts + ". Dagordningen är inte skickad");

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
        assertThat(start.of(office.secretary()))
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
        assertThat(start.of(office.secretary()))
                .contains("2 förhinder är antecknade")
                .containsPattern("Mötet pågår sedan " + WHEN);
    }

    @Test
    void theRegistrarsDocumentsHaveTheirTimesAndNothingWaits() throws Exception {
        assertThat(start.of(office.registrar())).contains("Inget att diarieföra. Inget väntar på dig");

        states.dispatched(office);

        String page = start.of(office.registrar());
        assertThat(page)
                .contains("2 handlingar att diarieföra. Inget ärende väntar på dig")
                .contains("Nästa datum: ")
                .doesNotContain("Inget att göra just nu")
                .containsPattern("Förslag till VP, expedierad " + WHEN);
        assertThat(registrations.waiting(office.administration())).hasSize(2);
    }

    @Test
    void whoHasNothingToDoReadsWhatComesNext() throws Exception {
        CaseKey key = states.distributed(office);
        for (Actor idle : List.of(office.rep(2), office.director(), office.boardSecretary())) {
            assertThat(start.of(idle)).contains("Inget att göra just nu").containsPattern("Nästa datum: [^.]*" + WHEN);
        }
        assertThat(start.of(office.hr())).contains(key.value());
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

    /** The open deadline of a kind that the case has once, in words. */
    private String due(CaseKey key, DeadlineKind kind) {
        Instant due = deadlines.open(key).stream()
                .filter(open -> open.kind() == kind && open.subject() == null)
                .findFirst()
                .orElseThrow()
                .due();
        return Deadline.at(due).spoken(Sweden.LOCALE);
    }
}

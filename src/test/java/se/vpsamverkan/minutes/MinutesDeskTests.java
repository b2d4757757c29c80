package se.vpsamverkan.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Hindrance;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CommentId;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.meeting.EndMeeting;
import se.vpsamverkan.meeting.MeetingBench;
import se.vpsamverkan.meeting.MeetingEnd;
import se.vpsamverkan.meeting.Outcome;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.meeting.SigningPolicy;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.RaisedAt;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** From the draft to the adjusted minutes, and what each step refuses (process.md 3 and 8). */
@OnPostgres
class MinutesDeskTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MinutesBench bench;

    private Office office;
    private MinutesBench.Room room;

    @BeforeEach
    void openOffice() {
        office = fixtures.office();
        room = bench.at("2027-11-01T09:00");
    }

    @Test
    void itemsAndAnswersArePrintedWordForWordWithTheirMarks() throws IOException {
        MeetingId meeting = room.meeting(
                office,
                Block.item(ItemKind.PROPOSAL, "1.", "Att e-post- och radiorutinen\nför livbåtarna skrivs om."),
                Block.item(ItemKind.QUESTION, "Fråga:", "Vem byter livbojarna?"));
        CaseKey key = room.now.in(() -> room.at.meetings.view(meeting)).caseKey();
        done(() -> room.answering.unions.input.raiseAtMeeting(
                office.secretary(),
                key,
                office.union(1),
                List.of(
                        Block.item(ItemKind.QUESTION, null, "När kommer sanden?"),
                        Block.item(ItemKind.COMMENT, null, "Det var en fin sommar.")),
                RaisedAt.MEETING));
        MinutesId id = room.ended(office, meeting, MeetingBench.closed(office));
        room.now.setTime("2027-12-01T09:00");
        room.answering.distribute(office, key, office.union(0).value(), item -> Addressee.hr());
        room.answering.unions.items(key).stream()
                .filter(item -> item.union().equals(office.union(0)))
                .forEach(item -> room.answering.write(office.hr(), item));
        room.answering.release(office, key);
        room.sent(office, id);
        room.rendered(id);

        String text = text(room.now.in(() -> room.desk.pdf(id)).orElseThrow().bytes());

        assertThat(text)
                .contains("1. Att e-post- och radiorutinen för livbåtarna skrivs om.")
                .contains("Svar på Vem byter livbojarna?")
                .contains("lämnat efter mötet onsdag 1 december 2027")
                .contains("När kommer sanden?")
                .contains("Det var en fin sommar.")
                .contains("Ingen avvikande mening antecknad.")
                .contains("Utfall: samverkad.");
        assertThat(text.split("ej besvarat", -1)).hasSize(2); // the question of the meeting, not the comment
    }

    @Test
    void signaturesAreBoundToTheStoredPagesAndEndInACertificate() throws IOException {
        MeetingId meeting = room.meeting(office);
        MinutesId id = room.ended(office, meeting, MeetingBench.closed(office));
        room.sent(office, id);
        String hash = room.rendered(id);
        CaseKey key = room.view(id).caseKey();
        SeatView chair = room.seat(id, 0);

        assertThat(refused(() -> sign(id, 0, "0".repeat(64), true))).isEqualTo("minutes.text-is-another");
        assertThat(refused(() -> sign(id, 0, hash, false))).isEqualTo("minutes.prove-who-you-are");
        assertThat(refused(
                        () -> room.desk.sign(office.rep(0), id, chair.id(), SignatureDecision.SIGN, null, hash, true)))
                .isEqualTo("minutes.not-your-seat");
        done(() -> sign(id, 0, hash, true));
        assertThat(refused(() -> sign(id, 0, hash, true))).isEqualTo("minutes.seat-is-settled");
        assertThat(refused(() -> room.desk.recordInkSignature(
                        office.hr(),
                        id,
                        room.seat(id, 1).id(),
                        SignatureDecision.SIGN,
                        null,
                        LocalDate.of(2027, 12, 2),
                        hash)))
                .isEqualTo("minutes.ink-and-login-mixed");
        done(() -> sign(id, 1, hash, true));
        done(() -> sign(id, 2, hash, true));
        SeatView last = room.seat(id, 3);
        assertThat(refused(
                        () -> room.desk.sign(office.rep(1), id, last.id(), SignatureDecision.REFUSE, " ", hash, true)))
                .isEqualTo("minutes.refusal-needs-reason");
        done(() -> room.desk.sign(office.rep(1), id, last.id(), SignatureDecision.REFUSE, "Salt saknas.", hash, true));
        assertThat(room.now.in(() -> room.desk.allSettled(id))).isTrue();
        done(() -> room.at.meetings.givePosition(
                office.rep(1), matter(meeting), Position.disagrees("Saltet", false), room.now.instant()));
        room.now.run(() -> room.desk.adjusted(id));

        assertThat(codes(key)).containsExactly("minutes.not-published");
        assertThat(refused(() -> room.desk.publish(office.secretary(), id))).isEqualTo("minutes.other-view-missing");
        done(() -> room.desk.noteOtherView(office.secretary(), id, last.id(), "Salt nämndes aldrig."));
        done(() -> room.desk.publish(office.secretary(), id));

        MinutesFile whole = room.now.in(() -> room.desk.adjustedPdf(id)).orElseThrow();
        assertThat(text(whole.bytes()))
                .contains("Justerad genom inloggning, torsdag 2 december 2027")
                .contains("Har inte justerat")
                .contains("Skäl: Salt saknas.")
                .contains("Sekreterarens syn: Salt nämndes aldrig.")
                .contains("Inkommet efter att texten låstes")
                .contains("Omfattning: Saltet")
                .contains(hash);
        assertThat(whole.fileName()).doesNotContain("Badvakt");
        assertThat(room.now.in(() -> room.desk.pdf(id)).orElseThrow().sha256()).isEqualTo(hash);
        assertThat(room.view(id).state()).isEqualTo(MinutesState.PUBLISHED);
        assertThat(room.now.events)
                .anyMatch(event -> event instanceof MinutesAdjusted adjusted
                        && adjusted.signatures() == 3
                        && adjusted.refusals() == 1)
                .anyMatch(MinutesPublished.class::isInstance);
        assertThat(codes(key)).isEmpty();
    }

    @Test
    void aChangedTextVoidsEverySignature() {
        MinutesId id = room.ended(office, room.meeting(office), MeetingBench.closed(office));
        room.sent(office, id);
        String hash = room.rendered(id);
        done(() -> sign(id, 0, hash, true));

        CommentId late = done(() -> room.desk.comment(
                office.rep(0), id, room.seat(id, 2).id(), "Fel årtal i punkt 4.", room.now.instant()));
        assertThat(room.now.events)
                .contains(
                        new LateCommentReceived(room.view(id).caseKey(), id, late, office.rep(0), room.now.instant()));
        done(() -> room.desk.decideLateComment(office.secretary(), late, true));

        assertThat(room.view(id).state()).isEqualTo(MinutesState.DRAFT);
        assertThat(room.view(id).version()).isEqualTo(2);
        assertThat(room.view(id).seats()).allMatch(seat -> seat.state() == SeatState.WAITING);
        assertThat(refused(() -> sign(id, 1, hash, true))).isEqualTo("minutes.not-ready-to-sign");
        assertThat(room.at.due(room.view(id).caseKey(), DeadlineKind.JUSTERING)).isEmpty();
        done(() -> room.desk.sendForComments(office.secretary(), id));
    }

    @Test
    void theTextFreezesEarlyOnlyWhenAllHaveReadItAndNothingIsOpen() {
        MeetingId meeting = room.meeting(office);
        MinutesId id = room.ended(office, meeting, MeetingBench.closed(office));
        assertThat(refused(() -> room.desk.freeze(id, office.secretary(), true)))
                .isEqualTo("minutes.not-out-yet");
        room.sent(office, id);
        CommentId comment = done(() ->
                room.desk.comment(office.rep(0), id, room.seat(id, 2).id(), "Stavfel i punkt 1.", room.now.instant()));
        assertThat(refused(() -> room.desk.freeze(id, office.secretary(), true)))
                .isEqualTo("minutes.not-all-have-read");
        readByAll(id);
        assertThat(refused(() -> room.desk.freeze(id, office.secretary(), true)))
                .isEqualTo("minutes.comments-undecided");
        done(() -> room.desk.decideComment(office.secretary(), comment, true, "Rättat."));
        done(() -> room.desk.write(office.secretary(), id, new MinutesText(Map.of(matter(meeting), "Rättad text."))));
        assertThat(refused(() -> room.desk.freeze(id, office.secretary(), true)))
                .isEqualTo("minutes.not-all-have-read");
        readByAll(id);
        done(() -> room.desk.freeze(id, office.secretary(), true));

        assertThat(room.view(id).state()).isEqualTo(MinutesState.FROZEN);
        assertThat(room.now.events)
                .filteredOn(AdjusterReadMinutes.class::isInstance)
                .hasSize(4);
        assertThat(refused(() -> room.desk.write(office.secretary(), id, new MinutesText(Map.of()))))
                .isEqualTo("minutes.text-is-frozen");
    }

    @Test
    void aMissingAdjusterIsReplacedByOneWhoWasThereElseExcused() {
        MinutesId id = room.ended(office, room.meeting(office), MeetingBench.closed(office));
        room.sent(office, id);
        room.rendered(id);
        SeatView second = room.seat(id, 3);
        SeatView first = room.seat(id, 2);

        assertThat(refused(() -> room.desk.excuseAdjuster(office.hr(), id, second.id(), "Sjuk")))
                .isEqualTo("minutes.somebody-else-was-present");
        assertThat(refused(() -> room.desk.replaceAdjuster(
                        office.secretary(), id, second.id(), Participant.union(office.union(1), null, "Okänd Ogren"))))
                .isEqualTo("minutes.replacement-was-not-present");
        done(() -> room.desk.replaceAdjuster(
                office.secretary(), id, second.id(), Participant.union(office.union(1), null, "Rut Rabatt")));
        assertThat(room.seat(id, 3).name()).isEqualTo("Rut Rabatt");
        done(() -> room.desk.excuseAdjuster(office.hr(), id, second.id(), "Båda är på kurs."));
        assertThat(refused(() -> room.desk.excuseAdjuster(office.secretary(), id, first.id(), "Sjuk")))
                .isEqualTo("minutes.hr-excuses");
        done(() -> room.desk.excuseAdjuster(office.hr(), id, first.id(), "Föräldraledig."));
        String hash = room.view(id).pdfSha256();
        done(() -> sign(id, 0, hash, true));
        done(() -> sign(id, 1, hash, true));
        room.now.run(() -> room.desk.adjusted(id));
        done(() -> room.desk.publish(office.secretary(), id));

        assertThat(room.now.in(() -> room.at.carryOver.of(room.view(id).caseKey())))
                .hasSize(2);
    }

    @Test
    void onePersonWithTwoFunctionsSignsOnceFromASeatThatNamesBoth() {
        MeetingId meeting = room.meeting(office);
        MinutesId id = room.ended(
                office,
                meeting,
                EndMeeting.closed(
                        List.of(MeetingBench.secretary(office), MeetingBench.rep(office, 0)),
                        MeetingBench.director(office),
                        MeetingBench.secretary(office),
                        Outcome.notStated("Mötet gällde bara frågor.")));

        assertThat(room.view(id).seats()).hasSize(3);
        assertThat(room.seat(id, 1).label()).isEqualTo("Vid protokollet, tillika justerare för arbetsgivaren");
        room.sent(office, id);
        assertThat(room.now.in(() -> room.desk.preview(id)))
                .contains("Utfall: ej angivet.")
                .contains("Mötet gällde bara frågor.");
    }

    @Test
    void anAdjournedSittingHasItsOwnMinutesWithoutOutcomeOrAnnex() {
        MeetingId meeting = room.meeting(office, Block.item(ItemKind.PROPOSAL, "-", "Att bryggan lagas."));
        EndMeeting closed = MeetingBench.closed(office);
        MinutesId id = room.ended(
                office,
                meeting,
                new EndMeeting(
                        MeetingEnd.ADJOURNED,
                        null,
                        closed.adjusters(),
                        closed.chair(),
                        closed.secretary(),
                        SigningPolicy.ALL,
                        null,
                        null,
                        null,
                        Map.of(),
                        List.of(),
                        LocalDateTime.of(2027, 12, 3, 9, 0)));

        assertThat(room.now.in(() -> room.desk.preview(id)))
                .contains("Mötet ajournerades till fredag 3 december 2027 kl. 09.00")
                .doesNotContain("Att bryggan lagas.")
                .doesNotContain("Ärendets utfall");
    }

    @Test
    void oneUrgentMatterIsAdjustedAtOnce() throws IOException {
        MeetingId meeting = room.meeting(office);
        assertThat(refused(() -> room.desk.adjustImmediately(
                        office.secretary(),
                        meeting,
                        new ImmediateAdjustment(
                                matter(meeting),
                                "Bryggan stängs i dag.",
                                List.of(Participant.union(office.union(2), null, "Alma Alm")),
                                MeetingBench.director(office),
                                MeetingBench.secretary(office)))))
                .isEqualTo("minutes.was-not-present");
        MinutesId id = done(() -> room.desk.adjustImmediately(
                office.secretary(),
                meeting,
                new ImmediateAdjustment(
                        matter(meeting),
                        "Bryggan stängs i dag.",
                        List.of(MeetingBench.rep(office, 0)),
                        MeetingBench.director(office),
                        MeetingBench.secretary(office))));

        room.now.in(() -> room.desk
                .freeze(id, se.vpsamverkan.kernel.Actor.system(), false)
                .orThrow());
        room.now.run(() -> room.desk.render(id));

        assertThat(text(room.now.in(() -> room.desk.pdf(id)).orElseThrow().bytes()))
                .contains("Omedelbar justering")
                .contains("Bryggan stängs i dag.")
                .doesNotContain("Närvarande");
        assertThat(room.view(id).seats()).hasSize(3);
    }

    @Test
    void datesThatHavePassedMustBeChosenAgain() {
        MinutesId id = room.ended(office, room.meeting(office), MeetingBench.closed(office));
        room.now.setTime("2027-12-06T09:00");

        assertThat(refused(() -> room.desk.sendForComments(office.secretary(), id)))
                .isEqualTo("minutes.comments-time-passed");
        done(() -> room.desk.sendForComments(
                office.secretary(),
                id,
                new MinutesDates(LocalDateTime.of(2027, 12, 8, 12, 0), LocalDateTime.of(2027, 12, 9, 23, 59))));

        assertThat(room.at.due(room.view(id).caseKey(), DeadlineKind.MINUTES_COMMENTS))
                .isEqualTo("2027-12-08T12:00");
    }

    @Test
    void recreatedMinutesSayThatTheyAre() throws IOException {
        MeetingId meeting = room.at.started(office, true);
        MinutesId id = room.ended(office, meeting, MeetingBench.closed(office));
        room.sent(office, id);
        String hash = room.rendered(id);
        for (int no = 0; no < 4; no++) {
            int seat = no;
            done(() -> sign(id, seat, hash, false));
        }
        room.now.run(() -> room.desk.adjusted(id));

        String text =
                text(room.now.in(() -> room.desk.adjustedPdf(id)).orElseThrow().bytes());
        assertThat(text)
                .contains("Justerad enligt uppteckning")
                .doesNotContain("Justerad genom inloggning")
                .contains("(planerat, ej ur källan)");
        try (PDDocument document = Loader.loadPDF(
                room.now.in(() -> room.desk.adjustedPdf(id)).orElseThrow().bytes())) {
            assertThat(text.split(Words.RECREATED, -1).length - 1).isGreaterThanOrEqualTo(document.getNumberOfPages());
        }
    }

    private void readByAll(MinutesId id) {
        List<SeatView> seats = room.view(id).seats();
        done(() -> room.desk.noComments(office.director(), id, seats.get(0).id()));
        done(() -> room.desk.noComments(office.secretary(), id, seats.get(1).id()));
        done(() -> room.desk.noComments(office.rep(0), id, seats.get(2).id()));
        done(() -> room.desk.noComments(office.rep(1), id, seats.get(3).id()));
    }

    private Result<Result.Nothing> sign(MinutesId id, int seat, String hash, boolean proved) {
        var signer = List.of(office.director(), office.secretary(), office.rep(0), office.rep(1))
                .get(seat);
        return room.desk.sign(signer, id, room.seat(id, seat).id(), SignatureDecision.SIGN, null, hash, proved);
    }

    private MatterId matter(MeetingId meeting) {
        return room.now.in(() -> room.at.meetings.view(meeting)).caseMatter().id();
    }

    private List<String> codes(CaseKey key) {
        return room.now.in(() -> room.hindrances.hindrances(key)).stream()
                .map(Hindrance::code)
                .toList();
    }

    private <T> T done(Supplier<Result<T>> act) {
        return room.now.in(act).orThrow();
    }

    private <T> String refused(Supplier<Result<T>> act) {
        return room.now.in(act).refusal().map(Refusal::code).orElse("done");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}

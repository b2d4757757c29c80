package se.vpsamverkan.process;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.MoveDate;
import se.vpsamverkan.cycle.PlanCalculator;
import se.vpsamverkan.cycle.PlanCase;
import se.vpsamverkan.cycle.PlanRequest;
import se.vpsamverkan.cycle.PlanSettings;
import se.vpsamverkan.cycle.TimePlan;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.meeting.AgendaMatter;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.EndMeeting;
import se.vpsamverkan.meeting.MeetingRecord;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Outcome;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.minutes.SignatureDecision;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.testing.Office;

/**
 * The stretches of a consultation, each one call, so that a test walks to its own spot and tells only of that. All
 * dates hang on one meeting: Tuesday 23 November 2027 at 13.00.
 */
@Component
public class Pathways {

    static final LocalDateTime MEETING = LocalDateTime.of(2027, 11, 23, 13, 0);
    static final LocalDate BOARD = LocalDate.of(2027, 12, 15);

    /** When every case of the tests begins: well before its first deadline. */
    static final Instant BEGINNING = Instant.parse("2027-11-03T08:00:00Z");

    private final ConsultationCases cases;
    private final CaseDocuments documents;
    private final UnionInput input;
    private final InputQueries items;
    private final Answers answers;
    private final Meetings meetings;
    private final MinutesDesk minutes;
    private final WorkingDays days;
    private final Engine engine;

    Pathways(
            ConsultationCases cases,
            CaseDocuments documents,
            UnionInput input,
            InputQueries items,
            Answers answers,
            Meetings meetings,
            MinutesDesk minutes,
            WorkingDays days,
            Engine engine) {
        this.cases = cases;
        this.documents = documents;
        this.input = input;
        this.items = items;
        this.answers = answers;
        this.meetings = meetings;
        this.minutes = minutes;
        this.days = days;
        this.engine = engine;
    }

    /** A planned case with the first unions of the office. */
    public CaseKey planned(Office office, int unions, @Nullable LocalDate board) {
        return planned(office, unions, board, CaseKind.SAMVERKAN);
    }

    /** A planned case of this kind. */
    public CaseKey planned(Office office, int unions, @Nullable LocalDate board, CaseKind kind) {
        engine.standAt(BEGINNING);
        TimePlan plan = new PlanCalculator(days, PlanSettings.DEFAULTS)
                .propose(new PlanRequest(kind, MEETING, Map.of(), board), LocalDateTime.of(2027, 11, 3, 9, 0))
                .orThrow()
                .plan();
        return cases.plan(
                        office.hr(),
                        new PlanCase(
                                office.administration(),
                                2028,
                                kind,
                                "VP-samverkan 2028",
                                plan,
                                office.unionIds().subList(0, unions),
                                false,
                                null))
                .orThrow();
    }

    public void confirm(Office office, CaseKey key) {
        cases.confirmPlan(office.hr(), key, null).orThrow();
    }

    /** Sends the VP an hour before its deadline. */
    public void dispatch(Office office, CaseKey key) {
        engine.goTo(key, due(key, DeadlineKind.VP_DISPATCH).minusSeconds(3600));
        documents
                .prepare(
                        office.hr(),
                        key,
                        NewDocument.vp("Verksamhetsplan", "vp.txt", "Fler bryggor.".getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        documents.dispatchVp(office.hr(), key, new DispatchVp(null)).orThrow();
    }

    /** The union hands in this many proposals now. */
    public void handIn(Office office, CaseKey key, int union, int proposals) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i <= proposals; i++) {
            blocks.add(Block.item(ItemKind.PROPOSAL, i + ".", "Vi yrkar på brygga nummer " + i));
        }
        input.submit(office.rep(union), key, office.union(union), blocks, engine.now())
                .orThrow();
    }

    /** The time for input ends. */
    public void closeInput(CaseKey key) {
        engine.goTo(key, due(key, DeadlineKind.INPUT));
    }

    /** Everything the union handed in goes to the department. */
    public void distribute(Office office, CaseKey key, int union, DepartmentId department) {
        UnionId id = office.union(union);
        Map<ItemId, Addressee> addressees = items.items(key, id).stream()
                .collect(Collectors.toMap(ItemView::id, item -> Addressee.department(department)));
        answers.distribute(office.hr(), key, id.value(), addressees).orThrow();
    }

    /** HR moves the date on which the first department's answers shall be with HR. */
    public void answersDue(Office office, CaseKey key, LocalDateTime when) {
        cases.moveDate(
                        office.hr(),
                        key,
                        new MoveDate(
                                DeadlineKind.DEPARTMENT_ANSWERS,
                                office.department(0).value(),
                                when,
                                "Chefen är sjuk.",
                                false))
                .orThrow();
    }

    /** The department writes an answer to each item of the union. */
    public void answerAll(CaseKey key, Actor head, UnionId union) {
        items.items(key, union)
                .forEach(item -> answers.write(
                                head, item.id(), AnswerDraft.of(Disposition.GRANTED, "Bryggan byggs till sommaren."))
                        .orThrow());
    }

    /** The first department hands over and HR reviews: the director's turn. */
    public void reviewed(Office office, CaseKey key) {
        answers.handOver(office.head(0), key, office.department(0)).orThrow();
        answers.review(office.hr(), key).orThrow();
    }

    public void sendInvitation(Office office, CaseKey key) {
        engine.goTo(key, due(key, DeadlineKind.INVITATION).minusSeconds(60));
        meetings.sendInvitation(office.hr(), meeting(key).id()).orThrow();
    }

    public void sendAgenda(Office office, CaseKey key) {
        engine.goTo(key, due(key, DeadlineKind.AGENDA).minusSeconds(60));
        MeetingView meeting = meeting(key);
        meetings.sendAgenda(
                        office.secretary(),
                        meeting.id(),
                        meeting.agenda().stream()
                                .map(matter -> new AgendaMatter(
                                        matter.id(), matter.no(), matter.title(), matter.basis(), matter.ofCase()))
                                .toList())
                .orThrow();
    }

    /** The meeting begins by the clock. */
    public void beginMeeting(CaseKey key) {
        engine.goTo(key, due(key, DeadlineKind.MEETING));
    }

    /** The meeting is held and closed; the unions with these numbers disagree. */
    public void endMeeting(Office office, CaseKey key, int unions, Integer... disagreeing) {
        engine.goTo(key, due(key, DeadlineKind.MEETING).plusSeconds(5400));
        MeetingView meeting = meeting(key);
        Participant chair = person(office.director(), "Folke Förnäm");
        Participant secretary = person(office.secretary(), "Sixten Skriver");
        List<Participant> voices = new ArrayList<>();
        for (int i = 0; i < unions; i++) {
            voices.add(Participant.union(office.union(i), Office.person(office.rep(i)), "Företrädare " + i));
        }
        List<Attendance> attendance = new ArrayList<>();
        attendance.add(Attendance.present(chair));
        attendance.add(Attendance.present(secretary));
        voices.forEach(voice -> attendance.add(Attendance.present(voice)));
        meetings.record(
                        office.secretary(),
                        meeting.id(),
                        new MeetingRecord("Paviljongen", attendance, Map.of(), List.of()))
                .orThrow();
        Map<UnionId, Position> positions = List.of(disagreeing).stream()
                .collect(Collectors.toMap(office::union, any -> Position.disagrees("hela planen", false)));
        List<Participant> adjusters = new ArrayList<>();
        adjusters.add(chair);
        adjusters.addAll(voices);
        meetings.end(
                        office.secretary(),
                        meeting.id(),
                        EndMeeting.closed(adjusters, chair, secretary, Outcome.samverkad())
                                .withPositions(positions))
                .orThrow();
    }

    /** The draft goes out an hour after the meeting. */
    public void draftMinutes(Office office, CaseKey key) {
        engine.goTo(key, due(key, DeadlineKind.MINUTES_DRAFT).minusSeconds(3600));
        minutes.sendForComments(office.secretary(), minutes(key).id()).orThrow();
    }

    /** The time for comments ends and the text freezes. */
    public void freeze(CaseKey key) {
        engine.goTo(key, due(key, DeadlineKind.MINUTES_COMMENTS));
    }

    /** Everybody who has a seat signs now. */
    public void sign(Office office, CaseKey key) {
        MinutesView view = minutes(key);
        Map<String, Actor> hats = hats(office);
        for (SeatView seat : view.seats()) {
            minutes.sign(
                            Objects.requireNonNull(hats.get(String.valueOf(seat.person()))),
                            view.id(),
                            seat.id(),
                            SignatureDecision.SIGN,
                            null,
                            Objects.requireNonNull(view.pdfSha256()),
                            true)
                    .orThrow();
        }
    }

    public void publish(Office office, CaseKey key) {
        minutes.publish(office.secretary(), minutes(key).id()).orThrow();
    }

    public Instant due(CaseKey key, DeadlineKind kind) {
        return cases.view(key).plan().of(kind).instant();
    }

    /** The instant at which clocks in Sweden show this. */
    Instant at(LocalDateTime local) {
        return local.atZone(Sweden.ZONE).toInstant();
    }

    public MeetingView meeting(CaseKey key) {
        return meetings.of(key).get(0);
    }

    public MinutesView minutes(CaseKey key) {
        return minutes.of(key).get(0);
    }

    private static Participant person(Actor who, String name) {
        return Participant.employer(Office.person(who), name, "");
    }

    private static Map<String, Actor> hats(Office office) {
        List<Actor> all = new ArrayList<>(List.of(office.director(), office.secretary(), office.hr()));
        office.unions().forEach(union -> all.add(union.rep()));
        return all.stream()
                .collect(Collectors.toMap(
                        hat -> Office.person(hat).toString(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}

package se.vpsamverkan.process;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.cycle.MoveDate;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.EndMeeting;
import se.vpsamverkan.meeting.MeetingEnd;
import se.vpsamverkan.meeting.MeetingRecord;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Outcome;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.SigningPolicy;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.minutes.SignatureDecision;
import se.vpsamverkan.notification.MailView;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.Receipt;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TimerLog;
import se.vpsamverkan.worklist.TimerRow;

/**
 * For tests that follow one process and say where it waits and which way it went: an office and a case of its own, the
 * engine's own assertions, and the steps that {@link Pathways} does not have.
 */
@OnPostgres
abstract class ProcessWalk {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Pathways path;

    @Autowired
    Engine engine;

    @Autowired
    ConsultationCases cases;

    @Autowired
    Deadlines deadlines;

    @Autowired
    UnionInput input;

    @Autowired
    InputQueries items;

    @Autowired
    Answers answers;

    @Autowired
    AnswerQueries written;

    @Autowired
    Meetings meetings;

    @Autowired
    MinutesDesk minutes;

    @Autowired
    TimerLog timers;

    @Autowired
    OpenTasks worklist;

    @Autowired
    Outbox outbox;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    private ProcessEngine processEngine;

    Office office;
    CaseKey key;

    @BeforeEach
    void openTheOffice() {
        BpmnAwareTests.init(processEngine);
        office = fixtures.office();
    }

    @AfterEach
    void giveTheClockBack() {
        engine.release();
        BpmnAwareTests.reset();
    }

    /** The engine's assertions on an instance, running or ended. */
    static ProcessInstanceAssert follow(ProcessInstance instance) {
        return BpmnAwareTests.assertThat(instance);
    }

    /** A case planned and confirmed; nothing has been sent. */
    void confirmed(int unions) {
        key = path.planned(office, unions, null);
        path.confirm(office, key);
    }

    /** A case whose VP has gone out to the first unions of the office. */
    void dispatched(int unions) {
        confirmed(unions);
        path.dispatch(office, key);
    }

    /** A case without a text round whose meeting goes on. */
    void meetingGoesOn(int unions) {
        key = path.planned(office, unions, null, CaseKind.MBL_FOLLOWUP);
        path.confirm(office, key);
        path.beginMeeting(key);
    }

    /** The case's own instance. */
    ProcessInstance ofCase() {
        return instance(key.value());
    }

    /** The running instance of the part about this subject. */
    ProcessInstance part(UUID subject) {
        return instance(key.part(subject));
    }

    /** The running instance that watches the deadline. */
    ProcessInstance watch(DeadlineKind kind, @Nullable UUID subject) {
        return part(deadline(kind, subject).id().value());
    }

    DeadlineView deadline(DeadlineKind kind, @Nullable UUID subject) {
        return deadlines.find(key, kind, subject).orElseThrow();
    }

    /** Whether an instance of the part about this subject runs. */
    boolean runs(UUID subject) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key.part(subject))
                        .count()
                > 0;
    }

    /** How many instances of the part there have been. */
    long instancesEver(UUID subject) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key.part(subject))
                .count();
    }

    /** The union hands in one item of the kind now. */
    Receipt handIn(int union, ItemKind kind) {
        return handIn(union, Block.item(kind, "1.", "Fler soffor vid dammen"));
    }

    Receipt handIn(int union, Block... blocks) {
        return input.submit(office.rep(union), key, office.union(union), List.of(blocks), engine.now())
                .orThrow();
    }

    /** HR keeps what is distributed together for itself. */
    void distributeToHr(UUID subject) {
        distribute(subject, Addressee.hr());
    }

    void distribute(UUID subject, Addressee addressee) {
        Map<ItemId, Addressee> all =
                items.itemsOf(key, subject).stream().collect(Collectors.toMap(ItemView::id, item -> addressee));
        answers.distribute(office.hr(), key, subject, all).orThrow();
    }

    /** The person answers each item that is distributed together. */
    void answer(Actor who, UUID subject) {
        items.itemsOf(key, subject)
                .forEach(item -> answers.write(
                                who,
                                item.id(),
                                item.kind() == ItemKind.PROPOSAL || item.kind() == ItemKind.SUGGESTION
                                        ? AnswerDraft.of(Disposition.GRANTED, "Sofforna ställs ut i april.")
                                        : AnswerDraft.of(null, "Det finns tolv soffor."))
                        .orThrow());
    }

    /** The first union's items are answered by HR: the batch lies with HR for review. */
    void toReview() {
        dispatched(1);
        handIn(0, ItemKind.PROPOSAL);
        path.closeInput(key);
        distributeToHr(office.union(0).value());
        answer(office.hr(), office.union(0).value());
    }

    void move(DeadlineKind kind, @Nullable UUID subject, LocalDateTime to) {
        cases.moveDate(office.hr(), key, new MoveDate(kind, subject, to, "Handlingarna blev sena.", true))
                .orThrow();
    }

    /** Watches an employer's step of the case as if it had just begun. */
    void watchReview(Instant due) {
        transaction.executeWithoutResult(
                running -> deadlines.open(key, DeadlineKind.ANSWERS_REVIEW, null, due, office.hr()));
    }

    Participant chair() {
        return Participant.employer(Office.person(office.director()), "Folke Förnäm", "");
    }

    Participant secretary() {
        return Participant.employer(Office.person(office.secretary()), "Sixten Skriver", "");
    }

    Participant voice(int union) {
        return Participant.union(office.union(union), Office.person(office.rep(union)), "Företrädare " + union);
    }

    /** Writes down who is there. */
    void attend(MeetingView meeting, List<Participant> unions, Participant... others) {
        List<Attendance> there = Stream.of(Stream.of(chair(), secretary()), unions.stream(), Stream.of(others))
                .flatMap(Function.identity())
                .map(Attendance::present)
                .toList();
        meetings.record(office.secretary(), meeting.id(), new MeetingRecord("Paviljongen", there, Map.of(), List.of()))
                .orThrow();
    }

    /** Ends the sitting that goes on, with one seat only: the chair's. */
    void endSitting(MeetingView meeting, MeetingEnd end, @Nullable LocalDateTime resumes) {
        meetings.end(
                        office.secretary(),
                        meeting.id(),
                        new EndMeeting(
                                end,
                                null,
                                List.of(chair()),
                                chair(),
                                secretary(),
                                SigningPolicy.ADJUSTERS_ONLY,
                                null,
                                null,
                                end == MeetingEnd.CLOSED ? Outcome.samverkad() : null,
                                Map.of(),
                                List.of(),
                                resumes))
                .orThrow();
    }

    /** The minutes of a meeting without a text round, at which these and the chair adjust, the draft out. */
    MinutesView draftOut(List<Participant> adjusters, Participant... others) {
        meetingGoesOn(2);
        MeetingView meeting = path.meeting(key);
        attend(meeting, adjusters, others);
        List<Participant> all = new ArrayList<>(adjusters);
        all.add(0, chair());
        EndMeeting end = EndMeeting.closed(all, chair(), secretary(), Outcome.samverkad());
        meetings.end(
                        office.secretary(),
                        meeting.id(),
                        new EndMeeting(
                                end.end(),
                                null,
                                end.adjusters(),
                                end.chair(),
                                end.secretary(),
                                SigningPolicy.ADJUSTERS_ONLY,
                                null,
                                null,
                                end.outcome(),
                                Map.of(),
                                List.of(),
                                null))
                .orThrow();
        minutes.sendForComments(office.secretary(), path.minutes(key).id()).orThrow();
        return path.minutes(key);
    }

    /** The seat's own person says "Inga synpunkter". */
    void read(MinutesView view, SeatView seat) {
        minutes.noComments(hat(seat), view.id(), seat.id()).orThrow();
    }

    void sign(SeatView seat) {
        MinutesView view = path.minutes(key);
        minutes.sign(
                        hat(seat),
                        view.id(),
                        seat.id(),
                        SignatureDecision.SIGN,
                        null,
                        Objects.requireNonNull(view.pdfSha256()),
                        true)
                .orThrow();
    }

    /** The one in the office who sits there. */
    Actor hat(SeatView seat) {
        return Stream.concat(
                        Stream.of(office.director(), office.secretary(), office.hr(), office.deputyRep()),
                        office.unions().stream().map(Office.Organisation::rep))
                .filter(actor -> Office.person(actor).equals(seat.person()))
                .findFirst()
                .orElseThrow();
    }

    /** The names of the rungs of the case that have fired, in order of time. */
    List<String> fired() {
        return timers.of(key).stream()
                .filter(timer -> timer.firedAt() != null)
                .map(TimerRow::name)
                .toList();
    }

    /** The mails of the case with this trigger. */
    List<MailView> mails(String trigger) {
        return outbox.allOf(key).stream()
                .filter(mail -> mail.trigger().equals(trigger))
                .toList();
    }

    static byte[] file(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ProcessInstance instance(String businessKey) {
        List<ProcessInstance> found = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " instances at " + businessKey + ", running: "
                    + (key == null ? "" : engine.running(key)));
        }
        return found.get(0);
    }
}

package se.vpsamverkan.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
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
import se.vpsamverkan.kernel.DeadlineId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.meeting.AgendaMatter;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.CarryOver;
import se.vpsamverkan.meeting.CentralTrackView;
import se.vpsamverkan.meeting.CentralTracks;
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
import se.vpsamverkan.process.EngineTape;
import se.vpsamverkan.process.TapeRecorder;
import se.vpsamverkan.process.tasklist.TaskGroups;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;

/** A whole consultation by the acts of the people in it, each act counted; the timers fire on the way. */
@TestComponent
class Consultation {

    static final Instant BEGINNING = Instant.parse("2027-11-03T08:00:00Z");
    private static final LocalDateTime MEETING = LocalDateTime.of(2027, 11, 23, 13, 0);
    private static final LocalDate BOARD = LocalDate.of(2027, 12, 15);
    private static final int NOTHING = 0;

    /** The matters of the agenda that a new meeting begins with. */
    private static final int AGENDA = 14;

    private final Fixtures fixtures;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final CaseDocuments documents;
    private final UnionInput input;
    private final InputQueries items;
    private final Answers answers;
    private final Meetings meetings;
    private final CentralTracks tracks;
    private final CarryOver carryOver;
    private final MinutesDesk minutes;
    private final WorkingDays days;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TimeControl time;
    private final Clock clock;
    private final TapeRecorder.Deck deck;

    Consultation(
            Fixtures fixtures,
            ConsultationCases cases,
            Deadlines deadlines,
            CaseDocuments documents,
            UnionInput input,
            InputQueries items,
            Answers answers,
            Meetings meetings,
            CentralTracks tracks,
            CarryOver carryOver,
            MinutesDesk minutes,
            WorkingDays days,
            RuntimeService runtime,
            ManagementService management,
            TimeControl time,
            Clock clock,
            TapeRecorder.Deck deck) {
        this.fixtures = fixtures;
        this.cases = cases;
        this.deadlines = deadlines;
        this.documents = documents;
        this.input = input;
        this.items = items;
        this.answers = answers;
        this.meetings = meetings;
        this.tracks = tracks;
        this.carryOver = carryOver;
        this.minutes = minutes;
        this.days = days;
        this.runtime = runtime;
        this.management = management;
        this.time = time;
        this.clock = clock;
        this.deck = deck;
    }

    /** What one consultation was. */
    record Played(CaseKey key, List<Act> acts, EngineTape tape, Cast cast) {}

    /** The people of one consultation. */
    record Cast(Office office, List<Office.Organisation> unions) {}

    /** An office with this many unions. */
    Cast cast(int unions) {
        Office office = fixtures.office();
        List<Office.Organisation> all = new ArrayList<>(office.unions());
        for (int i = all.size(); i < unions; i++) {
            all.add(fixtures.union(
                    office.administration(), office.code(), "Extraförbundet " + i, "Extra" + i, "Rep Nummer" + i));
        }
        return new Cast(office, List.copyOf(all.subList(0, unions)));
    }

    /** From the plan to the closed case. */
    Played whole(int unions, int itemsEach, boolean record) {
        Run run = new Run(cast(unions), record);
        run.begin();
        run.prepare();
        run.input(itemsEach);
        run.answers();
        run.meeting();
        run.minutes();
        run.end();
        return run.played();
    }

    /** Up to the point where the unions have the VP and have not handed in anything. */
    Played dispatched(int unions) {
        Run run = new Run(cast(unions), false);
        run.begin();
        run.prepare();
        return run.played();
    }

    /** Only planned: HR has the plan to confirm. */
    Played planned(int unions) {
        Run run = new Run(cast(unions), false);
        run.plan();
        return run.played();
    }

    /** Up to the last second of the unions' time, with nothing handed in. */
    Played silent(int unions) {
        Run run = new Run(cast(unions), false);
        run.begin();
        run.prepare();
        run.goTo(run.due(DeadlineKind.INPUT).minusSeconds(1));
        return run.played();
    }

    /** When the unions' time ends. */
    Instant inputDue(CaseKey key) {
        return cases.view(key).plan().of(DeadlineKind.INPUT).instant();
    }

    /** The timer of the case that is due next; empty when none waits. */
    Optional<Instant> nextDue(CaseKey key) {
        return jobs(key)
                .filter(job -> job.getDuedate() != null)
                .map(job -> job.getDuedate().toInstant())
                .min(Comparator.naturalOrder());
    }

    /** The case's timers whose time has come. */
    List<Job> due(CaseKey key) {
        return jobs(key)
                .filter(job -> job.getDuedate() != null
                        && !job.getDuedate().toInstant().isAfter(clock.instant()))
                .toList();
    }

    private Stream<Job> jobs(CaseKey key) {
        return Stream.concat(
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(key.value()).list().stream(),
                        runtime
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKeyLike(key.value() + "/%")
                                .list()
                                .stream())
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream());
    }

    /** One consultation on its way. */
    private final class Run {

        private final Cast cast;
        private final Office office;
        private final EngineTape tape = new EngineTape();
        private final List<Act> acts = new ArrayList<>();
        private @Nullable CaseKey key;

        Run(Cast cast, boolean record) {
            this.cast = cast;
            this.office = cast.office();
            deck.put(record ? tape : null);
        }

        Played played() {
            deck.put(null);
            return new Played(key(), List.copyOf(acts), tape, cast);
        }

        void begin() {
            plan();
            // an agenda matter counts as an item
            user(
                    "confirm plan",
                    AGENDA,
                    () -> cases.confirmPlan(office.hr(), key(), null).orThrow());
        }

        void plan() {
            time.release();
            time.standAt(BEGINNING);
            TimePlan plan = new PlanCalculator(days, PlanSettings.DEFAULTS)
                    .propose(
                            new PlanRequest(CaseKind.SAMVERKAN, MEETING, Map.of(), BOARD),
                            LocalDateTime.of(2027, 11, 3, 9, 0))
                    .orThrow()
                    .plan();
            PlanCase wish = new PlanCase(
                    office.administration(),
                    2028,
                    CaseKind.SAMVERKAN,
                    "VP-samverkan 2028",
                    plan,
                    cast.unions().stream().map(Office.Organisation::id).toList(),
                    false,
                    null);
            user(
                    "plan",
                    cast.unions().size(),
                    () -> key = cases.plan(office.hr(), wish).orThrow());
        }

        void prepare() {
            goTo(due(DeadlineKind.INVITATION).minusSeconds(60));
            var meeting = sitting();
            user(
                    "send invitation",
                    unions(),
                    () -> meetings.sendInvitation(office.hr(), meeting.id()).orThrow());
            goTo(due(DeadlineKind.VP_DISPATCH).minusSeconds(3600));
            user(
                    "prepare document",
                    1,
                    () -> documents
                            .prepare(
                                    office.hr(),
                                    key(),
                                    NewDocument.vp(
                                            "Verksamhetsplan",
                                            "vp.txt",
                                            "Fler bryggor.".getBytes(StandardCharsets.UTF_8)))
                            .orThrow());
            user(
                    "dispatch VP",
                    unions() + 1,
                    () -> documents
                            .dispatchVp(office.hr(), key(), new DispatchVp(null))
                            .orThrow());
        }

        void input(int itemsEach) {
            for (Office.Organisation union : cast.unions()) {
                List<Block> blocks = new ArrayList<>();
                for (int i = 1; i <= itemsEach; i++) {
                    blocks.add(Block.item(ItemKind.PROPOSAL, i + ".", "Vi yrkar på brygga nummer " + i));
                }
                user(
                        "submit input",
                        1 + itemsEach,
                        () -> input.submit(union.rep(), key(), union.id(), blocks, clock.instant())
                                .orThrow());
            }
            goTo(due(DeadlineKind.AGENDA).minusSeconds(60));
            MeetingView meeting = sitting();
            List<AgendaMatter> agenda = meeting.agenda().stream()
                    .map(matter ->
                            new AgendaMatter(matter.id(), matter.no(), matter.title(), matter.basis(), matter.ofCase()))
                    .toList();
            user(
                    "send agenda",
                    unions() + 1,
                    () -> meetings.sendAgenda(office.secretary(), meeting.id(), agenda)
                            .orThrow());
            goTo(due(DeadlineKind.INPUT));
        }

        void answers() {
            int turn = 0;
            for (Office.Organisation union : cast.unions()) {
                var department = office.department(turn++ % 2);
                List<ItemView> raised = raised(union);
                Map<ItemId, Addressee> addressees = raised.stream()
                        .collect(Collectors.toMap(ItemView::id, item -> Addressee.department(department)));
                user(
                        "distribute items",
                        1 + raised.size(),
                        () -> answers.distribute(office.hr(), key(), union.id().value(), addressees)
                                .orThrow());
            }
            turn = 0;
            for (Office.Organisation union : cast.unions()) {
                Actor head = office.head(turn++ % 2);
                for (ItemView item : raised(union)) {
                    user(
                            "write answer",
                            1,
                            () -> answers.write(
                                            head,
                                            item.id(),
                                            AnswerDraft.of(Disposition.GRANTED, "Bryggan byggs till sommaren."))
                                    .orThrow());
                }
            }
            int all = cast.unions().stream()
                    .mapToInt(union -> raised(union).size())
                    .sum();
            for (int i = 0; i < 2; i++) {
                int department = i;
                // the last one makes the batch of all answers
                user(
                        i == 0 ? "hand over answers" : "hand over last answers",
                        i == 0 ? NOTHING : all,
                        () -> answers.handOver(office.head(department), key(), office.department(department))
                                .orThrow());
            }
            user(
                    "review answers",
                    NOTHING,
                    () -> answers.review(office.hr(), key()).orThrow());
            user(
                    "approve answers",
                    all + unions(),
                    () -> answers.approve(office.director(), key()).orThrow());
        }

        void meeting() {
            goTo(due(DeadlineKind.MEETING));
            goTo(due(DeadlineKind.MEETING).plusSeconds(5400));
            MeetingView meeting = SqlMeter.quietly(this::sitting);
            Participant chair = person(office.director(), "Folke Förnäm");
            Participant secretary = person(office.secretary(), "Sixten Skriver");
            List<Participant> voices = cast.unions().stream()
                    .map(union -> Participant.union(
                            union.id(), Office.person(union.rep()), "Företrädare " + union.shortName()))
                    .toList();
            List<Attendance> attendance = new ArrayList<>();
            attendance.add(Attendance.present(chair));
            attendance.add(Attendance.present(secretary));
            voices.forEach(voice -> attendance.add(Attendance.present(voice)));
            user(
                    "record meeting",
                    unions(),
                    () -> meetings.record(
                                    office.secretary(),
                                    meeting.id(),
                                    new MeetingRecord("Paviljongen", attendance, Map.of(), List.of()))
                            .orThrow());
            List<Participant> adjusters = new ArrayList<>(List.of(chair));
            adjusters.addAll(voices);
            user(
                    "end meeting",
                    unions(),
                    () -> meetings.end(
                                    office.secretary(),
                                    meeting.id(),
                                    EndMeeting.closed(adjusters, chair, secretary, Outcome.samverkad())
                                            .withPositions(Map.of(
                                                    cast.unions().get(0).id(),
                                                    Position.disagrees("hela planen", false))))
                            .orThrow());
        }

        void minutes() {
            CentralTrackView track = tracks.of(key()).get(0);
            user(
                    "waive central negotiation",
                    1,
                    () -> tracks.waive(cast.unions().get(0).rep(), track.id()).orThrow());
            goTo(due(DeadlineKind.MINUTES_DRAFT).minusSeconds(3600));
            MinutesView draft = view();
            draft.seats().forEach(seat -> tape.seat(seat.id().toString(), groups(seat)));
            user(
                    "send minutes for comments",
                    unions(),
                    () -> minutes.sendForComments(office.secretary(), draft.id())
                            .orThrow());
            MinutesView out = view();
            SeatView reader = out.seats().stream()
                    .filter(seat -> seat.union() != null)
                    .findFirst()
                    .orElseThrow();
            user(
                    "no comments",
                    1,
                    () -> minutes.noComments(who(reader), out.id(), reader.id()).orThrow());
            goTo(due(DeadlineKind.MINUTES_COMMENTS));
            background();
            MinutesView frozen = view();
            List<SeatView> seats = frozen.seats();
            for (int i = 0; i < seats.size(); i++) {
                SeatView seat = seats.get(i);
                boolean last = i == seats.size() - 1;
                user(
                        last ? "sign last" : "sign",
                        last ? unions() + 2 : 1,
                        () -> minutes.sign(
                                        who(seat),
                                        frozen.id(),
                                        seat.id(),
                                        SignatureDecision.SIGN,
                                        null,
                                        Objects.requireNonNull(frozen.pdfSha256()),
                                        true)
                                .orThrow());
            }
            user(
                    "publish minutes",
                    unions() + 1,
                    () -> minutes.publish(office.secretary(), frozen.id()).orThrow());
        }

        void end() {
            goTo(due(DeadlineKind.BOARD_DECISION).minusSeconds(3600));
            user(
                    "record board decision",
                    NOTHING,
                    () -> cases.recordBoardDecision(office.hr(), key(), BOARD, null)
                            .orThrow());
            user(
                    "hand over what is left",
                    NOTHING,
                    () -> carryOver.handOn(office.hr(), key()).orThrow());
        }

        private void user(String name, int touched, Runnable deed) {
            tape.begin(name, null);
            acts.add(new Act(name, Act.Kind.USER, touched, SqlMeter.measure(deed)));
            tape.end();
        }

        private void goTo(Instant until) {
            background();
            for (Optional<Job> next = nextTimer(until); next.isPresent(); next = nextTimer(until)) {
                Instant due = next.get().getDuedate().toInstant();
                if (due.isAfter(clock.instant())) {
                    time.standAt(due);
                }
                fire(next.get());
                background();
            }
            if (until.isAfter(clock.instant())) {
                time.standAt(until);
            }
        }

        private void background() {
            for (Optional<Job> next = waiting(); next.isPresent(); next = waiting()) {
                fire(next.get());
            }
        }

        private void fire(Job job) {
            String businessKey = businessKey(job);
            boolean timer = job.getDuedate() != null;
            String name = "render minutes";
            int touched = unions() + 1 + raisedInAll();
            if (timer) {
                DeadlineView deadline = deadlines.view(
                        new DeadlineId(java.util.UUID.fromString(businessKey.substring(businessKey.indexOf('/') + 1))));
                Object rung = runtime.getVariable(job.getExecutionId(), "nextRung");
                name = "timer " + deadline.kind() + " " + rung;
                touched = touched(deadline.kind(), !clock.instant().isBefore(deadline.due()));
            }
            tape.begin(name, new EngineTape.Fired(businessKey, timer));
            acts.add(new Act(
                    name,
                    timer ? Act.Kind.TIMER : Act.Kind.BACKGROUND,
                    touched,
                    SqlMeter.measure(() -> management.executeJob(job.getId()))));
            tape.end();
        }

        private int touched(DeadlineKind kind, boolean atDue) {
            return switch (kind) {
                case INPUT, JUSTERING -> unions();
                case MINUTES_COMMENTS -> unions() + (atDue ? raisedInAll() + 1 : 0);
                case MEETING -> atDue ? unions() : NOTHING;
                default -> NOTHING;
            };
        }

        private int raisedInAll() {
            return items.items(key()).size();
        }

        private Optional<Job> nextTimer(Instant until) {
            return jobs(key())
                    .filter(job -> job.getDuedate() != null
                            && !job.getDuedate().toInstant().isAfter(until))
                    .min(Comparator.comparing(Job::getDuedate).thenComparing(this::businessKey));
        }

        private Optional<Job> waiting() {
            return jobs(key()).filter(job -> job.getDuedate() == null).findFirst();
        }

        private String businessKey(Job job) {
            return runtime.createProcessInstanceQuery()
                    .processInstanceId(job.getProcessInstanceId())
                    .singleResult()
                    .getBusinessKey();
        }

        private List<ItemView> raised(Office.Organisation union) {
            return items.items(key(), union.id());
        }

        private Instant due(DeadlineKind kind) {
            return cases.view(key()).plan().of(kind).instant();
        }

        private MeetingView sitting() {
            return meetings.of(key()).get(0);
        }

        private MinutesView view() {
            MinutesId id = minutes.of(key()).get(0).id();
            return minutes.view(id);
        }

        private Actor who(SeatView seat) {
            return Stream.concat(
                            Stream.of(office.director(), office.secretary(), office.hr()),
                            cast.unions().stream().map(Office.Organisation::rep))
                    .filter(hat -> Office.person(hat).equals(seat.person()))
                    .findFirst()
                    .orElseThrow();
        }

        private List<String> groups(SeatView seat) {
            return List.of(
                    seat.union() != null
                            ? TaskGroups.union(seat.union())
                            : TaskGroups.role(
                                    who(seat).role() == Role.DIRECTOR ? Role.DIRECTOR : Role.HR_COORDINATOR,
                                    office.code()));
        }

        private int unions() {
            return cast.unions().size();
        }

        private CaseKey key() {
            return Objects.requireNonNull(key);
        }

        private Participant person(Actor who, String name) {
            return Participant.employer(Office.person(who), name, "");
        }
    }
}

package se.vpsamverkan.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.PlanCalculator;
import se.vpsamverkan.cycle.PlanCase;
import se.vpsamverkan.cycle.PlanRequest;
import se.vpsamverkan.cycle.PlanSettings;
import se.vpsamverkan.cycle.TimePlan;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.meeting.AgendaMatter;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.testing.Office;

/** The acts of a consultation up to the answers: plan, dispatch, input, distribution, answers, release. */
final class TextActs {

    private static final Instant BEGINNING = Instant.parse("2027-11-03T08:00:00Z");
    static final LocalDate BOARD = LocalDate.of(2027, 12, 15);
    private static final LocalDateTime MEETING = LocalDateTime.of(2027, 11, 23, 13, 0);

    /** The matters of the agenda that a new meeting begins with. */
    private static final int AGENDA = 14;

    private final ConsultationCases cases;
    private final CaseDocuments documents;
    private final UnionInput input;
    private final Answers answers;
    private final Meetings meetings;
    private final WorkingDays days;
    private final TimeControl time;
    private final Clock clock;

    TextActs(
            ConsultationCases cases,
            CaseDocuments documents,
            UnionInput input,
            Answers answers,
            Meetings meetings,
            WorkingDays days,
            TimeControl time,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.input = input;
        this.answers = answers;
        this.meetings = meetings;
        this.days = days;
        this.time = time;
        this.clock = clock;
    }

    void begin(Walk walk) {
        plan(walk);
        // an agenda matter counts as an item
        walk.user(
                "confirm plan",
                AGENDA,
                () -> cases.confirmPlan(walk.office().hr(), walk.key(), null).orThrow());
    }

    void plan(Walk walk) {
        time.release();
        time.standAt(BEGINNING);
        TimePlan plan = new PlanCalculator(days, PlanSettings.DEFAULTS)
                .propose(
                        new PlanRequest(CaseKind.SAMVERKAN, MEETING, Map.of(), BOARD),
                        LocalDateTime.of(2027, 11, 3, 9, 0))
                .orThrow()
                .plan();
        PlanCase wish = new PlanCase(
                walk.office().administration(),
                2028,
                CaseKind.SAMVERKAN,
                "VP-samverkan 2028",
                plan,
                walk.cast().unions().stream().map(Office.Organisation::id).toList(),
                false,
                null);
        walk.user(
                "plan",
                walk.unions(),
                () -> walk.began(cases.plan(walk.office().hr(), wish).orThrow()));
    }

    void prepare(Walk walk) {
        walk.goTo(walk.due(DeadlineKind.INVITATION).minusSeconds(60));
        var meeting = walk.sitting();
        walk.user(
                "send invitation",
                walk.unions(),
                () -> meetings.sendInvitation(walk.office().hr(), meeting.id()).orThrow());
        walk.goTo(walk.due(DeadlineKind.VP_DISPATCH).minusSeconds(3600));
        walk.user(
                "prepare document",
                1,
                () -> documents
                        .prepare(
                                walk.office().hr(),
                                walk.key(),
                                NewDocument.vp(
                                        "Verksamhetsplan", "vp.txt", "Fler bryggor.".getBytes(StandardCharsets.UTF_8)))
                        .orThrow());
        walk.user(
                "dispatch VP",
                walk.unions() + 1,
                () -> documents
                        .dispatchVp(walk.office().hr(), walk.key(), new DispatchVp(null))
                        .orThrow());
    }

    void input(Walk walk, int itemsEach) {
        for (Office.Organisation union : walk.cast().unions()) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 1; i <= itemsEach; i++) {
                blocks.add(Block.item(ItemKind.PROPOSAL, i + ".", "Vi yrkar på brygga nummer " + i));
            }
            walk.user(
                    "submit input",
                    1 + itemsEach,
                    () -> input.submit(union.rep(), walk.key(), union.id(), blocks, clock.instant())
                            .orThrow());
        }
        walk.goTo(walk.due(DeadlineKind.AGENDA).minusSeconds(60));
        MeetingView meeting = walk.sitting();
        List<AgendaMatter> agenda = meeting.agenda().stream()
                .map(matter ->
                        new AgendaMatter(matter.id(), matter.no(), matter.title(), matter.basis(), matter.ofCase()))
                .toList();
        walk.user(
                "send agenda",
                walk.unions() + 1,
                () -> meetings.sendAgenda(walk.office().secretary(), meeting.id(), agenda)
                        .orThrow());
        walk.goTo(walk.due(DeadlineKind.INPUT));
    }

    void answers(Walk walk) {
        int turn = 0;
        for (Office.Organisation union : walk.cast().unions()) {
            var department = walk.office().department(turn++ % 2);
            List<ItemView> raised = walk.raised(union);
            Map<ItemId, Addressee> addressees =
                    raised.stream().collect(Collectors.toMap(ItemView::id, item -> Addressee.department(department)));
            walk.user(
                    "distribute items",
                    1 + raised.size(),
                    () -> answers.distribute(
                                    walk.office().hr(), walk.key(), union.id().value(), addressees)
                            .orThrow());
        }
        turn = 0;
        for (Office.Organisation union : walk.cast().unions()) {
            Actor head = walk.office().head(turn++ % 2);
            for (ItemView item : walk.raised(union)) {
                walk.user(
                        "write answer",
                        1,
                        () -> answers.write(
                                        head,
                                        item.id(),
                                        AnswerDraft.of(Disposition.GRANTED, "Bryggan byggs till sommaren."))
                                .orThrow());
            }
        }
        int all = walk.cast().unions().stream()
                .mapToInt(union -> walk.raised(union).size())
                .sum();
        for (int i = 0; i < 2; i++) {
            int department = i;
            // the last one makes the batch of all answers
            walk.user(
                    i == 0 ? "hand over answers" : "hand over last answers",
                    i == 0 ? Walk.NOTHING : all,
                    () -> answers.handOver(
                                    walk.office().head(department),
                                    walk.key(),
                                    walk.office().department(department))
                            .orThrow());
        }
        walk.user(
                "review answers",
                Walk.NOTHING,
                () -> answers.review(walk.office().hr(), walk.key()).orThrow());
        walk.user(
                "approve answers",
                all + walk.unions(),
                () -> answers.approve(walk.office().director(), walk.key()).orThrow());
    }
}

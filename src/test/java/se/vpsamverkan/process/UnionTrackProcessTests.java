package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.document.LateDocument;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.process.UnionTrackProcess.Events;
import se.vpsamverkan.process.UnionTrackProcess.Gateways;
import se.vpsamverkan.process.UnionTrackProcess.Services;
import se.vpsamverkan.process.UnionTrackProcess.Tasks;
import se.vpsamverkan.proposal.AnswerWhen;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.ItemDetails;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.Receipt;
import se.vpsamverkan.proposal.StatementKind;
import se.vpsamverkan.worklist.TaskRow;

/** The ways a union's branch can go, and what becomes of input after its time. */
class UnionTrackProcessTests extends ProcessWalk {

    @Autowired
    private CaseDocuments documents;

    @Test
    void whatIsHandedInInTimeIsDistributed() {
        dispatched(1);
        ProcessInstance track = part(office.union(0).value());
        follow(track).isWaitingAtExactly(Tasks.SUBMIT_INPUT);

        handIn(0, ItemKind.PROPOSAL);
        handIn(0, ItemKind.QUESTION);
        follow(track).isWaitingAtExactly(Events.INPUT_TIME_ENDED);
        path.closeInput(key);
        follow(track).isWaitingAtExactly(Tasks.DISTRIBUTE_ITEMS);
        distributeToHr(office.union(0).value());

        follow(track)
                .isEnded()
                .hasPassedInOrder(
                        Events.UNION_INVITED,
                        Tasks.SUBMIT_INPUT,
                        Events.INPUT_TIME_ENDED,
                        Gateways.HAS_ITEMS,
                        Gateways.ITEMS_TO_DISTRIBUTE,
                        Tasks.DISTRIBUTE_ITEMS,
                        Events.ITEMS_DISTRIBUTED)
                .hasNotPassed(
                        Events.INPUT_TIME_ENDED_SILENTLY,
                        Services.NOTE_SILENT_UNION,
                        Events.NOTHING_TO_DISTRIBUTE,
                        Gateways.DECISION_NEEDED);
    }

    @Test
    void aSilentUnionIsNotedAndNobodyWaitsForIt() {
        dispatched(1);
        ProcessInstance track = part(office.union(0).value());

        path.closeInput(key);

        follow(track)
                .isEnded()
                .hasPassedInOrder(Events.INPUT_TIME_ENDED_SILENTLY, Services.NOTE_SILENT_UNION, Events.UNION_SILENT)
                .hasNotPassed(Events.INPUT_TIME_ENDED, Gateways.HAS_ITEMS, Tasks.DISTRIBUTE_ITEMS);
    }

    @Test
    void ingaYrkandenEndsTheTaskButNotTheTime() {
        dispatched(2);
        ProcessInstance track = part(office.union(0).value());

        input.declareNoInput(office.rep(0), key, office.union(0)).orThrow();

        follow(track).isWaitingAtExactly(Events.INPUT_TIME_ENDED).hasPassed(Tasks.SUBMIT_INPUT);
        path.closeInput(key);
        follow(track)
                .isEnded()
                .hasPassedInOrder(Events.INPUT_TIME_ENDED, Gateways.HAS_ITEMS, Events.NOTHING_TO_DISTRIBUTE)
                .hasNotPassed(Tasks.DISTRIBUTE_ITEMS, Services.NOTE_SILENT_UNION);
    }

    @Test
    void aStatementAloneGivesNothingToDistribute() {
        dispatched(1);
        ProcessInstance track = part(office.union(0).value());

        handIn(0, Block.statement(StatementKind.COULD_NOT_COMMENT, "Vi har inte kunnat yttra oss över bilagan."));
        path.closeInput(key);

        follow(track).isEnded().hasPassed(Events.NOTHING_TO_DISTRIBUTE).hasNotPassed(Tasks.DISTRIBUTE_ITEMS);
    }

    @Test
    void viArKlaraEndsTheBranchBeforeItsTime() {
        dispatched(2);
        ProcessInstance done = part(office.union(0).value());
        ProcessInstance other = part(office.union(1).value());
        handIn(0, ItemKind.PROPOSAL);

        input.declareDone(office.rep(0), key, office.union(0)).orThrow();

        follow(done).isWaitingAtExactly(Tasks.DISTRIBUTE_ITEMS);
        follow(other).isWaitingAtExactly(Tasks.SUBMIT_INPUT);
    }

    @Test
    void anExtendedUnionEndsAtItsOwnTimeAndHoldsNobody() {
        dispatched(2);
        handIn(0, ItemKind.PROPOSAL);
        ProcessInstance other = part(office.union(0).value());
        ProcessInstance extended = part(office.union(1).value());
        LocalDateTime own = Pathways.MEETING.minusDays(2).withHour(12);
        cases.extendForUnion(office.hr(), key, office.union(1), own, "Styrelsen möts sent.")
                .orThrow();

        path.closeInput(key);
        follow(other).isWaitingAtExactly(Tasks.DISTRIBUTE_ITEMS);
        follow(extended).isWaitingAtExactly(Tasks.SUBMIT_INPUT);

        engine.goTo(key, deadline(DeadlineKind.INPUT, office.union(1).value()).due());
        follow(extended).isEnded().hasPassed(Events.UNION_SILENT);
    }

    @Test
    void aUnionInvitedLaterGetsABranchOfItsOwn() {
        dispatched(1);

        cases.inviteUnion(office.hr(), key, office.union(3)).orThrow();

        follow(part(office.union(3).value())).isWaitingAtExactly(Tasks.SUBMIT_INPUT);
        assertThat(worklist.of(key))
                .filteredOn(row -> row.taskKey().equals(Tasks.SUBMIT_INPUT))
                .hasSize(2)
                .extracting(TaskRow::due)
                .containsOnly(path.due(key, DeadlineKind.INPUT));
    }

    @Test
    void lateInputIsAnsweredNowWhenHrSaysSo() {
        ProcessInstance late = lateInput();
        follow(late)
                .isWaitingAtExactly(Tasks.DECIDE_LATE_INPUT)
                .hasPassedInOrder(Events.INPUT_RECEIVED_AFTER_CLOSE, Gateways.DECISION_NEEDED)
                .hasNotPassed(Tasks.SUBMIT_INPUT);

        input.decideLate(office.hr(), submission.submission(), AnswerWhen.NOW).orThrow();

        follow(late)
                .isWaitingAtExactly(Tasks.DISTRIBUTE_ITEMS)
                .hasPassedInOrder(Tasks.DECIDE_LATE_INPUT, Gateways.ANSWER_NOW, Gateways.ITEMS_TO_DISTRIBUTE)
                .hasNotPassed(Events.ANSWERED_LATER);
        distributeToHr(submission.submission().value());
        follow(late).isEnded().hasPassed(Events.ITEMS_DISTRIBUTED);
    }

    @ParameterizedTest
    @EnumSource(value = AnswerWhen.class, mode = Mode.EXCLUDE, names = "NOW")
    void lateInputWaitsForAMeetingWhenHrSaysSo(AnswerWhen when) {
        ProcessInstance late = lateInput();

        input.decideLate(office.hr(), submission.submission(), when).orThrow();

        follow(late)
                .isEnded()
                .hasPassedInOrder(Tasks.DECIDE_LATE_INPUT, Gateways.ANSWER_NOW, Events.ANSWERED_LATER)
                .hasNotPassed(Tasks.DISTRIBUTE_ITEMS);
    }

    @Test
    void whatIsAboutALaterDocumentIsInTimeWithinItsOwnWindow() {
        confirmed(1);
        DocumentId annex = documents
                .prepare(office.hr(), key, NewDocument.expected(3, "Karta över dammarna"))
                .orThrow();
        engine.goTo(key, path.due(key, DeadlineKind.VP_DISPATCH).minusSeconds(3600));
        documents
                .prepare(office.hr(), key, NewDocument.vp("Verksamhetsplan", "vp.txt", file("Fler dammar.")))
                .orThrow();
        documents
                .dispatchVp(office.hr(), key, new DispatchVp("Kartan ritas om."))
                .orThrow();
        documents
                .dispatchLate(
                        office.hr(),
                        key,
                        new LateDocument(annex, "karta.txt", file("Karta."), Pathways.MEETING.minusDays(1)))
                .orThrow();
        path.closeInput(key);
        engine.goTo(key, engine.now().plusSeconds(600));

        submission = handIn(
                0,
                Block.item(
                        1,
                        "1.",
                        "Kartan saknar den norra dammen",
                        new ItemDetails(ItemKind.PROPOSAL, null, null, null, annex)));

        ProcessInstance inWindow = part(submission.submission().value());
        follow(inWindow)
                .isWaitingAtExactly(Tasks.DISTRIBUTE_ITEMS)
                .hasPassedInOrder(
                        Events.INPUT_RECEIVED_AFTER_CLOSE, Gateways.DECISION_NEEDED, Gateways.ITEMS_TO_DISTRIBUTE)
                .hasNotPassed(Tasks.DECIDE_LATE_INPUT, Gateways.ANSWER_NOW);
    }

    private Receipt submission;

    /** A union that was silent hands in ten minutes after the others' time. */
    private ProcessInstance lateInput() {
        dispatched(1);
        path.closeInput(key);
        engine.goTo(key, engine.now().plusSeconds(600));
        submission = handIn(0, ItemKind.PROPOSAL);
        return part(submission.submission().value());
    }
}

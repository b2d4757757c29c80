package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.document.Dispatched;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.meeting.CarryOver;
import se.vpsamverkan.meeting.EndMeeting;
import se.vpsamverkan.meeting.Outcome;
import se.vpsamverkan.meeting.PositionView;
import se.vpsamverkan.meeting.SigningPolicy;
import se.vpsamverkan.meeting.Stance;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.process.tasklist.TaskGroups;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.worklist.TaskRow;

/** What a consultation may do without. */
class SkippedStepsProcessTests extends ProcessWalk {

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private CarryOver carryOver;

    @Test
    void nobodyHandsInAnythingAndTheMeetingIsNext() {
        dispatched(2);
        ProcessInstance itself = ofCase();

        path.closeInput(key);
        path.beginMeeting(key);

        follow(itself)
                .isWaitingAtExactly("answersDrafted", "outcomeRecorded")
                .hasNotPassed("hrReview", "directorApproval", "releaseAnswers");
        assertThat(engine.openTasks(key)).containsExactly("holdMeeting");
        path.endMeeting(office, key, 2);
        carryOver.handOn(office.hr(), key).orThrow();
        follow(itself).isEnded().hasPassed("caseClosed");
    }

    @Test
    void questionsNeedNoDisposition() {
        dispatched(1);
        handIn(0, ItemKind.QUESTION);
        path.closeInput(key);
        distributeToHr(office.union(0).value());

        items.items(key, office.union(0))
                .forEach(item -> answers.write(office.hr(), item.id(), AnswerDraft.of(null, "Det finns tolv soffor."))
                        .orThrow());

        follow(ofCase()).isWaitingAtExactly("hrReview", "outcomeRecorded");
    }

    @Test
    void aVpWithoutAnnexesGoesOutAlone() {
        confirmed(1);
        documents
                .prepare(office.hr(), key, NewDocument.vp("Verksamhetsplan", "vp.txt", file("Fler soffor.")))
                .orThrow();

        Dispatched sent =
                documents.dispatchVp(office.hr(), key, new DispatchVp(null)).orThrow();

        assertThat(sent.late()).isFalse();
        assertThat(documents.of(key)).hasSize(1);
        follow(ofCase()).isWaitingAtExactly("inputClosed", "outcomeRecorded");
        assertThat(deadlines.all(key, DeadlineKind.DOCUMENT_INPUT)).isEmpty();
    }

    @Test
    void withoutDepartmentsHrAnswersAll() {
        toReview();

        follow(ofCase()).isWaitingAtExactly("hrReview", "outcomeRecorded");
        assertThat(ever("department-answers")).isZero();
        assertThat(deadlines.all(key, DeadlineKind.DEPARTMENT_ANSWERS)).isEmpty();
    }

    @Test
    void whenNobodyDisagreesThereIsNoCentralTrack() {
        meetingGoesOn(2);

        path.endMeeting(office, key, 2);

        assertThat(ever("central-negotiation")).isZero();
        assertThat(engine.openTasks(key)).containsExactly("handOverCarryOver", "writeMinutes");
    }

    @Test
    void anAbsentUnionStopsNothing() {
        dispatched(2);
        ProcessInstance itself = ofCase();
        path.beginMeeting(key);

        path.endMeeting(office, key, 1);

        assertThat(path.meeting(key).positions())
                .filteredOn(position -> position.union().equals(office.union(1)))
                .extracting(PositionView::position)
                .allMatch(position -> position.stance() == Stance.ABSENT);
        follow(itself).isWaitingAt("handOverCarryOver");
        assertThat(ever("central-negotiation")).isZero();
    }

    @Test
    void withoutCommentsTheTextFreezesAtItsTime() {
        MinutesView view = draftOut(List.of(voice(0)));
        ProcessInstance itself = part(view.id().value());

        path.freeze(key);

        follow(itself).hasPassed("commentsClosed", "freezeMinutes").hasNotPassed("freezeEarly");
        assertThat(path.minutes(key).comments()).isEmpty();
        assertThat(path.minutes(key).state()).isIn(MinutesState.FROZEN, MinutesState.SIGNING);
    }

    @Test
    void aUnionThatHandedInNothingIsStillAdjuster() {
        dispatched(2);
        handIn(1, ItemKind.COMMENT);
        path.beginMeeting(key);
        attend(path.meeting(key), List.of(voice(0), voice(1)));
        EndMeeting end = EndMeeting.closed(List.of(chair(), voice(0)), chair(), secretary(), Outcome.samverkad());
        meetings.end(office.secretary(), path.meeting(key).id(), end.withPositions(Map.of()))
                .orThrow();
        assertThat(end.signing()).isEqualTo(SigningPolicy.ALL);

        minutes.sendForComments(office.secretary(), path.minutes(key).id()).orThrow();

        assertThat(worklist.of(key))
                .filteredOn(row -> row.taskKey().equals("commentOnMinutes"))
                .extracting(TaskRow::groups)
                .anyMatch(groups -> groups.contains(TaskGroups.union(office.union(0))))
                .noneMatch(groups -> groups.contains(TaskGroups.union(office.union(1))));
    }

    /** How many instances of the process the case has had. */
    private long ever(String process) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKeyLike(key.value() + "/%")
                .count();
    }
}

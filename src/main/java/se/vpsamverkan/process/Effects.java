package se.vpsamverkan.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.AnswersApproved;
import se.vpsamverkan.answer.AnswersDrafted;
import se.vpsamverkan.answer.AnswersReturned;
import se.vpsamverkan.answer.AnswersReviewed;
import se.vpsamverkan.answer.DepartmentAnswersReturned;
import se.vpsamverkan.answer.DepartmentAnswersWritten;
import se.vpsamverkan.answer.DepartmentAssigned;
import se.vpsamverkan.answer.DepartmentReady;
import se.vpsamverkan.answer.DepartmentRelieved;
import se.vpsamverkan.answer.ItemsDistributed;
import se.vpsamverkan.cycle.BoardDecisionRecorded;
import se.vpsamverkan.cycle.CarryOverHandedOver;
import se.vpsamverkan.cycle.CaseCancelled;
import se.vpsamverkan.cycle.CaseClosed;
import se.vpsamverkan.cycle.CasePlanned;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineMet;
import se.vpsamverkan.cycle.DeadlineMoved;
import se.vpsamverkan.cycle.DeadlineSet;
import se.vpsamverkan.cycle.PlanConfirmed;
import se.vpsamverkan.cycle.UnionInvited;
import se.vpsamverkan.document.VpDispatched;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.meeting.AgendaSent;
import se.vpsamverkan.meeting.CentralCalled;
import se.vpsamverkan.meeting.CentralExpired;
import se.vpsamverkan.meeting.CentralHeld;
import se.vpsamverkan.meeting.CentralWaived;
import se.vpsamverkan.meeting.CentralWindowOpened;
import se.vpsamverkan.meeting.InvitationSent;
import se.vpsamverkan.meeting.MeetingEnd;
import se.vpsamverkan.meeting.MeetingEnded;
import se.vpsamverkan.meeting.MeetingPlanned;
import se.vpsamverkan.meeting.MeetingStarted;
import se.vpsamverkan.meeting.OutcomeRecorded;
import se.vpsamverkan.minutes.AdjusterExcused;
import se.vpsamverkan.minutes.AdjusterReadMinutes;
import se.vpsamverkan.minutes.AdjusterReplaced;
import se.vpsamverkan.minutes.LateCommentDecided;
import se.vpsamverkan.minutes.LateCommentReceived;
import se.vpsamverkan.minutes.MinutesBegun;
import se.vpsamverkan.minutes.MinutesDrafted;
import se.vpsamverkan.minutes.MinutesFrozen;
import se.vpsamverkan.minutes.MinutesPublished;
import se.vpsamverkan.minutes.MinutesSigned;
import se.vpsamverkan.minutes.MinutesTextChanged;
import se.vpsamverkan.proposal.AnswerWhen;
import se.vpsamverkan.proposal.InputClosed;
import se.vpsamverkan.proposal.InputReceivedAfterClose;
import se.vpsamverkan.proposal.InputSubmitted;
import se.vpsamverkan.proposal.LateInputDecided;
import se.vpsamverkan.proposal.NoInputDeclared;
import se.vpsamverkan.proposal.UnionInputClosed;

/**
 * The table between the domain and the engine: which fact starts, tells or ends what. A fact that stands here without
 * an effect, or not at all, concerns the journal and the mail only.
 */
@Component
class Effects {

    private static final Map<String, Object> NOTHING = Map.of();

    private final Map<Class<?>, Function<DomainEvent, List<Effect>>> table = new HashMap<>();
    private final ConsultationCases cases;

    Effects(ConsultationCases cases) {
        this.cases = cases;
        theCase();
        unionInput();
        answers();
        meetings();
        centralNegotiation();
        minutes();
        deadlines();
    }

    /** What this fact does to the engine, in order; empty for most. */
    List<Effect> of(DomainEvent fact) {
        return table.getOrDefault(fact.getClass(), any -> List.of()).apply(fact);
    }

    /** Every kind of fact the engine is told. */
    Set<Class<?>> facts() {
        return Set.copyOf(table.keySet());
    }

    private void theCase() {
        on(
                CasePlanned.class,
                fact -> new Effect.Start(
                        ConsultationCycleProcess.Messages.CASE_PLANNED,
                        fact.caseKey().value(),
                        flag(ProcessVariable.TEXT_ROUND, fact.kind().hasTextRound())));
        on(PlanConfirmed.class, fact -> ofCase(fact, ConsultationCycleProcess.Tasks.CONFIRM_PLAN, NOTHING));
        on(VpDispatched.class, fact -> ofCase(fact, ConsultationCycleProcess.Tasks.DISPATCH_VP, NOTHING));
        on(
                OutcomeRecorded.class,
                fact -> new Effect.Tell(
                        ConsultationCycleProcess.Messages.OUTCOME_RECORDED,
                        fact.caseKey().value(),
                        flag(
                                ProcessVariable.BOARD_DECIDES,
                                cases.view(fact.caseKey()).boardDate() != null)));
        on(
                BoardDecisionRecorded.class,
                fact -> ofCase(fact, ConsultationCycleProcess.Tasks.RECORD_BOARD_DECISION, NOTHING));
        on(
                CarryOverHandedOver.class,
                fact -> ofCase(fact, ConsultationCycleProcess.Tasks.HAND_OVER_CARRY_OVER, NOTHING));
        on(CaseCancelled.class, fact -> new Effect.EndCase(fact.caseKey(), true));
        on(CaseClosed.class, fact -> new Effect.EndCase(fact.caseKey(), false));
    }

    private void unionInput() {
        on(
                UnionInvited.class,
                fact -> new Effect.Start(
                        UnionTrackProcess.Messages.UNION_INVITED,
                        fact.caseKey().part(fact.union().value()),
                        id(ProcessVariable.UNION_ID, fact.union())));
        table.put(InputSubmitted.class, fact -> {
            InputSubmitted submitted = (InputSubmitted) fact;
            return submitted.first()
                    ? List.of(inputGiven(fact, submitted.union().value()))
                    : List.of();
        });
        on(NoInputDeclared.class, fact -> inputGiven(fact, fact.union().value()));
        on(
                UnionInputClosed.class,
                fact -> new Effect.Tell(
                        UnionTrackProcess.Messages.UNION_INPUT_CLOSED,
                        fact.caseKey().part(fact.union().value()),
                        flag(ProcessVariable.HAS_ITEMS, fact.hasItems())));
        on(
                InputClosed.class,
                fact -> new Effect.Tell(
                        ConsultationCycleProcess.Messages.INPUT_CLOSED,
                        fact.caseKey().value(),
                        NOTHING));
        on(
                InputReceivedAfterClose.class,
                fact -> new Effect.Start(
                        UnionTrackProcess.Messages.INPUT_RECEIVED_AFTER_CLOSE,
                        fact.caseKey().part(fact.submission().value()),
                        Map.of(
                                ProcessVariable.UNION_ID.name(), fact.union().toString(),
                                ProcessVariable.SUBMISSION_ID.name(),
                                        fact.submission().toString(),
                                ProcessVariable.LATE.name(), fact.late())));
        on(
                LateInputDecided.class,
                fact -> ofPart(
                        fact,
                        fact.submission().value(),
                        UnionTrackProcess.Tasks.DECIDE_LATE_INPUT,
                        flag(ProcessVariable.ANSWER_NOW, fact.when() == AnswerWhen.NOW)));
        on(
                ItemsDistributed.class,
                fact -> ofPart(fact, fact.subject(), UnionTrackProcess.Tasks.DISTRIBUTE_ITEMS, NOTHING));
    }

    private static Effect inputGiven(DomainEvent fact, UUID union) {
        // A union may change "inga yrkanden" into input and back: only the first of them ends the task.
        return new Effect.Complete(
                UnionTrackProcess.Tasks.SUBMIT_INPUT, fact.caseKey().part(union), NOTHING, null, true);
    }

    private void answers() {
        on(DepartmentAssigned.class, fact -> new Effect.AssignDepartment(fact.caseKey(), fact.department()));
        on(DepartmentAnswersReturned.class, fact -> new Effect.AssignDepartment(fact.caseKey(), fact.department()));
        on(
                DepartmentAnswersWritten.class,
                fact -> ofPart(fact, fact.department().value(), DepartmentAnswersProcess.Tasks.WRITE_ANSWERS, NOTHING));
        on(
                DepartmentReady.class,
                fact -> ofPart(
                        fact, fact.department().value(), DepartmentAnswersProcess.Tasks.DEPARTMENT_READY, NOTHING));
        on(
                DepartmentRelieved.class,
                fact -> ofPart(
                        fact, fact.department().value(), DepartmentAnswersProcess.Tasks.DEPARTMENT_READY, NOTHING));
        on(
                AnswersDrafted.class,
                fact -> new Effect.Tell(
                        ConsultationCycleProcess.Messages.ANSWERS_DRAFTED,
                        fact.caseKey().value(),
                        NOTHING));
        on(AnswersReviewed.class, fact -> ofCase(fact, ConsultationCycleProcess.Tasks.HR_REVIEW, NOTHING));
        on(AnswersApproved.class, fact -> approval(fact, true));
        on(AnswersReturned.class, fact -> approval(fact, false));
    }

    private static Effect approval(DomainEvent fact, boolean approved) {
        return ofCase(fact, ConsultationCycleProcess.Tasks.DIRECTOR_APPROVAL, flag(ProcessVariable.APPROVED, approved));
    }

    private void meetings() {
        on(
                MeetingPlanned.class,
                fact -> new Effect.Start(
                        GroupMeetingProcess.Messages.MEETING_PLANNED,
                        fact.caseKey().part(fact.meeting().value()),
                        id(ProcessVariable.MEETING_ID, fact.meeting())));
        on(
                InvitationSent.class,
                fact -> ofPart(fact, fact.meeting().value(), GroupMeetingProcess.Tasks.SEND_INVITATION, NOTHING));
        on(
                AgendaSent.class,
                fact -> ofPart(fact, fact.meeting().value(), GroupMeetingProcess.Tasks.SEND_AGENDA, NOTHING));
        on(
                MeetingStarted.class,
                fact -> new Effect.Tell(
                        GroupMeetingProcess.Messages.MEETING_STARTED,
                        fact.caseKey().part(fact.meeting().value()),
                        NOTHING));
        on(
                MeetingEnded.class,
                fact -> ofPart(
                        fact,
                        fact.meeting().value(),
                        GroupMeetingProcess.Tasks.HOLD_MEETING,
                        flag(ProcessVariable.ADJOURNED, fact.end() == MeetingEnd.ADJOURNED)));
    }

    private void centralNegotiation() {
        on(
                CentralWindowOpened.class,
                fact -> new Effect.Start(
                        CentralNegotiationProcess.Messages.CENTRAL_WINDOW_OPENED,
                        fact.caseKey().part(fact.track().value()),
                        Map.of(
                                ProcessVariable.TRACK_ID.name(), fact.track().toString(),
                                ProcessVariable.UNION_ID.name(), fact.union().toString())));
        on(CentralCalled.class, fact -> centralWindow(fact, fact.track().value(), true));
        on(CentralWaived.class, fact -> centralWindow(fact, fact.track().value(), false));
        on(
                CentralHeld.class,
                fact -> ofPart(
                        fact, fact.track().value(), CentralNegotiationProcess.Tasks.RECORD_CENTRAL_HELD, NOTHING));
        on(
                CentralExpired.class,
                fact -> new Effect.Tell(
                        CentralNegotiationProcess.Messages.CENTRAL_EXPIRED,
                        fact.caseKey().part(fact.track().value()),
                        NOTHING));
    }

    private static Effect centralWindow(DomainEvent fact, UUID track, boolean called) {
        return ofPart(
                fact,
                track,
                CentralNegotiationProcess.Tasks.FOLLOW_CENTRAL_WINDOW,
                flag(ProcessVariable.CALLED, called));
    }

    private void minutes() {
        on(
                MinutesBegun.class,
                fact -> new Effect.Start(
                        MinutesAdjustmentProcess.Messages.MINUTES_BEGUN,
                        fact.caseKey().part(fact.minutes().value()),
                        Map.of(
                                ProcessVariable.MINUTES_ID.name(),
                                        fact.minutes().toString(),
                                ProcessVariable.IMMEDIATE.name(), fact.immediate())));
        on(
                MinutesDrafted.class,
                fact -> ofPart(fact, fact.minutes().value(), MinutesAdjustmentProcess.Tasks.WRITE_MINUTES, NOTHING));
        on(
                AdjusterReadMinutes.class,
                fact -> seat(
                        fact,
                        fact.minutes().value(),
                        MinutesAdjustmentProcess.Tasks.COMMENT_ON_MINUTES,
                        fact.adjuster(),
                        false));
        on(MinutesFrozen.class, fact -> frozen(fact));
        on(
                MinutesSigned.class,
                fact -> seat(
                        fact,
                        fact.minutes().value(),
                        MinutesAdjustmentProcess.Tasks.SIGN_MINUTES,
                        fact.adjuster(),
                        false));
        // Somebody can turn out to be hindered before there is anything to sign, or while the draft is out.
        table.put(AdjusterExcused.class, fact -> {
            AdjusterExcused excused = (AdjusterExcused) fact;
            UUID minutes = excused.minutes().value();
            return List.of(
                    seat(fact, minutes, MinutesAdjustmentProcess.Tasks.COMMENT_ON_MINUTES, excused.adjuster(), true),
                    seat(fact, minutes, MinutesAdjustmentProcess.Tasks.SIGN_MINUTES, excused.adjuster(), true));
        });
        on(AdjusterReplaced.class, fact -> new Effect.Reseat(fact.caseKey(), fact.minutes(), fact.adjuster()));
        on(
                MinutesTextChanged.class,
                fact -> new Effect.Tell(
                        MinutesAdjustmentProcess.Messages.TEXT_CHANGED,
                        fact.caseKey().part(fact.minutes().value()),
                        NOTHING));
        on(
                MinutesPublished.class,
                fact -> ofPart(fact, fact.minutes().value(), MinutesAdjustmentProcess.Tasks.PUBLISH_MINUTES, NOTHING));
        on(
                LateCommentReceived.class,
                fact -> new Effect.Start(
                        MinutesAdjustmentProcess.Messages.LATE_COMMENT_RECEIVED,
                        fact.caseKey().part(fact.comment().value()),
                        Map.of(
                                ProcessVariable.MINUTES_ID.name(),
                                        fact.minutes().toString(),
                                ProcessVariable.COMMENT_ID.name(),
                                        fact.comment().toString())));
        on(
                LateCommentDecided.class,
                fact -> ofPart(
                        fact, fact.comment().value(), MinutesAdjustmentProcess.Tasks.DECIDE_LATE_COMMENT, NOTHING));
    }

    private static Effect frozen(MinutesFrozen fact) {
        return fact.early()
                ? ofPart(fact, fact.minutes().value(), MinutesAdjustmentProcess.Tasks.FREEZE_EARLY, NOTHING)
                : new Effect.Tell(
                        MinutesAdjustmentProcess.Messages.COMMENTS_CLOSED,
                        fact.caseKey().part(fact.minutes().value()),
                        NOTHING);
    }

    private void deadlines() {
        table.put(DeadlineSet.class, fact -> {
            DeadlineSet set = (DeadlineSet) fact;
            return List.of(
                    new Effect.Start(
                            DeadlineWatchProcess.Messages.DEADLINE_SET,
                            fact.caseKey().part(set.deadline().value()),
                            id(ProcessVariable.DEADLINE_ID, set.deadline())),
                    new Effect.ShowDeadlines(fact.caseKey()));
        });
        table.put(DeadlineMoved.class, fact -> {
            DeadlineMoved moved = (DeadlineMoved) fact;
            return List.of(
                    new Effect.CancelTimer(moved.deadline(), "deadline moved"),
                    new Effect.Tell(
                            DeadlineWatchProcess.Messages.DEADLINE_MOVED,
                            fact.caseKey().part(moved.deadline().value()),
                            NOTHING),
                    new Effect.ShowDeadlines(fact.caseKey()));
        });
        table.put(DeadlineMet.class, fact -> {
            DeadlineMet met = (DeadlineMet) fact;
            return List.of(
                    new Effect.CancelTimer(met.deadline(), "deadline met"),
                    new Effect.Tell(
                            DeadlineWatchProcess.Messages.DEADLINE_MET,
                            fact.caseKey().part(met.deadline().value()),
                            NOTHING));
        });
    }

    private <E extends DomainEvent> void on(Class<E> type, Function<E, Effect> effect) {
        table.put(type, fact -> List.of(effect.apply(type.cast(fact))));
    }

    private static Effect ofCase(DomainEvent fact, String task, Map<String, Object> variables) {
        return new Effect.Complete(task, fact.caseKey().value(), variables, null, false);
    }

    private static Effect ofPart(DomainEvent fact, UUID subject, String task, Map<String, Object> variables) {
        return new Effect.Complete(task, fact.caseKey().part(subject), variables, null, false);
    }

    private static Effect seat(
            DomainEvent fact, UUID minutes, String task, @Nullable AdjusterId seat, boolean mayBeMissing) {
        return new Effect.Complete(task, fact.caseKey().part(minutes), NOTHING, seat, mayBeMissing);
    }

    private static Map<String, Object> flag(ProcessVariable<Boolean> variable, boolean value) {
        return Map.of(variable.name(), value);
    }

    private static Map<String, Object> id(ProcessVariable<String> variable, Object id) {
        return Map.of(variable.name(), id.toString());
    }
}

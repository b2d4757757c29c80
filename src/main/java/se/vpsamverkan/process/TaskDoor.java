package se.vpsamverkan.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.kernel.CommentId;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.process.tasklist.RefusalOnRequest;
import se.vpsamverkan.process.tasklist.TaskBodies;
import se.vpsamverkan.proposal.AnswerWhen;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.web.GrantedHats;

/**
 * The door for tasks completed in Tasklist: the form becomes the use case, in the same transaction. What was typed is
 * read and removed again before anything is stored.
 */
@Component
class TaskDoor implements TaskBodies {

    private final Map<String, Entry> entries = new HashMap<>();
    private final Effects effects;
    private final Directory directory;

    TaskDoor(
            Effects effects,
            Directory directory,
            ConsultationCases cases,
            UnionInput input,
            Answers answers,
            CentralTracks tracks,
            MinutesDesk minutes,
            Clock clock) {
        this.effects = effects;
        this.directory = directory;
        entry(
                ConsultationCycleProcess.Tasks.CONFIRM_PLAN,
                Role.HR_COORDINATOR,
                FormContracts.CONFIRM_PLAN,
                (by, form) -> cases.confirmPlan(by, form.caseKey(), form.date("anchoredOn")));
        entry(
                ConsultationCycleProcess.Tasks.HR_REVIEW,
                Role.HR_COORDINATOR,
                FormContracts.HR_REVIEW,
                (by, form) -> answers.review(by, form.caseKey()));
        entry(
                ConsultationCycleProcess.Tasks.DIRECTOR_APPROVAL,
                Role.DIRECTOR,
                FormContracts.DIRECTOR_APPROVAL,
                (by, form) -> approval(answers, by, form));
        entry(
                UnionTrackProcess.Tasks.DECIDE_LATE_INPUT,
                Role.HR_COORDINATOR,
                FormContracts.LATE_SUBMISSION,
                (by, form) -> input.decideLate(
                        by,
                        SubmissionId.of(form.id(ProcessVariable.SUBMISSION_ID)),
                        AnswerWhen.valueOf(form.text("answerWhen"))));
        entry(
                DepartmentAnswersProcess.Tasks.DEPARTMENT_READY,
                Role.DEPT_HEAD,
                FormContracts.DEPARTMENT_READY,
                (by, form) ->
                        answers.handOver(by, form.caseKey(), DepartmentId.of(form.id(ProcessVariable.DEPARTMENT_ID))));
        entry(
                MinutesAdjustmentProcess.Tasks.DECIDE_LATE_COMMENT,
                Role.SECRETARY,
                FormContracts.LATE_COMMENT,
                (by, form) -> minutes.decideLateComment(
                        by,
                        CommentId.of(form.id(ProcessVariable.COMMENT_ID)),
                        "REOPEN_TEXT".equals(form.text("commentDecision"))));
        entry(
                CentralNegotiationProcess.Tasks.FOLLOW_CENTRAL_WINDOW,
                Role.HR_COORDINATOR,
                FormContracts.CENTRAL_NEGOTIATION,
                (by, form) -> centralWindow(tracks, by, form, clock));
        entry(
                CentralNegotiationProcess.Tasks.RECORD_CENTRAL_HELD,
                Role.HR_COORDINATOR,
                FormContracts.CENTRAL_NEGOTIATION,
                (by, form) -> "HELD".equals(form.text("centralStep"))
                        ? tracks.held(by, CentralTrackId.of(form.id(ProcessVariable.TRACK_ID)))
                        : Result.refused("process.central-already-called"));
    }

    /** The person in front of Tasklist completes the task; a rule that says no throws {@link TaskRefused}. */
    void complete(DelegateTask task, String businessKey) {
        Entry entry = entries.get(task.getTaskDefinitionKey());
        if (entry == null) {
            throw refused(Refusal.of("process.portal-only"));
        }
        Form form = read(task, entry.contract());
        entry.contract().check(form.values()).ifPresent(refusal -> {
            throw refused(refusal);
        });
        Actor by = actor(task, entry.role());
        entry.act().perform(by, form).refusal().ifPresent(refusal -> {
            throw refused(refusal);
        });
        // The task ends by its own completion: what its fact would have told the engine is done here instead.
        Effect.Complete own = takeOwn(task.getTaskDefinitionKey(), businessKey);
        own.variables().forEach(task.getExecution()::setVariable);
    }

    /** Whether a body may complete this task; asked by the filter before the engine sees the request. */
    @Override
    public Optional<Refusal> refusal(String taskKey, Map<String, ?> fields) {
        Entry entry = entries.get(taskKey);
        return entry == null
                ? Optional.of(Refusal.of("process.portal-only"))
                : entry.contract().check(fields);
    }

    private Effect.Complete takeOwn(String taskKey, String businessKey) {
        return FactQueue.take(
                        DomainEvent.class,
                        fact -> ends(fact, taskKey, businessKey).isPresent())
                .flatMap(fact -> ends(fact, taskKey, businessKey))
                .orElseThrow(() -> new IllegalStateException("nothing came true that ends " + taskKey));
    }

    private Optional<Effect.Complete> ends(DomainEvent fact, String taskKey, String businessKey) {
        return effects.of(fact).stream()
                .filter(Effect.Complete.class::isInstance)
                .map(Effect.Complete.class::cast)
                .filter(end ->
                        end.taskKey().equals(taskKey) && end.businessKey().equals(businessKey))
                .findFirst();
    }

    private Actor actor(DelegateTask task, Role role) {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (user == null) {
            throw new IllegalStateException("nobody is logged in: " + task.getTaskDefinitionKey());
        }
        String administration = ProcessVariable.ADMINISTRATION.from(task);
        PersonId person = PersonId.of(user);
        return GrantedHats.of(person, directory.hats(person)).stream()
                .filter(hat -> hat.role() == role
                        && hat.administration() != null
                        && hat.administration().toString().equals(administration)
                        && (hat.department() == null
                                || hat.department().toString().equals(ProcessVariable.DEPARTMENT_ID.from(task))))
                .findFirst()
                .orElseThrow(() -> refused(Refusal.of("party.not-allowed")));
    }

    private static Form read(DelegateTask task, FormContract contract) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormContract.Field field : contract.fields()) {
            if (task.hasVariable(field.key())) {
                values.put(field.key(), task.getVariable(field.key()));
                task.removeVariable(field.key());
            }
        }
        return new Form(task, values);
    }

    private static Result<Result.Nothing> approval(Answers answers, Actor by, Form form) {
        if ("APPROVE".equals(form.text("directorDecision"))) {
            return answers.approve(by, form.caseKey());
        }
        String reason = form.text("sendBackReason");
        return reason.isEmpty()
                ? Result.refused("process.send-back-needs-reason")
                : answers.sendBack(by, form.caseKey(), reason);
    }

    private static Result<Result.Nothing> centralWindow(CentralTracks tracks, Actor by, Form form, Clock clock) {
        CentralTrackId track = CentralTrackId.of(form.id(ProcessVariable.TRACK_ID));
        return switch (form.text("centralStep")) {
            case "WAIVED" -> tracks.waive(by, track);
            case "CALLED" -> tracks.call(by, track, clock.instant());
            default -> Result.refused("process.central-not-called");
        };
    }

    private void entry(String taskKey, Role role, FormContract contract, Deed deed) {
        entries.put(taskKey, new Entry(role, contract, deed));
    }

    private static TaskRefused refused(Refusal refusal) {
        RefusalOnRequest.leave(refusal);
        return new TaskRefused(refusal);
    }

    /** What one task's form does, and under which hat. */
    private record Entry(Role role, FormContract contract, Deed act) {}

    @FunctionalInterface
    private interface Deed {
        Result<Result.Nothing> perform(Actor by, Form form);
    }

    /** What was typed, and what the task is about. */
    private record Form(VariableScope scope, Map<String, Object> values) {

        CaseKey caseKey() {
            return new CaseKey(ProcessVariable.CASE_KEY.from(scope));
        }

        String id(ProcessVariable<String> variable) {
            return variable.from(scope);
        }

        /** The stripped text, empty when nothing was typed. */
        String text(String field) {
            Object value = values.get(field);
            return value == null ? "" : value.toString().strip();
        }

        @Nullable
        LocalDate date(String field) {
            String text = text(field);
            return text.isEmpty() ? null : LocalDate.parse(text);
        }
    }
}

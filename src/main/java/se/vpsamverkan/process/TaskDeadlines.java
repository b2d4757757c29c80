package se.vpsamverkan.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.CaseKey;

/**
 * Which deadline a user task shows as its due date. The subject of a deadline is the subject of the part the task
 * belongs to, or null for a step of the case itself.
 */
@Component
class TaskDeadlines {

    private static final Map<String, DeadlineKind> KINDS = kinds();

    private final Deadlines deadlines;

    TaskDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The deadline a task shows, in whatever state it is; empty for tasks without one. */
    Optional<DeadlineView> of(CaseKey caseKey, String taskKey, String businessKey) {
        DeadlineKind kind = KINDS.get(taskKey);
        if (kind == null) {
            return Optional.empty();
        }
        Optional<UUID> subject = subjectOf(businessKey);
        Optional<DeadlineView> own = deadlines.find(caseKey, kind, subject.orElse(null));
        // A union without an extension of its own has the time of all.
        return own.isPresent() || kind != DeadlineKind.INPUT ? own : deadlines.find(caseKey, kind, null);
    }

    /** What a part is about; empty for the case itself. */
    static Optional<UUID> subjectOf(String businessKey) {
        int slash = businessKey.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(UUID.fromString(businessKey.substring(slash + 1)));
    }

    private static Map<String, DeadlineKind> kinds() {
        Map<String, DeadlineKind> kinds = new HashMap<>();
        kinds.put(ConsultationCycleProcess.Tasks.DISPATCH_VP, DeadlineKind.VP_DISPATCH);
        kinds.put(ConsultationCycleProcess.Tasks.HR_REVIEW, DeadlineKind.ANSWERS_REVIEW);
        kinds.put(ConsultationCycleProcess.Tasks.DIRECTOR_APPROVAL, DeadlineKind.ANSWERS_RELEASE);
        kinds.put(ConsultationCycleProcess.Tasks.RECORD_BOARD_DECISION, DeadlineKind.BOARD_DECISION);
        kinds.put(UnionTrackProcess.Tasks.SUBMIT_INPUT, DeadlineKind.INPUT);
        kinds.put(DepartmentAnswersProcess.Tasks.WRITE_ANSWERS, DeadlineKind.DEPARTMENT_ANSWERS);
        kinds.put(DepartmentAnswersProcess.Tasks.DEPARTMENT_READY, DeadlineKind.DEPARTMENT_ANSWERS);
        kinds.put(GroupMeetingProcess.Tasks.SEND_INVITATION, DeadlineKind.INVITATION);
        kinds.put(GroupMeetingProcess.Tasks.SEND_AGENDA, DeadlineKind.AGENDA);
        kinds.put(GroupMeetingProcess.Tasks.HOLD_MEETING, DeadlineKind.MEETING);
        kinds.put(MinutesAdjustmentProcess.Tasks.WRITE_MINUTES, DeadlineKind.MINUTES_DRAFT);
        kinds.put(MinutesAdjustmentProcess.Tasks.COMMENT_ON_MINUTES, DeadlineKind.MINUTES_COMMENTS);
        kinds.put(MinutesAdjustmentProcess.Tasks.FREEZE_EARLY, DeadlineKind.MINUTES_COMMENTS);
        kinds.put(MinutesAdjustmentProcess.Tasks.SIGN_MINUTES, DeadlineKind.JUSTERING);
        kinds.put(MinutesAdjustmentProcess.Tasks.PUBLISH_MINUTES, DeadlineKind.PUBLICATION);
        kinds.put(CentralNegotiationProcess.Tasks.FOLLOW_CENTRAL_WINDOW, DeadlineKind.CENTRAL_WINDOW);
        return Map.copyOf(kinds);
    }
}

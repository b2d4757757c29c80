package se.vpsamverkan.worklist;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;

/**
 * An open task as the worklist shows it.
 *
 * @param taskId the engine's id of the task
 * @param caseKey the case
 * @param businessKey of the process instance: the case or a part of it
 * @param processKey such as {@code union-track}
 * @param taskKey such as {@code submitInput}
 * @param name the task's Swedish name; may name an organisation, never a person
 * @param groups who may take it
 * @param due when it should be done, null: no date
 * @param kind the deadline it follows, null: none
 * @param subject the deadline's subject, null: none
 * @param claimedBy who has taken it, null: nobody
 * @param createdAt when it appeared
 */
public record TaskRow(
        String taskId,
        CaseKey caseKey,
        String businessKey,
        String processKey,
        String taskKey,
        String name,
        Set<String> groups,
        @Nullable Instant due,
        @Nullable DeadlineKind kind,
        @Nullable UUID subject,
        @Nullable PersonId claimedBy,
        Instant createdAt) {

    public TaskRow {
        groups = Set.copyOf(groups);
    }

    /** Whether the task is a union's right; such tasks are never overdue. */
    public boolean ofUnion() {
        return kind != null && kind.ofUnion();
    }
}

package se.vpsamverkan.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.MinutesId;

/** What a fact of the domain does to the engine. */
sealed interface Effect {

    /** A part begins: a new instance under this business key. */
    record Start(String message, String businessKey, Map<String, Object> variables) implements Effect {}

    /** The one instance that waits for it under this business key is told. */
    record Tell(String message, String businessKey, Map<String, Object> variables) implements Effect {}

    /**
     * The one open task under this business key ends.
     *
     * @param seat which of several parallel tasks; null when there is only one
     * @param mayBeMissing whether it is fine that no such task is open
     */
    record Complete(
            String taskKey,
            String businessKey,
            Map<String, Object> variables,
            @Nullable AdjusterId seat,
            boolean mayBeMissing)
            implements Effect {}

    /** The department gets its task, or its finished one back. */
    record AssignDepartment(CaseKey caseKey, DepartmentId department) implements Effect {}

    /** Another person sits on the seat: whoever may take its tasks now is offered them, the former holder no longer. */
    record Reseat(CaseKey caseKey, MinutesId minutes, AdjusterId seat) implements Effect {}

    /** The open tasks of the case show the deadlines as they are now. */
    record ShowDeadlines(CaseKey caseKey) implements Effect {}

    /** The timer that waits for this deadline's next rung will not fire. */
    record CancelTimer(DeadlineId deadline, String why) implements Effect {}

    /**
     * Every running instance of the case is told that it has ended.
     *
     * @param cancelled whether the minutes end too; a case that is closed still gets its minutes adjusted
     */
    record EndCase(CaseKey caseKey, boolean cancelled) implements Effect {}
}

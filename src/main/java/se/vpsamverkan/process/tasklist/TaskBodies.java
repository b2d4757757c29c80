package se.vpsamverkan.process.tasklist;

import java.util.Map;
import java.util.Optional;
import se.vpsamverkan.kernel.Refusal;

/** Says what may be sent to complete a task; implemented by the task door. */
public interface TaskBodies {

    /**
     * Why a task of this kind is not completed with these fields, or empty when it may be.
     *
     * @param fields texts, truth values and nulls by the names of the form's fields
     */
    Optional<Refusal> refusal(String taskKey, Map<String, ?> fields);
}

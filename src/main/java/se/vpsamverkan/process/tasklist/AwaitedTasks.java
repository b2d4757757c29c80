package se.vpsamverkan.process.tasklist;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The tasks that others wait for; implemented beside the models, which know what a task is about. */
public interface AwaitedTasks {

    /** The keys of the tasks in which a department answers. */
    List<String> ofDepartments();

    /** The keys of the tasks in which a union may hand in. */
    List<String> ofUnions();

    /** The groups that may see this task without working on it; empty when nobody else may know of it. */
    Set<String> followers(DelegateTask task);
}

package se.vpsamverkan.process;

import se.vpsamverkan.kernel.Refusal;

/**
 * A rule said no to a task completed in Tasklist: everything rolls back and the task stays. The filter in front of the
 * engine's REST says it to the person in words.
 */
final class TaskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TaskRefused(Refusal refusal) {
        super("refused: " + refusal.code());
    }
}

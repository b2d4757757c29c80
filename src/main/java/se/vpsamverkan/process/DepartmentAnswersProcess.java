package se.vpsamverkan.process;

import java.util.Set;

/**
 * One department writes its answers and hands them to HR.
 * What {@code processes/department-answers.bpmn} and the code have agreed on; a test checks it both ways.
 */
public final class DepartmentAnswersProcess {

    /** The process key, equal to the file name. */
    public static final String KEY = "department-answers";

    /** What the gateways, timers and loops of the model read. */
    static final Set<ProcessVariable<?>> VARIABLES = Set.of();

    private DepartmentAnswersProcess() {}

    /** User tasks; each also is a task definition key. */
    public static final class Tasks {
        public static final String WRITE_ANSWERS = "writeAnswers";
        public static final String DEPARTMENT_READY = "departmentReady";

        private Tasks() {}
    }

    /** Messages by which facts of the domain reach the instance. */
    static final class Messages {
        static final String DEPARTMENT_ASSIGNED = "departmentAssigned";
        static final String ITEMS_ADDED = "itemsAdded";
        static final String CASE_ENDED = "caseEnded";

        private Messages() {}
    }

    /** Start, catch, boundary and end events. */
    static final class Events {
        static final String DEPARTMENT_ASSIGNED = "departmentAssigned";
        static final String ITEMS_ADDED = "itemsAdded";
        static final String ANSWERS_HANDED_OVER = "answersHandedOver";
        static final String CASE_ENDED = "caseEnded";
        static final String CASE_CANCELLED = "caseCancelled";

        private Events() {}
    }

    /** Questions, forks and joins. */
    static final class Gateways {
        static final String ANSWERS_TO_WRITE = "answersToWrite";

        private Gateways() {}
    }

    /** Sub-processes. */
    static final class Scopes {
        static final String CASE_CANCELLATION = "caseCancellation";

        private Scopes() {}
    }
}

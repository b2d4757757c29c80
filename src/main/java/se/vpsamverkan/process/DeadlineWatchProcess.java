package se.vpsamverkan.process;

import java.util.Set;

/**
 * One watched deadline: remind, act when it passes, follow when it is moved. All timers live here.
 * What {@code processes/deadline-watch.bpmn} and the code have agreed on; a test checks it both ways.
 */
public final class DeadlineWatchProcess {

    /** The process key, equal to the file name. */
    public static final String KEY = "deadline-watch";

    /** What the gateways, timers and loops of the model read. */
    static final Set<ProcessVariable<?>> VARIABLES =
            Set.of(ProcessVariable.NEXT_AT, ProcessVariable.ALREADY_PAST, ProcessVariable.WATCH_DONE);

    private DeadlineWatchProcess() {}

    /** User tasks; each also is a task definition key. */
    public static final class Tasks {
        public static final String CHOOSE_NEW_DATE = "chooseNewDate";

        private Tasks() {}
    }

    /** Service tasks; each also is the name of the bean that does it. */
    static final class Services {
        static final String COMPUTE_NEXT_RUNG = "computeNextRung";
        static final String ACT_ON_RUNG = "actOnRung";

        private Services() {}
    }

    /** Messages by which facts of the domain reach the instance. */
    static final class Messages {
        static final String DEADLINE_SET = "deadlineSet";
        static final String DEADLINE_MOVED = "deadlineMoved";
        static final String DEADLINE_MET = "deadlineMet";
        static final String CASE_ENDED = "caseEnded";

        private Messages() {}
    }

    /** Start, catch, boundary and end events. */
    static final class Events {
        static final String DEADLINE_SET = "deadlineSet";
        static final String WATCH_BEGUN = "watchBegun";
        static final String RUNG_DUE = "rungDue";
        static final String WATCH_FINISHED = "watchFinished";
        static final String DEADLINE_PASSED = "deadlinePassed";
        static final String DEADLINE_MOVED = "deadlineMoved";
        static final String DEADLINE_MET = "deadlineMet";
        static final String STEP_DONE = "stepDone";
        static final String CASE_ENDED = "caseEnded";
        static final String CASE_CANCELLED = "caseCancelled";

        private Events() {}
    }

    /** Questions, forks and joins. */
    static final class Gateways {
        static final String WATCH_TO_BEGIN = "watchToBegin";
        static final String RUNG_TO_COMPUTE = "rungToCompute";
        static final String ALREADY_PAST = "alreadyPast";
        static final String WATCH_DONE = "watchDone";

        private Gateways() {}
    }

    /** Sub-processes. */
    static final class Scopes {
        static final String WATCH = "watch";

        private Scopes() {}
    }
}

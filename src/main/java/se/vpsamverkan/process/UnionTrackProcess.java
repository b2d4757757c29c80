package se.vpsamverkan.process;

import java.util.Set;

/**
 * One invited union: its right to hand in, and the distribution of what it handed in.
 * What {@code processes/union-track.bpmn} and the code have agreed on; a test checks it both ways.
 */
public final class UnionTrackProcess {

    /** The process key, equal to the file name. */
    public static final String KEY = "union-track";

    /** What the gateways, timers and loops of the model read. */
    static final Set<ProcessVariable<?>> VARIABLES =
            Set.of(ProcessVariable.HAS_ITEMS, ProcessVariable.LATE, ProcessVariable.ANSWER_NOW);

    private UnionTrackProcess() {}

    /** User tasks; each also is a task definition key. */
    public static final class Tasks {
        public static final String SUBMIT_INPUT = "submitInput";
        public static final String DISTRIBUTE_ITEMS = "distributeItems";
        public static final String DECIDE_LATE_INPUT = "decideLateInput";

        private Tasks() {}
    }

    /** Service tasks; each also is the name of the bean that does it. */
    static final class Services {
        static final String NOTE_SILENT_UNION = "noteSilentUnion";

        private Services() {}
    }

    /** Messages by which facts of the domain reach the instance. */
    static final class Messages {
        static final String UNION_INVITED = "unionInvited";
        static final String UNION_INPUT_CLOSED = "unionInputClosed";
        static final String INPUT_RECEIVED_AFTER_CLOSE = "inputReceivedAfterClose";
        static final String CASE_ENDED = "caseEnded";

        private Messages() {}
    }

    /** Start, catch, boundary and end events. */
    static final class Events {
        static final String UNION_INVITED = "unionInvited";
        static final String INPUT_TIME_ENDED_SILENTLY = "inputTimeEndedSilently";
        static final String UNION_SILENT = "unionSilent";
        static final String INPUT_TIME_ENDED = "inputTimeEnded";
        static final String NOTHING_TO_DISTRIBUTE = "nothingToDistribute";
        static final String ITEMS_DISTRIBUTED = "itemsDistributed";
        static final String INPUT_RECEIVED_AFTER_CLOSE = "inputReceivedAfterClose";
        static final String ANSWERED_LATER = "answeredLater";
        static final String CASE_ENDED = "caseEnded";
        static final String CASE_CANCELLED = "caseCancelled";

        private Events() {}
    }

    /** Questions, forks and joins. */
    static final class Gateways {
        static final String HAS_ITEMS = "hasItems";
        static final String ITEMS_TO_DISTRIBUTE = "itemsToDistribute";
        static final String DECISION_NEEDED = "decisionNeeded";
        static final String ANSWER_NOW = "answerNow";

        private Gateways() {}
    }

    /** Sub-processes. */
    static final class Scopes {
        static final String CASE_CANCELLATION = "caseCancellation";

        private Scopes() {}
    }
}

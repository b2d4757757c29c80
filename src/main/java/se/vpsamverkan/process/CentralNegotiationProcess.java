package se.vpsamverkan.process;

import java.util.Set;

/**
 * One disagreeing union's time to call central negotiation, and the negotiation if it is called.
 * What {@code processes/central-negotiation.bpmn} and the code have agreed on; a test checks it both ways.
 */
public final class CentralNegotiationProcess {

    /** The process key, equal to the file name. */
    public static final String KEY = "central-negotiation";

    /** What the gateways, timers and loops of the model read. */
    static final Set<ProcessVariable<?>> VARIABLES = Set.of(ProcessVariable.CALLED);

    private CentralNegotiationProcess() {}

    /** User tasks; each also is a task definition key. */
    public static final class Tasks {
        public static final String FOLLOW_CENTRAL_WINDOW = "followCentralWindow";
        public static final String RECORD_CENTRAL_HELD = "recordCentralHeld";

        private Tasks() {}
    }

    /** Messages by which facts of the domain reach the instance. */
    static final class Messages {
        static final String CENTRAL_WINDOW_OPENED = "centralWindowOpened";
        static final String CENTRAL_EXPIRED = "centralExpired";
        static final String CASE_ENDED = "caseEnded";

        private Messages() {}
    }

    /** Start, catch, boundary and end events. */
    static final class Events {
        static final String CENTRAL_WINDOW_OPENED = "centralWindowOpened";
        static final String CENTRAL_EXPIRED = "centralExpired";
        static final String CENTRAL_WINDOW_UNUSED = "centralWindowUnused";
        static final String CENTRAL_HELD = "centralHeld";
        static final String CENTRAL_WAIVED = "centralWaived";
        static final String CASE_ENDED = "caseEnded";
        static final String CASE_CANCELLED = "caseCancelled";

        private Events() {}
    }

    /** Questions, forks and joins. */
    static final class Gateways {
        static final String WAS_CALLED = "wasCalled";

        private Gateways() {}
    }

    /** Sub-processes. */
    static final class Scopes {
        static final String CASE_CANCELLATION = "caseCancellation";

        private Scopes() {}
    }
}

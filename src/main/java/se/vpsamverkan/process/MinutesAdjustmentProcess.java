package se.vpsamverkan.process;

import java.util.Set;

/**
 * The minutes of one sitting, or of one paragraph adjusted at once: written, commented, frozen, signed, sent.
 * What {@code processes/minutes-adjustment.bpmn} and the code have agreed on; a test checks it both ways.
 */
public final class MinutesAdjustmentProcess {

    /** The process key, equal to the file name. */
    public static final String KEY = "minutes-adjustment";

    /** What the gateways, timers and loops of the model read. */
    static final Set<ProcessVariable<?>> VARIABLES = Set.of(ProcessVariable.IMMEDIATE, ProcessVariable.ADJUSTER_ID);

    private MinutesAdjustmentProcess() {}

    /** User tasks; each also is a task definition key. */
    public static final class Tasks {
        public static final String WRITE_MINUTES = "writeMinutes";
        public static final String COMMENT_ON_MINUTES = "commentOnMinutes";
        public static final String FREEZE_EARLY = "freezeEarly";
        public static final String SIGN_MINUTES = "signMinutes";
        public static final String PUBLISH_MINUTES = "publishMinutes";
        public static final String DECIDE_LATE_COMMENT = "decideLateComment";

        private Tasks() {}
    }

    /** Service tasks; each also is the name of the bean that does it. */
    static final class Services {
        static final String FREEZE_MINUTES = "freezeMinutes";
        static final String RENDER_MINUTES = "renderMinutes";
        static final String RECORD_ADJUSTED = "recordAdjusted";

        private Services() {}
    }

    /** Messages by which facts of the domain reach the instance. */
    static final class Messages {
        static final String MINUTES_BEGUN = "minutesBegun";
        static final String COMMENTS_CLOSED = "commentsClosed";
        static final String TEXT_CHANGED = "textChanged";
        static final String LATE_COMMENT_RECEIVED = "lateCommentReceived";
        static final String CASE_ENDED = "caseEnded";

        private Messages() {}
    }

    /** Start, catch, boundary and end events. */
    static final class Events {
        static final String MINUTES_BEGUN = "minutesBegun";
        static final String DRAFT_SENT = "draftSent";
        static final String TEXT_READY = "textReady";
        static final String COMMENTS_CLOSED = "commentsClosed";
        static final String TEXT_FROZEN = "textFrozen";
        static final String MINUTES_SENT = "minutesSent";
        static final String TEXT_CHANGED = "textChanged";
        static final String MINUTES_PUBLISHED = "minutesPublished";
        static final String LATE_COMMENT_RECEIVED = "lateCommentReceived";
        static final String LATE_COMMENT_DECIDED = "lateCommentDecided";
        static final String CASE_ENDED = "caseEnded";
        static final String CASE_CANCELLED = "caseCancelled";

        private Events() {}
    }

    /** Questions, forks and joins. */
    static final class Gateways {
        static final String IS_IMMEDIATE = "isImmediate";
        static final String MINUTES_TO_WRITE = "minutesToWrite";
        static final String TEXT_TO_FREEZE = "textToFreeze";

        private Gateways() {}
    }

    /** Sub-processes. */
    static final class Scopes {
        static final String COMMENT_WINDOW = "commentWindow";
        static final String ADJUSTMENT = "adjustment";
        static final String CASE_CANCELLATION = "caseCancellation";

        private Scopes() {}
    }
}

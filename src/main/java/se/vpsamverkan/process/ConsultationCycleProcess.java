package se.vpsamverkan.process;

import java.util.Set;

/**
 * The case itself: plan, then text and meeting side by side, then the board and what is left open.
 * What {@code processes/consultation-cycle.bpmn} and the code have agreed on; a test checks it both ways.
 */
public final class ConsultationCycleProcess {

    /** The process key, equal to the file name. */
    public static final String KEY = "consultation-cycle";

    /** What the gateways, timers and loops of the model read. */
    static final Set<ProcessVariable<?>> VARIABLES =
            Set.of(ProcessVariable.TEXT_ROUND, ProcessVariable.APPROVED, ProcessVariable.BOARD_DECIDES);

    private ConsultationCycleProcess() {}

    /** User tasks; each also is a task definition key. */
    public static final class Tasks {
        public static final String CONFIRM_PLAN = "confirmPlan";
        public static final String DISPATCH_VP = "dispatchVp";
        public static final String HR_REVIEW = "hrReview";
        public static final String DIRECTOR_APPROVAL = "directorApproval";
        public static final String RECORD_BOARD_DECISION = "recordBoardDecision";
        public static final String HAND_OVER_CARRY_OVER = "handOverCarryOver";

        private Tasks() {}
    }

    /** Service tasks; each also is the name of the bean that does it. */
    static final class Services {
        static final String RELEASE_ANSWERS = "releaseAnswers";
        static final String CLOSE_CASE = "closeCase";

        private Services() {}
    }

    /** Messages by which facts of the domain reach the instance. */
    static final class Messages {
        static final String CASE_PLANNED = "casePlanned";
        static final String INPUT_CLOSED = "inputClosed";
        static final String ANSWERS_DRAFTED = "answersDrafted";
        static final String OUTCOME_RECORDED = "outcomeRecorded";
        static final String CASE_ENDED = "caseEnded";

        private Messages() {}
    }

    /** Start, catch, boundary and end events. */
    static final class Events {
        static final String CASE_PLANNED = "casePlanned";
        static final String NO_TEXT_ROUND = "noTextRound";
        static final String INPUT_CLOSED = "inputClosed";
        static final String ANSWERS_DRAFTED = "answersDrafted";
        static final String OUTCOME_RECORDED = "outcomeRecorded";
        static final String CASE_CLOSED = "caseClosed";
        static final String CASE_ENDED = "caseEnded";
        static final String CASE_CANCELLED = "caseCancelled";

        private Events() {}
    }

    /** Questions, forks and joins. */
    static final class Gateways {
        static final String PLAN_CONFIRMED = "planConfirmed";
        static final String HAS_TEXT_ROUND = "hasTextRound";
        static final String ANSWERS_TO_COLLECT = "answersToCollect";
        static final String ANSWERS_TO_REVIEW = "answersToReview";
        static final String ANSWERS_APPROVED = "answersApproved";
        static final String BOARD_DECIDES = "boardDecides";
        static final String READY_TO_HAND_OVER = "readyToHandOver";

        private Gateways() {}
    }

    /** Sub-processes. */
    static final class Scopes {
        static final String CASE_CANCELLATION = "caseCancellation";

        private Scopes() {}
    }
}

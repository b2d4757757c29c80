package se.vpsamverkan.process;

import java.util.Set;

/**
 * One meeting of the group: convene, hold, possibly resume.
 * What {@code processes/group-meeting.bpmn} and the code have agreed on; a test checks it both ways.
 */
public final class GroupMeetingProcess {

    /** The process key, equal to the file name. */
    public static final String KEY = "group-meeting";

    /** What the gateways, timers and loops of the model read. */
    static final Set<ProcessVariable<?>> VARIABLES = Set.of(ProcessVariable.ADJOURNED);

    private GroupMeetingProcess() {}

    /** User tasks; each also is a task definition key. */
    public static final class Tasks {
        public static final String SEND_INVITATION = "sendInvitation";
        public static final String SEND_AGENDA = "sendAgenda";
        public static final String HOLD_MEETING = "holdMeeting";

        private Tasks() {}
    }

    /** Messages by which facts of the domain reach the instance. */
    static final class Messages {
        static final String MEETING_PLANNED = "meetingPlanned";
        static final String MEETING_STARTED = "meetingStarted";
        static final String CASE_ENDED = "caseEnded";

        private Messages() {}
    }

    /** Start, catch, boundary and end events. */
    static final class Events {
        static final String MEETING_PLANNED = "meetingPlanned";
        static final String PREPARATION_BEGUN = "preparationBegun";
        static final String MEETING_PREPARED = "meetingPrepared";
        static final String MEETING_STARTED_UNPREPARED = "meetingStartedUnprepared";
        static final String MEETING_STARTED = "meetingStarted";
        static final String MEETING_RESUMED = "meetingResumed";
        static final String MEETING_ENDED = "meetingEnded";
        static final String CASE_ENDED = "caseEnded";
        static final String CASE_CANCELLED = "caseCancelled";

        private Events() {}
    }

    /** Questions, forks and joins. */
    static final class Gateways {
        static final String MEETING_OPEN = "meetingOpen";
        static final String WAS_ADJOURNED = "wasAdjourned";

        private Gateways() {}
    }

    /** Sub-processes. */
    static final class Scopes {
        static final String PREPARATION = "preparation";
        static final String CASE_CANCELLATION = "caseCancellation";

        private Scopes() {}
    }
}

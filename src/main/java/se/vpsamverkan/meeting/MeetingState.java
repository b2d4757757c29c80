package se.vpsamverkan.meeting;

/** Where a meeting stands. */
public enum MeetingState {
    /** Its start is in the future. */
    PLANNED,
    /** A sitting is going on. */
    STARTED,
    /** Adjourned to a time; the next sitting of the same meeting has not begun. */
    ADJOURNED,
    /** Over. */
    ENDED,
    /** The case was withdrawn before the meeting ended. */
    CANCELLED
}

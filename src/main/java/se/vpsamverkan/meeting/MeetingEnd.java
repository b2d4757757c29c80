package se.vpsamverkan.meeting;

/** How a sitting ended (process.md 3). */
public enum MeetingEnd {
    /** The matter is finished; the outcome is recorded here. */
    CLOSED,
    /** The same sitting goes on at another time. */
    ADJOURNED,
    /** The matter goes on at a new meeting with its own attendance and minutes. */
    CONTINUED
}

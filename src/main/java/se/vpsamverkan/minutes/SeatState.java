package se.vpsamverkan.minutes;

/** What is known of a seat. */
public enum SeatState {
    /** Nothing yet. */
    WAITING,
    /** "Inga synpunkter", or done commenting, on the version that is out now. */
    READ,
    SIGNED,
    SIGNED_WITH_NOTE,
    REFUSED,
    /** "Förhindrad att justera", decided by HR. */
    EXCUSED;

    /** Whether the seat no longer keeps the minutes from being adjusted. */
    public boolean isSettled() {
        return this == SIGNED || this == SIGNED_WITH_NOTE || this == REFUSED || this == EXCUSED;
    }
}

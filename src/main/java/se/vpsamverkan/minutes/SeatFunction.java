package se.vpsamverkan.minutes;

/** Why somebody signs. One person never signs twice: functions she holds together make one seat. */
public enum SeatFunction {
    CHAIR,
    /** "Vid protokollet". */
    SECRETARY,
    ADJUSTER
}

package se.vpsamverkan.minutes;

/** What adjusters are asked for. */
public enum MinutesPhase {
    /** To read and comment, or say "Inga synpunkter". */
    COMMENTS,
    /** To sign. */
    SIGNING
}

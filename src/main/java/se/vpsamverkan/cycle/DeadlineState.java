package se.vpsamverkan.cycle;

/** What became of a watched deadline. */
public enum DeadlineState {
    /** Somebody still owes it, or the window is still open. */
    OPEN,
    /** What it was about was done. */
    MET,
    /** The time ran out and what follows from that was done. */
    PASSED,
    /** The case ended first. */
    CANCELLED
}

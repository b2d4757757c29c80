package se.vpsamverkan.portal;

/** Where a step of the timeline stands. */
enum StepState {
    /** Has not begun. */
    AHEAD,
    /** Somebody may or must do it now. */
    NOW,
    /** The employer's side should have done it. */
    LATE,
    /** Done. */
    DONE,
    /** The time is over: a window closed, a meeting began. */
    OVER,
    /** The case ended before it. */
    DROPPED
}

package se.vpsamverkan.cycle;

/** Where a case stands as a whole; what happens inside it is known by the features that own the steps. */
public enum CaseState {
    /** A draft plan exists; HR has not confirmed it. */
    PLANNED,
    /** The plan is confirmed: text and meeting run in parallel. */
    RUNNING,
    /** The board has decided and what was left open is handed on. */
    CLOSED,
    /** Withdrawn with a reason; the records are kept. */
    CANCELLED
}

package se.vpsamverkan.meeting;

/** The matter's result; it never says that anybody agreed. */
public enum OutcomeResult {
    /** "Samverkad": the employer's duty is fulfilled. */
    SAMVERKAD,
    /** "Ej angivet", always with a reason. */
    NOT_STATED,
    /** Other words, printed as written. */
    OTHER,
    /** The matter is lifted out of samverkan: negotiation under MBL follows. */
    LIFTED_TO_MBL
}

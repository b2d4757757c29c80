package se.vpsamverkan.meeting;

/** Whether a statement obliges the employer to do something (process.md 3). */
public enum FollowUp {
    /** Kinds that oblige nobody. */
    NOT_NEEDED,
    /** HR has to choose. */
    UNDECIDED,
    /** HR ticked "ingen åtgärd". */
    NO_ACTION,
    /** An obligation with owner and date was created. */
    OBLIGATION
}

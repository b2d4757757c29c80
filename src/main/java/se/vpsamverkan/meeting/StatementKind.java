package se.vpsamverkan.meeting;

/** What a union wanted written into the minutes. */
public enum StatementKind {
    /** "Särskilt uttalande". */
    SPECIAL_STATEMENT,
    /** Limits what has been consulted, such as "samverkas i särskild ordning" (E35). */
    RESERVATION,
    /** Wants the employer's answers to say more (E56). */
    WANTS_FULLER_ANSWER,
    /** Supports items of another union (E58). */
    ENDORSEMENT,
    /** Words about why the union disagrees; the position itself is a {@link Position}. */
    DISAGREEMENT,
    /** Anything else said for the record. */
    COMMENT;

    /** Whether somebody has to decide if the statement obliges the employer to do something (process.md 3). */
    public boolean needsFollowUp() {
        return this == SPECIAL_STATEMENT || this == RESERVATION;
    }
}

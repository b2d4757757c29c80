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
    /** Takes back items of its own that had been handed in; the record keeps them, marked so (R20). */
    WITHDRAWAL,
    /** Words about why the union disagrees; the position itself is a {@link Position}. */
    DISAGREEMENT,
    /** Anything else said for the record. */
    COMMENT;

    /** Whether it is about items, and may do without words of its own. */
    public boolean aboutItems() {
        return this == ENDORSEMENT || this == WITHDRAWAL;
    }

    /** Whether somebody has to decide if the statement obliges the employer to do something (process.md 3). */
    public boolean needsFollowUp() {
        return this == SPECIAL_STATEMENT || this == RESERVATION;
    }
}

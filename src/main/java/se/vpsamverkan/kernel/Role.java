package se.vpsamverkan.kernel;

/**
 * The hat a person acts under (domain.md 5). Chair, secretary of a sitting and adjuster are functions of a meeting's
 * attendance, not roles. {@link #SYSTEM} is the clock: a deadline that passed.
 */
public enum Role {
    HR_COORDINATOR,
    DIRECTOR,
    DEPT_HEAD,
    PLAN_OWNER,
    SECRETARY,
    UNION_REP,
    UNION_SUBSTITUTE,
    SAFETY_REP,
    REGISTRAR,
    BOARD_SECRETARY,
    ARCHIVIST,
    SYS_ADMIN,
    DPO,
    CENTRAL_OFFICER,
    SYSTEM;

    /** Whether the hat belongs to a union: the employer's side may never act under it. */
    public boolean ofUnion() {
        return this == UNION_REP || this == UNION_SUBSTITUTE || this == CENTRAL_OFFICER;
    }

    /** Whether the hat may open Tasklist. Unions use the portal only. */
    public boolean opensTasklist() {
        return this == HR_COORDINATOR || this == DEPT_HEAD || this == DIRECTOR || this == SECRETARY;
    }
}

package se.vpsamverkan.party;

/** How far a role's right to an act reaches inside the administration. */
public enum Scope {
    /** Every case, union and department of the actor's administration. */
    ANY,
    /** Only what concerns the union the actor stands for. */
    OWN_UNION,
    /** Only what concerns the department the actor heads. */
    OWN_DEPARTMENT
}

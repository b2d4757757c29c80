package se.vpsamverkan.proposal;

/** What a union asks for with an item. */
public enum ItemKind {
    /** Yrkande. */
    PROPOSAL,
    /** Förslag; answered like a yrkande. */
    SUGGESTION,
    /** Fråga: asks for information, so no disposition is needed. */
    QUESTION,
    /** Synpunkt: may be answered, need not be. */
    COMMENT;

    /** Whether the item owes its union an answer; without one it is printed as "ej besvarat" (process.md 8). */
    public boolean needsAnswer() {
        return this != COMMENT;
    }

    /** Whether an answer must say what becomes of it: granted, not included and so on. */
    public boolean needsDisposition() {
        return this == PROPOSAL || this == SUGGESTION;
    }
}

package se.vpsamverkan.party;

/** From when a union sees what the other unions handed in (P2). */
public enum CrossUnionVisibility {
    /** As soon as the time for input has ended. */
    AFTER_INPUT,
    /** When the answers have gone out. */
    AFTER_RELEASE,
    /** When the sitting has begun. */
    AT_MEETING
}

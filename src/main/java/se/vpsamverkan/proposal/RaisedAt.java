package se.vpsamverkan.proposal;

/** Where an item came up. */
public enum RaisedAt {
    /** In the union's written input, or in a letter. */
    SUBMITTED,
    /** Orally at the meeting (E57). */
    MEETING,
    /** As a reaction to the answers after they went out (E36). */
    AFTER_RELEASE
}

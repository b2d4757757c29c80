package se.vpsamverkan.minutes;

/** Where minutes stand. */
public enum MinutesState {
    /** The secretary writes. */
    DRAFT,
    /** The draft is with the adjusters. */
    COMMENTS,
    /** The text is frozen under a hash; the PDF is not yet made. */
    FROZEN,
    /** The stored PDF waits for its signatures. */
    SIGNING,
    /** Every seat has signed, refused or is excused. */
    ADJUSTED,
    /** Sent to the parties. */
    PUBLISHED;

    /** Whether the text may not change any more, unless it is reopened. */
    public boolean isFrozen() {
        return compareTo(FROZEN) >= 0;
    }
}

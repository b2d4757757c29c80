package se.vpsamverkan.proposal;

/** How input reached the employer. */
public enum Channel {
    /** Handed in by the union itself. */
    PORTAL,
    /** A letter by e-mail, registered by HR. */
    EMAIL,
    /** A letter on paper, registered by HR. */
    PAPER,
    /** Said to HR, who wrote it down. */
    ORAL,
    /** Said at the meeting and recorded by the secretary. */
    MEETING;

    /** Whether an original exists that must be kept with the reading. */
    public boolean hasOriginal() {
        return this == EMAIL || this == PAPER;
    }

    /** Whether HR may register a letter that came this way. */
    public boolean ofLetter() {
        return this == EMAIL || this == PAPER || this == ORAL;
    }
}

package se.vpsamverkan.cycle;

/** What kind of act makes a row in "Att diarieföra" (process.md 7, D14). */
public enum RegisterKind {
    /** The VP draft was sent to the unions. */
    VP_SENT(RegisterDirection.OUT),
    /** A later document was sent. */
    DOCUMENT_SENT(RegisterDirection.OUT),
    /** A union handed in. */
    INPUT_RECEIVED(RegisterDirection.IN),
    /** The answers were sent to the unions. */
    ANSWERS_SENT(RegisterDirection.OUT),
    /** The invitation was sent. */
    INVITATION_SENT(RegisterDirection.OUT),
    /** A union gave its position in writing. */
    POSITION_RECEIVED(RegisterDirection.IN),
    /** A union's central party called negotiation, or waived it. */
    CENTRAL_RECEIVED(RegisterDirection.IN),
    /** Adjusted minutes. */
    MINUTES(RegisterDirection.OWN),
    /** One matter's text, adjusted at once (R16). */
    MINUTES_EXTRACT(RegisterDirection.OWN);

    private final RegisterDirection direction;

    RegisterKind(RegisterDirection direction) {
        this.direction = direction;
    }

    /** Which way the document went. */
    public RegisterDirection direction() {
        return direction;
    }
}

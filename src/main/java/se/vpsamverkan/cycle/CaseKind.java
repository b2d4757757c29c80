package se.vpsamverkan.cycle;

/** What kind of consultation the case is (process.md 8). */
public enum CaseKind {
    /** The yearly consultation on the VP with an ordinary meeting. */
    SAMVERKAN,
    /** An extra meeting with a short agenda; broken D2 and D3 are only a note. */
    EXTRA,
    /** Questions left over from an MBL negotiation: no dispatch, no gate, no outcome is asked for. */
    MBL_FOLLOWUP;

    /** Whether VP and input are sent round before the meeting. */
    public boolean hasTextRound() {
        return this != MBL_FOLLOWUP;
    }
}

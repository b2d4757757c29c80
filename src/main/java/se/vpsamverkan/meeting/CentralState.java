package se.vpsamverkan.meeting;

/** Where a union's central track stands (R3). */
public enum CentralState {
    /** The union's central party may still call negotiation. */
    OPEN,
    /** The union abstains, or has withdrawn its disagreement. */
    WAIVED,
    /** Called in time; the board may not decide (MBL 14). */
    CALLED,
    /** Negotiated. */
    HELD,
    /** The time ran out unused. */
    EXPIRED;

    /** Whether the board may not decide because of it. */
    public boolean hinders() {
        return this == OPEN || this == CALLED;
    }
}

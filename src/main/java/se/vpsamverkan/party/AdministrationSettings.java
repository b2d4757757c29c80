package se.vpsamverkan.party;

/**
 * What the local agreement decides, per administration.
 *
 * @param consultationEndsAt what the central window counts from (R5)
 * @param centralRequestDays calendar days a union's central party has to call negotiation (R4)
 * @param minUnionDays working days for input below which the plan warns (R11)
 * @param showReceiptsBeforeDeadline whether HR sees, before the time for input has ended, that a union has handed in
 * @param crossUnionVisibility from when a union sees the other unions' input (P2)
 */
public record AdministrationSettings(
        ConsultationEndsAt consultationEndsAt,
        int centralRequestDays,
        int minUnionDays,
        boolean showReceiptsBeforeDeadline,
        CrossUnionVisibility crossUnionVisibility) {

    public AdministrationSettings {
        if (centralRequestDays < 1 || minUnionDays < 0) {
            throw new IllegalArgumentException("days out of range");
        }
    }

    /** What holds until somebody looks the local agreement up. */
    public static AdministrationSettings defaults() {
        return new AdministrationSettings(
                ConsultationEndsAt.MEETING_END, 7, 5, true, CrossUnionVisibility.AFTER_RELEASE);
    }
}

package se.vpsamverkan.cycle;

import se.vpsamverkan.party.AdministrationSettings;
import se.vpsamverkan.party.ConsultationEndsAt;

/**
 * What an administration has decided about its time plans.
 *
 * @param minUnionDays working days the unions should have at least (R11); fewer is a warning
 * @param centralRequestDays calendar days a union's central party has to call negotiation (R4)
 * @param anchoredAtAdjustment whether these days run from justering instead of from the meeting's end (R5)
 */
public record PlanSettings(int minUnionDays, int centralRequestDays, boolean anchoredAtAdjustment) {

    /** What holds until an administration decides otherwise. */
    public static final PlanSettings DEFAULTS = new PlanSettings(5, 7, false);

    /** What the administration's local agreement decides. */
    static PlanSettings of(AdministrationSettings settings) {
        return new PlanSettings(
                settings.minUnionDays(),
                settings.centralRequestDays(),
                settings.consultationEndsAt() == ConsultationEndsAt.ADJUSTMENT);
    }
}

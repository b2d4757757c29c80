package se.vpsamverkan.meeting;

/** Why a matter stands on the agenda; every matter says so (R9). */
public enum LegalBasis {
    /** Consultation before a decision, in the place of negotiation under MBL 11. */
    CONSULTATION,
    /** Information under MBL 19. */
    INFORMATION,
    /** Working environment matters (AML). */
    WORK_ENVIRONMENT,
    /** The group's own order: opening, adjusters, earlier minutes, closing. */
    FORMALITY
}

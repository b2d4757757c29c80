package se.vpsamverkan.party;

/** When consultation on a matter ends; the central window counts from it (R5, set by the local agreement). */
public enum ConsultationEndsAt {
    MEETING_END,
    ADJUSTMENT
}

package se.vpsamverkan.meeting;

/** A union's position in the matter; {@link #AGREES} only ever when it was said. */
public enum Stance {
    /** The default of a present union: "ingen avvikande mening antecknad". */
    NO_DISSENT,
    /** The union said that it agrees. */
    AGREES,
    /** "Oenig", with or without a scope (R7). */
    DISAGREES,
    /** The default of an absent union: "förhinder". */
    ABSENT
}

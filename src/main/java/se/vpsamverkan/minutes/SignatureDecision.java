package se.vpsamverkan.minutes;

/** What an adjuster does with the frozen minutes (R14). */
public enum SignatureDecision {
    /** "Justera". */
    SIGN,
    /** "Justera med anteckning". */
    SIGN_WITH_NOTE,
    /** "Justera inte (ange skäl)". */
    REFUSE
}

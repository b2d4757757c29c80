package se.vpsamverkan.answer;

/** When something was added to a released answer. */
public enum SupplementContext {
    /** "Tillägg på mötet". */
    MEETING,
    LATER
}

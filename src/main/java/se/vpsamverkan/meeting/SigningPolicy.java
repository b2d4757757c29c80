package se.vpsamverkan.meeting;

/** Who signs the minutes beside the adjusters. */
public record SigningPolicy(boolean chairSigns, boolean secretarySigns) {

    /** The chair, the one who wrote ("vid protokollet") and the adjusters. */
    public static final SigningPolicy ALL = new SigningPolicy(true, true);

    /** The elected adjusters alone. */
    public static final SigningPolicy ADJUSTERS_ONLY = new SigningPolicy(false, false);
}

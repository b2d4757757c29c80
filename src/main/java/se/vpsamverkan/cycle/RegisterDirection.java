package se.vpsamverkan.cycle;

/** Which way a document to be registered went (R18, R22). */
public enum RegisterDirection {
    /** Inkommen. */
    IN,
    /** Expedierad. */
    OUT,
    /** Upprättad. */
    OWN
}

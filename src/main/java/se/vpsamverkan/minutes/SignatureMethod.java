package se.vpsamverkan.minutes;

/** How a signature came about; never called an electronic signature (process.md 8). */
public enum SignatureMethod {
    /** "Justerad genom inloggning". */
    LOGIN,
    /** "Justerad med penna", registered by HR from a signed print. */
    INK,
    /** "Justerad enligt uppteckning": the case is recreated from a record. */
    RECORDED
}

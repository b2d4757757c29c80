package se.vpsamverkan.document;

/** What the unions are sent. */
public enum DocumentType {
    /** The draft verksamhetsplan itself. */
    VP,
    /** An annex (bilaga) with its own number, page numbering and day of delivery (E1). */
    ANNEX
}

package se.vpsamverkan.notification;

/** Where a mail is on its way. */
public enum MailState {
    /** Waits for its turn or its next try. */
    NEW,
    /** A dispatcher is sending it now. */
    CLAIMED,
    /** The mail server has taken it. */
    SENT,
    /** Given up after five days of tries, or the address is no address. */
    FAILED,
    /** When it was to be sent the person no longer owed what it is about. */
    NOT_NEEDED,
    /** Kept back: no mail server is set up, or an administrator holds it. */
    HELD,
    /** Its last useful instant passed before it could be sent. */
    EXPIRED
}

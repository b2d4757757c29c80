package se.vpsamverkan.notification;

/**
 * The way out of the house. Without a bean of this type (no {@code spring.mail.host}) every mail is HELD; the replay
 * brings one that only notes.
 */
public interface MailTransport {

    /** Hands over one mail to one recipient; returns when it is taken, throws {@link MailNotSent} otherwise. */
    void send(OutgoingMail mail) throws MailNotSent;

    /**
     * One mail to one person.
     *
     * @param to the only recipient
     * @param subject one line
     * @param text the plain text part
     * @param html the HTML part
     * @param messageId with angle brackets; the same in every try
     */
    record OutgoingMail(String to, String subject, String text, String html, String messageId) {}

    /** The mail was not taken. */
    final class MailNotSent extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean hopeless;

        /** A failure in one line without addresses; {@code hopeless} when trying again cannot help. */
        public MailNotSent(String message, boolean hopeless) {
            super(message);
            this.hopeless = hopeless;
        }

        /** Whether trying again cannot help: the address is no address. */
        public boolean hopeless() {
            return hopeless;
        }
    }
}

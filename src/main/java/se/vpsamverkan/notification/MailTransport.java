package se.vpsamverkan.notification;

import java.util.List;

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
     * @param thread with angle brackets; the same in every mail of a case, so that mail programs keep them together
     * @param calendars the calendar files
     */
    record OutgoingMail(
            String to,
            String subject,
            String text,
            String html,
            String messageId,
            String thread,
            List<CalendarFile> calendars) {

        public OutgoingMail {
            calendars = List.copyOf(calendars);
        }
    }

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

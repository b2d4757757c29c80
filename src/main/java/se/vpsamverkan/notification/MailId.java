package se.vpsamverkan.notification;

import java.util.UUID;

/** Names a row of the outbox. */
public record MailId(UUID value) {

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static MailId of(String text) {
        return new MailId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

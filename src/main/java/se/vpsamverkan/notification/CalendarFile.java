package se.vpsamverkan.notification;

/**
 * A calendar file as it goes along with a mail.
 *
 * @param cancels whether it takes an entry away
 * @param text the file
 */
public record CalendarFile(boolean cancels, String text) {}

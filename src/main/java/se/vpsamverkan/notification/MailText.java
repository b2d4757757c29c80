package se.vpsamverkan.notification;

/** A rendered mail. */
record MailText(String subject, String text, String html) {

    private static final int LONGEST_SUBJECT = 150;

    MailText {
        subject = oneLine(subject);
    }

    /** Without line breaks or other control characters, so that nothing becomes a header of its own. */
    static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }
}

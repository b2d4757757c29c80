package se.vpsamverkan.notification;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** SMTP with time-outs: Jakarta Mail waits for ever unless told otherwise, and a stuck server must not stop the rest. */
final class SmtpTransport implements MailTransport {

    private static final Map<String, String> TIME_OUTS = Map.of(
            "mail.smtp.connectiontimeout", "5000",
            "mail.smtp.timeout", "10000",
            "mail.smtp.writetimeout", "10000");

    private final JavaMailSenderImpl sender;
    private final MailSettings settings;

    SmtpTransport(JavaMailSenderImpl sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
        TIME_OUTS.forEach(sender.getJavaMailProperties()::putIfAbsent);
    }

    @Override
    public void send(OutgoingMail mail) throws MailNotSent {
        var message = message(mail);
        try {
            sender.send(message);
        } catch (MailException refused) {
            throw new MailNotSent(oneLine(refused), false);
        }
    }

    private MimeMessage message(OutgoingMail mail) throws MailNotSent {
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(address(settings.mail().from()));
            if (!settings.mail().replyTo().isBlank()) {
                helper.setReplyTo(address(settings.mail().replyTo()));
            }
            helper.setTo(address(mail.to()));
            helper.setSubject(MailText.oneLine(mail.subject()));
            helper.setText(mail.text(), mail.html());
            int no = 0;
            for (CalendarFile calendar : mail.calendars()) {
                no++;
                helper.addAttachment(no == 1 ? "kalender.ics" : "kalender-" + no + ".ics", source(calendar));
            }
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", "sv");
            // no mail has this id: it only holds the case's mails together
            message.setHeader("In-Reply-To", mail.thread());
            message.setHeader("References", mail.thread());
            message.saveChanges();
            message.setHeader("Message-ID", mail.messageId()); // after saveChanges, which would write its own
            return message;
        } catch (MessagingException unusable) {
            throw new MailNotSent(unusable.getClass().getSimpleName() + ": the address cannot be used", true);
        }
    }

    private static DataSource source(CalendarFile calendar) {
        var type = "text/calendar; charset=UTF-8; method=" + (calendar.cancels() ? "CANCEL" : "PUBLISH");
        return new ByteArrayDataSource(calendar.text().getBytes(StandardCharsets.UTF_8), type);
    }

    /** Only a bare address: a line break or a second address in it would be somebody's header. */
    private static InternetAddress address(String text) throws AddressException {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("control character");
        }
        return new InternetAddress(text, true);
    }

    private static String oneLine(MailException refused) {
        Throwable root = refused;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        // the class only: servers repeat the address in what they answer
        return refused.getClass().getSimpleName() + ": " + root.getClass().getSimpleName();
    }
}

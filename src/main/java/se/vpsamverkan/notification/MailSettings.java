package se.vpsamverkan.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.vpsamverkan.kernel.CaseKey;

/**
 * Settings of mail.
 *
 * @param baseUrl what links in mails begin with
 * @param mail the sender
 */
@ConfigurationProperties("vpsamverkan")
record MailSettings(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue Mail mail) {

    /** What the mails of a case answer to, so that mail programs keep them together. */
    String thread(CaseKey caseKey) {
        return "<" + caseKey + "@" + messageIdDomain() + ">";
    }

    /** What Message-IDs end with: the sender's own domain. */
    String messageIdDomain() {
        return mail.from().substring(mail.from().indexOf('@') + 1);
    }

    /**
     * The sender.
     *
     * @param from the address mails come from
     * @param replyTo where answers go; empty: the sender
     * @param giveUpAfter how long a mail that the server refuses is tried
     */
    record Mail(
            @DefaultValue("vp-samverkan@example.invalid") String from,
            @DefaultValue("") String replyTo,
            @DefaultValue("5d") Duration giveUpAfter) {}
}

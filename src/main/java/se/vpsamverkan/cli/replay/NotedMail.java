package se.vpsamverkan.cli.replay;

import se.vpsamverkan.notification.MailTransport;

/** Takes every mail and delivers none: the outbox itself becomes {@code mails.json}. */
@ReplayPart
class NotedMail implements MailTransport {

    @Override
    public void send(OutgoingMail mail) {}
}

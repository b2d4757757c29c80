package se.vpsamverkan.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails that earlier tests left in the outbox: a test that sends would send them all, thousands of them. */
public final class OldMail {

    private OldMail() {}

    /** Nobody needs them any more. */
    public static void forget(JdbcClient jdbc) {
        jdbc.sql("update outbox_mail set state = 'NOT_NEEDED' where state = 'NEW'")
                .update();
    }
}

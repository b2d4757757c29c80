package se.vpsamverkan.notification;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;

/** What a person has been told of times of her own, read from the outbox. */
@Repository
class ToldTimes {

    private final JdbcClient jdbc;

    ToldTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mail that told of a time.
     *
     * @param went whether the mail server took it with a calendar file
     */
    record ToldTime(MailId mail, OwnTime time, boolean went) {}

    /** The mails about times of the person's own in the case, in the order they were written. */
    List<ToldTime> of(CaseKey caseKey, PersonId person) {
        return jdbc.sql("select id, calendar_step, calendar_subject, calendar_due, calendar_text from outbox_mail"
                        + " where case_key = :case and person_id = :person and calendar_step is not null"
                        + " order by created_at, id")
                .param("case", caseKey.value())
                .param("person", person.value())
                .query((row, no) -> new ToldTime(
                        new MailId(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(MailRows.ownTime(row)),
                        row.getString("calendar_text") != null))
                .list();
    }
}

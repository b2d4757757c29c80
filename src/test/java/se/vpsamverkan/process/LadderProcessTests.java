package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.notification.Dispatcher;
import se.vpsamverkan.notification.MailView;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.testing.Office;

/** What arrives at a real mail server while the engine's timers fire: in order, once, to those who still owe. */
class LadderProcessTests extends ProcessWalk {

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private GreenMail greenMail;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void keepOtherTestsMailsBack() {
        jdbc.sql("update outbox_mail set state = 'HELD' where state = 'NEW'").update();
    }

    @Test
    void aDepartmentsLadderClimbsFromTheHolderToTheDirector() {
        dispatched(1);
        handIn(0, ItemKind.PROPOSAL);
        path.closeInput(key);
        path.distribute(office, key, 0, office.department(0));

        send("2027-11-18T07:59:00Z");
        send("2027-11-18T08:00:00Z");
        send("2027-11-19T11:00:00Z");
        send("2027-11-20T11:00:00Z");
        send("2027-11-21T11:00:00Z");
        send("2027-11-22T11:00:00Z");
        send("2027-11-23T08:00:00Z");

        assertThat(arrived("DEPARTMENT_ANSWERS/"))
                .containsExactly(
                        "WD1 to " + name(office.head(0)),
                        "DUE to " + name(office.head(0)),
                        "PLUS24 to " + name(office.head(0)),
                        "PLUS48 to " + name(office.hr()),
                        "PLUS72 to " + name(office.director()),
                        "PLUS72 to " + name(office.director()));
        eachOnce();
    }

    @Test
    void whoHasHandedInIsRemindedNoMore() {
        dispatched(3);
        send("2027-11-15T12:00:00Z");
        handIn(1, ItemKind.PROPOSAL);
        send("2027-11-16T08:00:00Z");
        input.declareNoInput(office.rep(2), key, office.union(2)).orThrow();
        send("2027-11-17T21:00:00Z");

        assertThat(arrived("INPUT/"))
                .containsExactlyInAnyOrder(
                        "WD1 to " + name(office.rep(0)),
                        "WD1 to " + name(office.deputyRep()),
                        "WD1 to " + name(office.rep(2)),
                        "H2 to " + name(office.rep(0)),
                        "H2 to " + name(office.deputyRep()));
        assertThat(arrived("INPUT/").subList(0, 3)).allMatch(mail -> mail.startsWith("WD1"));
        eachOnce();
    }

    @Test
    void twoSilentUnionsAreTwoMailsToHrAndNoEscalation() {
        dispatched(3);
        handIn(0, ItemKind.PROPOSAL);
        path.closeInput(key);
        dispatcher.dispatchDue();
        dispatcher.dispatchDue();
        send("2027-11-22T12:00:00Z");

        assertThat(arrived("UNION_SILENT")).containsExactly(" to " + name(office.hr()), " to " + name(office.hr()));
        assertThat(mails("UNION_SILENT"))
                .extracting(MailView::text)
                .anyMatch(text -> text.contains(office.unions().get(1).officialName()))
                .anyMatch(text -> text.contains(office.unions().get(2).officialName()));
        assertThat(arrived("INPUT/"))
                .as("a union is reminded before its time and never after it")
                .noneMatch(mail -> mail.startsWith("PLUS") || mail.startsWith("DUE"));
        eachOnce();
    }

    @Test
    void aFinishedStepEndsItsLadder() {
        toReview();
        Instant due = deadline(DeadlineKind.ANSWERS_REVIEW, null).due();
        engine.goTo(key, due.plusSeconds(60));
        dispatcher.dispatchDue();
        assertThat(arrived("ANSWERS_REVIEW/")).last().isEqualTo("DUE to " + name(office.hr()));

        answers.review(office.hr(), key).orThrow();
        engine.goTo(key, due.plusSeconds(86_400 + 60));
        dispatcher.dispatchDue();

        assertThat(arrived("ANSWERS_REVIEW/")).noneMatch(mail -> mail.startsWith("PLUS24"));
        assertThat(arrived("ANSWERS_RELEASE/")).isNotEmpty().allMatch(mail -> mail.endsWith(name(office.director())));
        eachOnce();
    }

    private void send(String until) {
        engine.goTo(key, Instant.parse(until));
        dispatcher.dispatchDue();
    }

    /** Rung and person of the mails of this kind, in the order in which the server got them. */
    private List<String> arrived(String kind) {
        Map<String, MailView> rows =
                outbox.allOf(key).stream().collect(Collectors.toMap(MailView::messageId, Function.identity()));
        return received().stream()
                .map(LadderProcessTests::messageId)
                .map(rows::get)
                .filter(row -> row != null && row.trigger().startsWith(kind))
                // the server keeps one box for each person
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.sentAt())))
                .map(row -> row.trigger().substring(kind.length()) + " to " + name(row.person()))
                .toList();
    }

    /** Every mail of the case was sent or not needed any more, and none arrived twice. */
    private void eachOnce() {
        List<String> ids = new ArrayList<>(
                received().stream().map(LadderProcessTests::messageId).toList());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(outbox.allOf(key)).allMatch(row -> switch (row.state()) {
            case SENT -> ids.contains(row.messageId());
            case NOT_NEEDED, EXPIRED -> !ids.contains(row.messageId());
            default -> false;
        });
    }

    private List<MimeMessage> received() {
        String mine = "." + office.code().toLowerCase(Locale.ROOT) + "@";
        return Arrays.stream(greenMail.getReceivedMessages())
                .filter(message -> to(message).contains(mine))
                .toList();
    }

    private String name(Actor actor) {
        return name(Office.person(actor));
    }

    private String name(PersonId person) {
        return person.toString();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }
}

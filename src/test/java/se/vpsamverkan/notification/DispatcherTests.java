package se.vpsamverkan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** What happens to a row between the outbox and the mail server. */
@OnPostgres
class DispatcherTests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MailCases mailCases;

    @Autowired
    private MailRows rows;

    @Autowired
    private StillNeeded stillNeeded;

    @Autowired
    private CalendarFiles calendars;

    @Autowired
    private SmtpTransport smtp;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MailSettings settings;

    @Autowired
    private UnionInput input;

    @Autowired
    private GreenMail greenMail;

    @Autowired
    private Clock clock;

    private Office office;
    private CaseKey key;
    private HandClock hand;
    private Set<String> addresses;

    @BeforeEach
    void dispatchTheVp() {
        office = fixtures.office();
        key = mailCases.dispatched(office);
        hand = new HandClock(clock.instant().plusSeconds(1));
        addresses = new HashSet<>(mailCases.all(key).map(MailView::to).toList());
    }

    @Test
    void eachMailGoesToOnePersonOnceAndIsMarkedSent() throws Exception {
        dispatcher(smtp).dispatchDue();
        dispatcher(smtp).dispatchDue();

        assertThat(mailCases.all(key)).hasSize(7).allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.SENT);
            assertThat(mail.sentAt()).isEqualTo(hand.instant());
            assertThat(mail.tries()).isEqualTo(1);
        });
        var received = received();
        assertThat(received).hasSize(7);
        for (MimeMessage message : received) {
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getRecipients(RecipientType.CC)).isNull();
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getContentType()).startsWith("multipart/");
        }
        assertThat(messageIds(received))
                .containsExactlyInAnyOrderElementsOf(
                        mailCases.all(key).map(MailView::messageId).toList());
    }

    @Test
    void aServerThatIsDownLosesNoneAndDoublesNone() {
        var down = new boolean[] {true};
        MailTransport flaky = mail -> {
            if (down[0]) {
                throw new MailTransport.MailNotSent("MailConnectException", false);
            }
            smtp.send(mail);
        };
        var dispatcher = dispatcher(flaky);
        for (int minutes = 0; minutes < 60; minutes += 5) {
            dispatcher.dispatchDue();
            hand.forward(Duration.ofMinutes(5));
        }
        assertThat(received()).isEmpty();
        assertThat(mailCases.all(key)).allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.NEW);
            assertThat(mail.error()).isEqualTo("MailConnectException");
        });
        int tries = mailCases.all(key).findFirst().orElseThrow().tries();
        assertThat(tries).as("backs off").isBetween(4, 8);

        down[0] = false;
        hand.forward(Duration.ofHours(1));
        dispatcher.dispatchDue();
        dispatcher.dispatchDue();

        assertThat(received()).hasSize(7);
        assertThat(mailCases.all(key)).allMatch(mail -> mail.state() == MailState.SENT && mail.error() == null);
    }

    @Test
    void itGivesUpAfterFiveDaysAndNotBefore() {
        MailTransport down = mail -> {
            throw new MailTransport.MailNotSent("MailConnectException", false);
        };
        var dispatcher = dispatcher(down);
        hand.forward(Duration.ofHours(24 * 5 - 1));
        dispatcher.dispatchDue();
        assertThat(mailCases.all(key)).allMatch(mail -> mail.state() == MailState.NEW);

        hand.forward(Duration.ofHours(2));
        dispatcher.dispatchDue();
        assertThat(mailCases.all(key)).allMatch(mail -> mail.state() == MailState.FAILED);
    }

    @Test
    void twoDispatchersAtOnceDoubleNone() throws Exception {
        Callable<Integer> run = () -> dispatcher(smtp).dispatchDue();
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var done : threads.invokeAll(List.of(run, run, run, run))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(received()).hasSize(7);
        assertThat(messageIds(received())).doesNotHaveDuplicates();
        assertThat(mailCases.all(key)).allMatch(mail -> mail.state() == MailState.SENT && mail.tries() == 1);
    }

    @Test
    void aClaimThatDiedGoesBackAfterFiveMinutesWithItsMessageId() {
        var dead = new ArrayList<String>();
        MailTransport dies = mail -> {
            dead.add(mail.messageId());
            throw new Killed();
        };
        assertThatThrownBy(() -> dispatcher(dies).dispatchDue()).isInstanceOf(Killed.class);
        assertThat(dead).hasSize(1);

        hand.forward(Duration.ofMinutes(4));
        dispatcher(smtp).dispatchDue();
        assertThat(messageIds(received())).doesNotContainAnyElementsOf(dead);

        hand.forward(Duration.ofMinutes(2));
        dispatcher(smtp).dispatchDue();
        var sent = messageIds(all());
        assertThat(sent).containsAll(dead).doesNotHaveDuplicates();
    }

    @Test
    void whoNoLongerOwesItGetsNoReminder() {
        dispatcher(smtp).dispatchDue();
        var deadline = mailCases.deadline(key, DeadlineKind.INPUT, null);
        mailCases.remind(deadline, "WD1");
        input.declareNoInput(office.rep(1), key, office.union(1)).orThrow();
        hand.forward(Duration.ofMinutes(1));
        dispatcher(smtp).dispatchDue();

        var reminders = mailCases.mails(key, "INPUT/WD1");
        assertThat(reminders)
                .filteredOn(mail -> office.union(1).equals(mail.union()))
                .extracting(MailView::state)
                .containsExactly(MailState.NOT_NEEDED);
        assertThat(reminders)
                .filteredOn(mail -> !office.union(1).equals(mail.union()))
                .extracting(MailView::state)
                .containsOnly(MailState.SENT);
    }

    @Test
    void aReminderOfATimeThatWasMovedIsNotSent() {
        var deadline = mailCases.deadline(key, DeadlineKind.INPUT, null);
        mailCases.remind(deadline, "WD1");
        mailCases.move(deadline, deadline.due().plus(Duration.ofDays(1)));
        hand.forward(Duration.ofMinutes(1));
        dispatcher(smtp).dispatchDue();

        assertThat(mailCases.mails(key, "INPUT/WD1")).allMatch(mail -> mail.state() == MailState.NOT_NEEDED);
        assertThat(mailCases.mails(key, "INPUT_TIME_MOVED")).allMatch(mail -> mail.state() == MailState.SENT);
    }

    @Test
    void aReminderThatCouldNotBeSentBeforeItsTimeExpires() {
        var deadline = mailCases.deadline(key, DeadlineKind.INPUT, null);
        mailCases.remind(deadline, "WD1");
        hand.forward(Duration.between(hand.instant(), deadline.due()).plusSeconds(1));
        dispatcher(smtp).dispatchDue();

        assertThat(mailCases.mails(key, "INPUT/WD1")).allMatch(mail -> mail.state() == MailState.EXPIRED);
    }

    @Test
    void anAddressWithALineBreakReachesNobody() {
        var mail = new MailTransport.OutgoingMail(
                "a@example.invalid\r\nBcc: b@example.invalid",
                "Ämne\r\nBcc: c@example.invalid",
                "text",
                "html",
                "<x@y>",
                "<case@y>",
                List.of());

        assertThatThrownBy(() -> smtp.send(mail))
                .isInstanceOfSatisfying(
                        MailTransport.MailNotSent.class,
                        no -> assertThat(no.hopeless()).isTrue());
    }

    @Test
    void aSubjectWithALineBreakAddsNoHeader() throws Exception {
        var to = "line.break." + office.code().toLowerCase(java.util.Locale.ROOT) + "@example.invalid";
        addresses.add(to);
        smtp.send(new MailTransport.OutgoingMail(
                to, "Ämne\r\nBcc: c@example.invalid", "text", "<p>text</p>", "<" + to + ">", "<case@y>", List.of()));

        var message = received().get(0);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("Ämne Bcc: c@example.invalid");
    }

    private Dispatcher dispatcher(MailTransport out) {
        return new Dispatcher(rows, stillNeeded, calendars, provider(out), transactions, settings, hand);
    }

    static ObjectProvider<MailTransport> provider(MailTransport out) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("transport", out);
        return beans.getBeanProvider(MailTransport.class);
    }

    /** What the mail server took for this test's people. */
    private List<MimeMessage> received() {
        return all().stream()
                .filter(message -> addresses.contains(recipient(message)))
                .toList();
    }

    private List<MimeMessage> all() {
        return Arrays.asList(greenMail.getReceivedMessages());
    }

    static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> messageIds(List<MimeMessage> messages) {
        return messages.stream()
                .map(message -> {
                    try {
                        return message.getMessageID();
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    /** The process is killed while it sends. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A clock this test alone moves. */
    private static final class HandClock extends Clock {

        private Instant now;

        HandClock(Instant now) {
            super();
            this.now = now.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        }

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

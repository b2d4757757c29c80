package se.vpsamverkan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** What a mail program receives: headers, parts and calendar files, read from the message as it arrived. */
@OnPostgres
class MailCalendarTests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MailCases mailCases;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private Directory directory;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private GreenMail greenMail;

    private Office office;
    private CaseKey key;
    private DeadlineView input;

    @BeforeEach
    void dispatchTheVp() {
        office = fixtures.office();
        key = mailCases.dispatched(office);
        input = mailCases.deadline(key, DeadlineKind.INPUT, null);
        dispatcher.dispatchDue();
    }

    @Test
    void theReadersTimeComesAsACalendarFile() throws Exception {
        var file = onlyFile(last(0));
        var event = event(file);
        var local = Deadline.at(input.due()).local();

        assertThat(value(event, "DTSTART")).isEqualTo(stamp(local));
        assertThat(file).contains("DTSTART;TZID=Europe/Stockholm:" + stamp(local));
        assertThat(parsed(file).getComponents(Component.VTIMEZONE)).hasSize(1);
        assertThat(parsed(file).getProperty("METHOD").orElseThrow().getValue()).isEqualTo("PUBLISH");
        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "SUMMARY")).isEqualTo("VP-samverkan 2031: Lämna in");
        assertThat(value(event, "URL")).endsWith("/arenden/" + key);
        assertThat(value(event, "DESCRIPTION"))
                .contains("/arenden/" + key, Deadline.at(input.due()).spoken(Sweden.LOCALE));
        assertThat(event.getAlarms()).hasSize(1);
        assertThat(file).doesNotContain(office.unions().get(0).officialName(), "Berit");
        assertThat(file.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void aMovedTimeIsTheSameEntryWithAHigherNumber() throws Exception {
        var first = event(onlyFile(last(0)));
        var moved = mailCases.move(input, input.due().plus(Duration.ofDays(2)));
        dispatcher.dispatchDue();
        var second = event(onlyFile(last(0)));
        mailCases.move(moved, input.due());
        dispatcher.dispatchDue();
        var back = event(onlyFile(last(0)));

        assertThat(List.of(value(second, "UID"), value(back, "UID"))).containsOnly(value(first, "UID"));
        assertThat(value(second, "DTSTART")).isNotEqualTo(value(first, "DTSTART"));
        assertThat(value(back, "DTSTART")).isEqualTo(value(first, "DTSTART"));
        assertThat(List.of(value(second, "SEQUENCE"), value(back, "SEQUENCE"))).containsExactly("1", "2");
        assertThat(value(event(onlyFile(last(1))), "UID")).isNotEqualTo(value(first, "UID"));
    }

    @Test
    void aReminderOfATimeThatIsInTheCalendarBringsNoFile() throws Exception {
        mailCases.remind(input, "WD1");
        dispatcher.dispatchDue();

        assertThat(last(0).getSubject()).contains("Lämna in senast");
        assertThat(received(0)).hasSize(2);
        assertThat(files(last(0))).isEmpty();
    }

    @Test
    void aStepNobodyWasToldOfBringsItsFileWithTheFirstReminder() throws Exception {
        var review = mailCases.open(key, DeadlineKind.ANSWERS_REVIEW, null, input.due());
        mailCases.remind(review, "WD1");
        dispatcher.dispatchDue();
        assertThat(value(event(onlyFile(lastTo(office.hr()))), "SUMMARY"))
                .isEqualTo("VP-samverkan 2031: Granska svaren");

        mailCases.remind(review, "DUE");
        mailCases.remind(review, "PLUS24");
        dispatcher.dispatchDue();
        assertThat(files(lastTo(office.hr()))).isEmpty();
        assertThat(files(lastTo(office.director()))).as("somebody else's step").isEmpty();
    }

    @Test
    void aUnionsOwnTimeMovesItsEntryAndTheOthersTimeLeavesItAlone() throws Exception {
        var uid = value(event(onlyFile(last(2))), "UID");
        var own = Deadline.at(input.due()).local().plusDays(3);
        cases.extendForUnion(office.hr(), key, office.union(2), own, "Företrädaren är sjuk.")
                .orThrow();
        dispatcher.dispatchDue();
        var extended = event(onlyFile(last(2)));
        mailCases.move(
                mailCases.deadline(key, DeadlineKind.INPUT, null), input.due().plus(Duration.ofDays(1)));
        dispatcher.dispatchDue();

        assertThat(value(extended, "UID")).isEqualTo(uid);
        assertThat(value(extended, "DTSTART")).isEqualTo(stamp(own));
        assertThat(received(2)).as("invited, own time").hasSize(2);
        assertThat(received(1)).as("invited, moved").hasSize(2);
    }

    @Test
    void aWithdrawnCaseTakesItsTimesOutOfTheCalendar() throws Exception {
        var uid = value(event(onlyFile(last(0))), "UID");
        mailCases.move(input, input.due().plus(Duration.ofDays(2)));
        dispatcher.dispatchDue();
        cases.cancel(office.hr(), key, "Planen görs om från början.").orThrow();
        dispatcher.dispatchDue();

        var file = onlyFile(last(0));
        assertThat(file).contains("METHOD:CANCEL");
        assertThat(value(event(file), "UID")).isEqualTo(uid);
        assertThat(value(event(file), "SEQUENCE")).isEqualTo("2");
        assertThat(value(event(file), "STATUS")).isEqualTo("CANCELLED");
        assertThat(contentTypes(last(0))).contains("text/calendar; charset=UTF-8; method=CANCEL");
        assertThat(files(lastTo(office.registrar())))
                .as("had no time of its own")
                .isEmpty();
    }

    @Test
    void whatIsSentAgainHasItsFileAgainUnlessTheTimeMovedSince() throws Exception {
        var invited = mailCases.mails(key, "UNION_INVITED").stream()
                .filter(mail -> office.union(0).equals(mail.union()))
                .filter(mail -> mail.person().equals(Office.person(office.rep(0))))
                .findFirst()
                .orElseThrow();
        outbox.resend(office.hr(), invited.id()).orThrow();
        dispatcher.dispatchDue();
        assertThat(value(event(onlyFile(last(0))), "SEQUENCE")).isEqualTo("0");

        mailCases.move(input, input.due().plus(Duration.ofDays(2)));
        outbox.resend(office.hr(), invited.id()).orThrow();
        dispatcher.dispatchDue();

        var again = received(0).stream()
                .filter(message -> subject(message).startsWith("[VP 2031] Lämna in"))
                .toList();
        assertThat(again).hasSize(3);
        assertThat(files(again.get(2))).isEmpty();
    }

    @Test
    void theRowKeepsTheFileThatWentOut() throws Exception {
        var row = mailCases
                .all(key)
                .filter(mail -> office.union(1).equals(mail.union()))
                .findFirst()
                .orElseThrow();

        assertThat(row.calendar()).isEqualTo(onlyFile(last(1)));
    }

    @Test
    void theHeadersKeepACasesMailsTogetherAndStopAutomaticAnswers() throws Exception {
        mailCases.move(input, input.due().plus(Duration.ofDays(2)));
        dispatcher.dispatchDue();

        var both = received(0);
        assertThat(both).hasSize(2);
        for (MimeMessage message : both) {
            assertThat(message.getHeader("References")).hasSize(1).allMatch(id -> id.startsWith("<" + key + "@"));
            assertThat(message.getHeader("In-Reply-To")).isEqualTo(message.getHeader("References"));
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(contentTypes(message).get(0)).startsWith("text/plain");
            assertThat(contentTypes(message).get(1)).startsWith("text/html");
        }
        assertThat(both.get(0).getMessageID()).isNotEqualTo(both.get(1).getMessageID());
    }

    @Test
    void answersGoToTheAddressThatWasSetForThem() throws Exception {
        var to = "svar." + office.code().toLowerCase(Locale.ROOT) + "@example.invalid";
        var settings = new MailSettings(
                "https://vp.example.invalid",
                new MailSettings.Mail("vp@example.invalid", "hr@example.invalid", Duration.ofDays(5)));
        new SmtpTransport(sender, settings)
                .send(new MailTransport.OutgoingMail(
                        to, "Ämne", "text", "<p>text</p>", "<a@b>", settings.thread(key), List.of()));

        assertThat(to(to).get(0).getReplyTo()).extracting(Object::toString).containsExactly("hr@example.invalid");
    }

    private MimeMessage last(int union) {
        return lastTo(office.rep(union));
    }

    private MimeMessage lastTo(Actor person) {
        var all = receivedBy(person);
        return all.get(all.size() - 1);
    }

    private List<MimeMessage> received(int union) {
        return receivedBy(office.rep(union));
    }

    private List<MimeMessage> receivedBy(Actor person) {
        return to(directory.person(Office.person(person)).orElseThrow().email());
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(greenMail.getReceivedMessages())
                .filter(message -> address.equals(DispatcherTests.recipient(message)))
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String onlyFile(MimeMessage message) throws MessagingException, IOException {
        assertThat(files(message)).hasSize(1);
        return files(message).get(0);
    }

    private static List<String> files(MimeMessage message) throws MessagingException, IOException {
        var found = new ArrayList<String>();
        for (BodyPart part : parts(message.getContent())) {
            if (Part.ATTACHMENT.equals(part.getDisposition())) {
                assertThat(part.getFileName()).isEqualTo("kalender.ics");
                try (InputStream content = part.getInputStream()) {
                    found.add(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }

    private static List<String> contentTypes(MimeMessage message) throws MessagingException, IOException {
        var found = new ArrayList<String>();
        for (BodyPart part : parts(message.getContent())) {
            found.add(part.getContentType().replaceAll("\\s+", " ").replaceAll("; name=.*", ""));
        }
        return found;
    }

    private static List<BodyPart> parts(Object content) throws MessagingException, IOException {
        var leaves = new ArrayList<BodyPart>();
        if (content instanceof MimeMultipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                var part = several.getBodyPart(i);
                if (part.getContent() instanceof MimeMultipart inner) {
                    leaves.addAll(parts(inner));
                } else {
                    leaves.add(part);
                }
            }
        }
        return leaves;
    }

    private static Calendar parsed(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static VEvent event(String file) throws IOException, ParserException {
        return parsed(file).<VEvent>getComponent(Component.VEVENT).orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static String stamp(LocalDateTime local) {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").format(local);
    }
}

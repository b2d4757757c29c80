package se.vpsamverkan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;
import se.vpsamverkan.cycle.DeadlineKind;

class MailComposerTests {

    private static final String LINK = "https://vp.example.invalid/arenden/VP-2027-ANGS";

    private final MailComposer composer = new MailComposer(new MailSettings(
            "https://vp.example.invalid", new MailSettings.Mail("vp@example.invalid", "", Duration.ofDays(5))));

    static Stream<String> templates() {
        return Stream.concat(
                Arrays.stream(NotificationKind.values()).map(NotificationKind::template),
                Arrays.stream(DeadlineKind.values())
                        .flatMap(kind -> LadderTable.INSTANCE.rungs(kind).stream())
                        .filter(rung -> rung.audience() != Audience.NOBODY)
                        .map(Rung::template)
                        .distinct());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateSaysWhatToDoWithALinkAndNamesNobodyInItsSubject(String template) {
        var mail = composer.compose(template, 2027, LINK, facts());

        assertThat(mail.subject()).startsWith("[VP 2027] ").doesNotContain("Badvakt", "null", "$", "[(", "\n");
        assertThat(mail.text()).contains(LINK).doesNotContain("null", "${", "[#", "[(", "[/]");
        assertThat(mail.html())
                .contains("lang=\"sv\"", "href=\"" + LINK + "\"", "role=\"presentation\"")
                .doesNotContain("<style", "class=", "<img", "<link", "<script", "url(", " th:", "null");
        assertThat(mail.html().replace(LINK, "")).as("nothing is fetched").doesNotContain("http:", "https:");
        keep(template, mail);
        assertThat(lix(mail.text())).as("reading index").isLessThanOrEqualTo(45);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void bothPartsSayTheSame(String template) {
        var mail = composer.compose(template, 2027, LINK, facts());

        var text = words(mail.text().replace(": " + LINK, "").replace("\n-- \n", "\n"));
        var body = mail.html().replaceAll("(?s)<head.*</head>|<h1.*?</h1>", "").replaceAll("<[^>]*>", " ");
        // above the text stands what it is about, below the link its words
        assertThat(words(HtmlUtils.htmlUnescape(body)))
                .containsExactlyElementsOf(words("VP-samverkan 2027 " + String.join(" ", text)));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.replace('\u00a0', ' ').strip().split("\\s+"));
    }

    /** Where the looks are: only there, so that all mails look alike. */
    @Test
    void onlyTheSharedPartsHaveStyles() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/mail"))) {
            for (Path file : files.toList()) {
                boolean parts = file.getFileName().toString().equals("parts.html");
                assertThat(Files.readString(file).contains("style="))
                        .as(file.toString())
                        .isEqualTo(parts);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateNeedsAFactThatMayBeMissing(String template) {
        var facts = facts();
        facts.keySet().removeAll(List.of("meetingAt", "organisation"));
        if (!List.of("union-silent", "late-input", "central-window-opened", "central-called", "central-ended")
                .contains(template)) {
            assertThat(composer.compose(template, 2027, LINK, facts).text()).doesNotContain("null");
        }
    }

    @Test
    void theSubjectSaysWhenInShort() {
        assertThat(composer.compose("union-reminder", 2027, LINK, facts()).subject())
                .isEqualTo("[VP 2027] Lämna in senast ons 1 dec kl. 23.59");
    }

    @Test
    void aNameWithMarkupOrLineBreaksStaysText() {
        var facts = facts();
        facts.put("organisation", "Bad\r\nBcc: x@example.invalid<script>alert(1)</script>");
        facts.put("dueShort", "ons\r\nBcc: x@example.invalid");

        var mail = composer.compose("escalation", 2027, LINK, facts);

        assertThat(mail.subject()).doesNotContain("\r", "\n");
        assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    /** For looking at: every mail as a page. */
    private static void keep(String template, MailText mail) {
        try {
            var folder = Files.createDirectories(Path.of("target/mails"));
            Files.writeString(folder.resolve(template + ".html"), mail.html());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("due", "onsdag 1 december 2027 kl. 23.59");
        facts.put("dueShort", "ons 1 dec kl. 23.59");
        facts.put("step", "Lämna svaren till HR");
        facts.put("organisation", "Badvaktarnas förbund");
        facts.put("meetingAt", "tisdag 7 december 2027 kl. 13.00");
        facts.put("receivedAt", "onsdag 1 december 2027 kl. 21.10");
        facts.put("items", 3);
        facts.put("unanswered", 2);
        facts.put("moreToCome", true);
        facts.put("sha256", "0a1b2c3d".repeat(8));
        facts.put("when", "AT_MEETING");
        facts.put("end", "HELD");
        return facts;
    }

    /** Björnsson's reading index: words per sentence and the share of words with more than six letters. */
    private static double lix(String text) {
        var words = Arrays.stream(text.split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isLetter) && !word.contains("://"))
                .toList();
        long sentences = Math.max(1, text.replaceAll("kl\\. ?\\d+\\.\\d+", "kl").split("[.?!:]\\s").length);
        long longWords = words.stream()
                .filter(word -> word.replaceAll("[^\\p{L}]", "").length() > 6)
                .count();
        return (double) words.size() / sentences + 100.0 * longWords / words.size();
    }
}

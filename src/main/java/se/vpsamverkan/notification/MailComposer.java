package se.vpsamverkan.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.vpsamverkan.kernel.Sweden;

/**
 * Makes a mail out of {@code mail/<template>.txt}. Its first line is the subject, then come paragraphs. The HTML part is
 * made of the same paragraphs, so the two parts never say different things.
 */
@Component
class MailComposer {

    private static final String SUBJECT = "Ämne: ";

    private final SpringTemplateEngine text = engine(TemplateMode.TEXT, ".txt");
    private final SpringTemplateEngine html = engine(TemplateMode.HTML, ".html");
    private final MailSettings settings;

    MailComposer(MailSettings settings) {
        this.settings = settings;
    }

    /** The link of a case's page. */
    String link(String caseKey) {
        return settings.baseUrl() + "/arenden/" + caseKey;
    }

    /**
     * Renders the template; facts are ids, dates, counts and names of organisations, never what somebody wrote.
     *
     * @param vpYear stands first in the subject
     */
    MailText compose(String template, int vpYear, String link, Map<String, Object> facts) {
        var model = new HashMap<>(facts);
        model.put("link", link);
        model.put("vp", "VP-samverkan " + vpYear);
        var rendered = text.process(template, new Context(Sweden.LOCALE, model)).replace("\r\n", "\n");
        int end = rendered.indexOf('\n');
        if (!rendered.startsWith(SUBJECT) || end < 0) {
            throw new IllegalStateException("mail/" + template + ".txt does not begin with a subject line");
        }
        var heading = rendered.substring(SUBJECT.length(), end);
        var subject = "[VP " + vpYear + "] " + heading;
        var body = paragraphs(rendered.substring(end + 1));
        var footer = paragraphs(text.process("footer", new Context(Sweden.LOCALE, model)));
        var plain = String.join("\n\n", body) + "\n\n-- \n" + String.join("\n\n", footer) + "\n";
        model.put("subject", subject);
        model.put("heading", unbroken(heading));
        model.put("paragraphs", body.stream().map(it -> Paragraph.of(it, link)).toList());
        model.put("footer", footer);
        return new MailText(subject, plain, html.process("mail", new Context(Sweden.LOCALE, model)));
    }

    /** On a narrow screen "kl." stays with its time. */
    private static String unbroken(String text) {
        return text.replace("kl. ", "kl.\u00a0");
    }

    private static List<String> paragraphs(String text) {
        var paragraphs = new ArrayList<String>();
        for (String part : text.split("\n\\s*\n")) {
            if (!part.isBlank()) {
                paragraphs.add(part.strip());
            }
        }
        return paragraphs;
    }

    private static SpringTemplateEngine engine(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver(MailComposer.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /**
     * A paragraph of the HTML part: lines, or the link with its words.
     *
     * @param lines the lines
     * @param linkWords what the link says; empty when the paragraph is no link
     */
    record Paragraph(List<String> lines, String linkWords) {

        static Paragraph of(String text, String link) {
            var tail = ": " + link;
            return text.endsWith(tail)
                    ? new Paragraph(List.of(), text.substring(0, text.length() - tail.length()))
                    : new Paragraph(List.of(unbroken(text).split("\n")), "");
        }
    }
}

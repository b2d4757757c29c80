package se.vpsamverkan.portal.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail's HTML part as the reader's mail program shows it. Mails carry their looks in {@code style} attributes, which
 * our pages forbid; here each becomes a class, and the looks a style sheet from our own address.
 *
 * @param html the page, without a style in it
 * @param css the style sheet
 */
record RenderedMail(String html, String css) {

    private static final Pattern STYLE = Pattern.compile(" style=\"([^\"]*)\"");

    /** Renders a stored HTML part; {@code stylesheet} is where the style sheet is found. */
    static RenderedMail of(String mail, String stylesheet) {
        Map<String, String> classes = new LinkedHashMap<>();
        var html = new StringBuilder();
        var matcher = STYLE.matcher(mail);
        while (matcher.find()) {
            var name = classes.computeIfAbsent(matcher.group(1), style -> "s" + classes.size());
            matcher.appendReplacement(html, " class=\"" + name + "\"");
        }
        matcher.appendTail(html);
        var css = new StringBuilder();
        classes.forEach((style, name) -> css.append('.')
                .append(name)
                .append('{')
                .append(HtmlUtils.htmlUnescape(style).replaceAll("[{}<>\\\\]", ""))
                .append("}\n"));
        var link = "<link rel=\"stylesheet\" href=\"" + stylesheet + "\"/></head>";
        return new RenderedMail(html.toString().replaceFirst("</head>", link), css.toString());
    }
}

package se.vpsamverkan.minutes;

import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.MinutesId;

/** The text of minutes for reading: as frozen, or as it would be if it were frozen now. Ask {@link MinutesAccess} first. */
@Service
@Transactional(readOnly = true)
public class MinutesReading {

    private static final Pattern BODY = Pattern.compile("(?s)^.*?<body[^>]*>(.*)</body>.*$");
    private static final Pattern PAGE_FURNITURE = Pattern.compile("(?s)<div id=\"page(?:head|foot)\">.*?</div>");
    private static final Pattern STYLE = Pattern.compile(" style=\"[^\"]*\"");

    private final MinutesViews views;
    private final MinutesFreezing freezing;
    private final MinutesComposer composer;
    private final MinutesTemplates templates;
    private final PdfPress press;

    MinutesReading(
            MinutesViews views,
            MinutesFreezing freezing,
            MinutesComposer composer,
            MinutesTemplates templates,
            PdfPress press) {
        this.views = views;
        this.freezing = freezing;
        this.composer = composer;
        this.templates = templates;
        this.press = press;
    }

    /**
     * The text as part of a web page: its headings begin at the second level. Everything people wrote was escaped when
     * the template was laid out, so that the only marks in it are the template's own.
     */
    public String onPage(MinutesId id) {
        String body = BODY.matcher(text(id)).replaceFirst("$1");
        body = PAGE_FURNITURE.matcher(body).replaceAll("");
        body = STYLE.matcher(body).replaceAll("");
        for (int level = 3; level >= 1; level--) {
            body = body.replace("<h" + level, "<h" + (level + 1)).replace("</h" + level, "</h" + (level + 1));
        }
        return body;
    }

    /** The pages as they would be if they were made now; takes some seconds. */
    public byte[] previewPdf(MinutesId id) {
        return press.print(text(id));
    }

    private String text(MinutesId id) {
        SittingMinutes minutes = views.stored(id);
        return minutes.state().isFrozen() ? freezing.frozenText(minutes) : templates.minutes(composer.compose(minutes));
    }
}

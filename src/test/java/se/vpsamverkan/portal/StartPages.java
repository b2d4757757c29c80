package se.vpsamverkan.portal;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.testing.Visits;

/** Start pages as people read them. */
@Component
class StartPages {

    /** A day and a clock time in full. */
    static final String WHEN =
            "(måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag) \\d+ \\p{L}+ \\d{4} kl\\. \\d\\d\\.\\d\\d";

    private final ObjectProvider<MockMvc> web;

    StartPages(ObjectProvider<MockMvc> web) {
        this.web = web;
    }

    /** The start page's text, without marks. */
    String of(Actor actor) throws Exception {
        String html = web.getObject()
                .perform(get("/").with(Visits.as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
    }
}

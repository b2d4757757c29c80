package se.vpsamverkan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.vpsamverkan.kernel.Actor;

/** Sends forms as somebody, without JavaScript. */
public final class Forms {

    private Forms() {}

    /** The form of this page with these fields: name, value, name, value. */
    public static MockHttpServletRequestBuilder send(Actor actor, String page, String... fields) {
        MockHttpServletRequestBuilder request =
                post(page).with(Visits.as(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    /** What a hidden field of the page holds; it must be there. */
    public static String hidden(ResultActions page, String name) throws Exception {
        String html = page.andReturn().getResponse().getContentAsString();
        Matcher field = Pattern.compile("<input[^>]* name=\"" + Pattern.quote(name) + "\"[^>]*>")
                .matcher(html);
        assertThat(field.find()).as("the field %s", name).isTrue();
        Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(field.group());
        assertThat(value.find()).isTrue();
        return value.group(1);
    }
}

package se.vpsamverkan.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
}

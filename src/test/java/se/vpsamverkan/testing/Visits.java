package se.vpsamverkan.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.web.SignedIn;

/** Visits pages as somebody, without the login form. */
public final class Visits {

    private Visits() {}

    /** Logged in as the person behind this hat. */
    public static RequestPostProcessor as(Actor actor) {
        return user(new SignedIn(Office.person(actor), "test", null, true));
    }
}

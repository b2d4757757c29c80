package se.vpsamverkan.testing;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A login that has just begun, which proves who signs: the people of the fixtures have no password. */
public final class FreshLogin {

    private FreshLogin() {}

    /** The cookie of a session that has just begun. */
    public static <S extends Session> Cookie cookie(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        return new Cookie(
                "SESSION", Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
    }
}

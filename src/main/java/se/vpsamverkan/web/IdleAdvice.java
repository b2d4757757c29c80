package se.vpsamverkan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells each page how long its login lasts without a sign of life; {@code js/session.js} warns in time. */
@ControllerAdvice(basePackages = "se.vpsamverkan")
class IdleAdvice {

    private final ActingHat hats;

    IdleAdvice(ActingHat hats) {
        this.hats = hats;
    }

    /**
     * How long the login lasts.
     *
     * @param who whose text a browser may put back, and nobody else's
     * @param seconds without a sign of life
     */
    record Idle(String who, int seconds) {}

    @ModelAttribute("idle")
    @Nullable
    Idle idle(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? null
                : hats.signedIn()
                        .map(person -> new Idle(person.person().toString(), session.getMaxInactiveInterval()))
                        .orElse(null);
    }
}

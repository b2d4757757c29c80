package se.vpsamverkan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;

/**
 * The one hat a session acts under. Who has one hat wears it at once; who has several chooses, and the choice is never
 * made for her (P4). A hat that is no longer held falls off by itself.
 */
@Component
public class ActingHat {

    private static final String CHOSEN = ActingHat.class.getName();

    private final HatSource source;

    ActingHat(HatSource source) {
        this.source = source;
    }

    /** The acting hat; empty when nobody is logged in, when no hat is held, or when several are and none is chosen. */
    public Optional<Actor> of(HttpServletRequest request) {
        List<Actor> hats = held();
        if (hats.size() == 1) {
            return Optional.of(hats.get(0));
        }
        HttpSession session = request.getSession(false);
        String chosen = session == null ? null : (String) session.getAttribute(CHOSEN);
        return hats.stream().filter(hat -> name(hat).equals(chosen)).findFirst();
    }

    /** The hats to choose from today. */
    public List<Actor> held() {
        return signedIn()
                .map(SignedIn::person)
                .map(person -> GrantedHats.of(person, source.hats(person)))
                .orElse(List.of());
    }

    /** Chooses one of the held hats by its {@link #name}; anything else changes nothing and answers false. */
    public boolean choose(HttpServletRequest request, String name) {
        boolean held = held().stream().anyMatch(hat -> name(hat).equals(name));
        if (held) {
            request.getSession().setAttribute(CHOSEN, name);
        }
        return held;
    }

    /** The logged-in person. */
    public Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Optional.empty();
        }
        if (authentication.getPrincipal() instanceof OidcPerson account) {
            return Optional.of(account.person());
        }
        return authentication.getPrincipal() instanceof SignedIn person ? Optional.of(person) : Optional.empty();
    }

    /** What a hat is called in forms and in the session; two hats of a person never share it. */
    public static String name(Actor hat) {
        return hat.role() + "|" + hat.administration() + "|" + hat.union() + "|" + hat.department();
    }
}

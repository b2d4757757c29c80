package se.vpsamverkan.web;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.PersonId;

/** Which of a person's hats the running login lets her wear: the organisation's login must grant the role as well. */
public final class GrantedHats {

    private GrantedHats() {}

    /** These hats of the person, without those that her own login of this request does not grant. */
    public static List<Actor> of(PersonId person, List<Actor> hats) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null
                || !(login.getPrincipal() instanceof OidcPerson account)
                || !account.person().person().equals(person)) {
            return hats;
        }
        return hats.stream().filter(hat -> account.grants(hat.role())).toList();
    }
}

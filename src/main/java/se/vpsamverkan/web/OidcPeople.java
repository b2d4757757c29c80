package se.vpsamverkan.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Role;

/**
 * Turns an account of the organisation's login into one of our persons. Nobody is registered by logging in: an account
 * without a person, or without a group for any of the person's hats, is refused.
 */
@Component
class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** No person of ours has this account. */
    static final String UNKNOWN = "okand";

    /** The account's groups grant none of the person's hats. */
    static final String NO_GROUP = "grupp";

    private final OidcUserService accounts = new OidcUserService();
    private final OidcSettings settings;
    private final PersonSource people;
    private final HatSource hats;

    OidcPeople(OidcSettings settings, PersonSource people, HatSource hats) {
        this.settings = settings;
        this.people = people;
        this.hats = hats;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser account = accounts.loadUser(request);
        SignedIn person = Optional.ofNullable(account.getClaimAsString(settings.personClaim()))
                .flatMap(people::person)
                .orElseThrow(() -> refused(UNKNOWN));
        List<String> groups = account.getClaimAsStringList(settings.groupsClaim());
        Set<Role> roles = settings.roles(groups == null ? List.of() : groups);
        if (hats.hats(person.person()).stream().noneMatch(hat -> roles.contains(hat.role()))) {
            throw refused(NO_GROUP);
        }
        return new OidcPerson(person, roles, account.getIdToken());
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(why), why);
    }
}

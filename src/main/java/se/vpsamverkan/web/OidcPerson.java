package se.vpsamverkan.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.vpsamverkan.kernel.Role;

/**
 * One of our persons, logged in by the organisation's login. Of what that login told, only the token needed to log out
 * there is kept, and which roles the account's groups grant.
 */
final class OidcPerson implements OidcUser, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final SignedIn person;
    private final EnumSet<Role> roles;
    private final OidcIdToken token;

    OidcPerson(SignedIn person, Set<Role> roles, OidcIdToken token) {
        this.person = person;
        this.roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        this.token = new OidcIdToken(
                token.getTokenValue(),
                token.getIssuedAt(),
                token.getExpiresAt(),
                Map.of(IdTokenClaimNames.SUB, token.getSubject()));
    }

    SignedIn person() {
        return person;
    }

    boolean grants(Role role) {
        return roles.contains(role);
    }

    @Override
    public String getName() {
        return person.getUsername();
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OidcPerson that && that.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}

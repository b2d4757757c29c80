package se.vpsamverkan.web;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import se.vpsamverkan.kernel.PersonId;

/**
 * The person behind a session. Says who, never under which hat: what somebody may do follows from the acting hat, see
 * {@link ActingHat}, and is asked of the permission table at each act.
 */
public final class SignedIn implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID person;
    private final String username;
    private final boolean active;
    private @Nullable String passwordHash;

    /**
     * A person as the login found her.
     *
     * @param passwordHash null when the person has no password here and so cannot log in by form
     */
    public SignedIn(PersonId person, String username, @Nullable String passwordHash, boolean active) {
        this.person = person.value();
        this.username = username;
        this.passwordHash = passwordHash;
        this.active = active;
    }

    /** Who it is. */
    public PersonId person() {
        return new PersonId(person);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    /** The hash while the login is checked, the empty text afterwards: no password ever matches it. */
    @Override
    public String getPassword() {
        return passwordHash == null ? "" : passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }

    @Override
    public String toString() {
        return "SignedIn[" + username + "]";
    }
}

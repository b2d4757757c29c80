package se.vpsamverkan.party;

import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.PersonId;

/**
 * What the login needs to know about a person.
 *
 * @param passwordHash null when the person only logs in through the organisation's own login
 * @param active false when the account is closed
 */
public record LoginView(
        PersonId id, String username, @Nullable String passwordHash, boolean active) {

    /** Without the hash, so that a log line never carries it. */
    @Override
    public String toString() {
        return "LoginView[" + username + "]";
    }
}

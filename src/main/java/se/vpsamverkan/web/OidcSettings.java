package se.vpsamverkan.web;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.vpsamverkan.kernel.Role;

/**
 * How an account of the organisation's login becomes one of our persons; used where
 * {@code spring.security.oauth2.client.registration} names such a login.
 *
 * @param personClaim the claim that holds the user name of the person in our register
 * @param groupsClaim the claim that lists the account's groups
 * @param groups the group an account needs to act in a role; a role that is not named needs
 *     {@code vp-samverkan-<role>}, for instance {@code vp-samverkan-hr-coordinator}
 */
@ConfigurationProperties("vpsamverkan.oidc")
record OidcSettings(
        @DefaultValue("preferred_username") String personClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<Role, String> groups) {

    OidcSettings {
        groups = groups.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(groups));
    }

    /** The roles that an account with these groups may act in, if our register gives them to the person too. */
    Set<Role> roles(Collection<String> held) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (held.contains(groups.getOrDefault(role, usual(role)))) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static String usual(Role role) {
        return "vp-samverkan-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

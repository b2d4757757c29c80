package se.vpsamverkan.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.stereotype.Component;

/** The logins of the organisation that this installation names; where there is one, our own passwords are off. */
@Component
public class OtherLogins {

    private final List<ClientRegistration> registrations = new ArrayList<>();
    private @Nullable ClientRegistrationRepository repository;

    OtherLogins(ObjectProvider<ClientRegistrationRepository> configured) {
        configured.ifAvailable(all -> {
            if (!(all instanceof Iterable<?> each)) {
                throw new IllegalStateException("logins are configured by properties only");
            }
            repository = all;
            each.forEach(one -> registrations.add((ClientRegistration) one));
        });
    }

    /**
     * A login to choose.
     *
     * @param name as the organisation calls it
     * @param href where it begins
     */
    public record Choice(String name, String href) {}

    /** The logins to choose from; empty where people log in with a password of ours. */
    public List<Choice> choices() {
        return registrations.stream()
                .map(each -> new Choice(each.getClientName(), "/oauth2/authorization/" + each.getRegistrationId()))
                .toList();
    }

    boolean any() {
        return !registrations.isEmpty();
    }

    /** How a login begins: with a proof (PKCE) that the answer comes to whoever asked. */
    OAuth2AuthorizationRequestResolver beginning() {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                Objects.requireNonNull(repository), "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /** Where one logs out of this login; empty when it does not say. */
    Optional<URI> endSession(String registration) {
        return registrations.stream()
                .filter(each -> each.getRegistrationId().equals(registration))
                .findFirst()
                .flatMap(OtherLogins::endSession);
    }

    /** Addresses a form of ours may lead to by redirect: the log-out does. */
    List<String> origins() {
        return registrations.stream()
                .flatMap(each -> endSession(each).stream())
                .map(end -> end.getScheme() + "://" + end.getAuthority())
                .distinct()
                .toList();
    }

    private static Optional<URI> endSession(ClientRegistration registration) {
        Object end =
                registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(end).map(Object::toString).map(URI::create);
    }
}

package se.vpsamverkan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Where one lands after logging out, from the portal and from Tasklist alike. */
@Component
public class AfterLogout {

    private static final String PAGE = "/login?utloggad";

    private final OtherLogins logins;

    AfterLogout(OtherLogins logins) {
        this.logins = logins;
    }

    /**
     * The login page that says one is logged out; by way of the organisation's login, which is to end too, when one
     * came from there.
     */
    public String address(HttpServletRequest request, @Nullable Authentication was) {
        if (was instanceof OAuth2AuthenticationToken token && was.getPrincipal() instanceof OidcPerson account) {
            Optional<URI> end = logins.endSession(token.getAuthorizedClientRegistrationId());
            if (end.isPresent()) {
                String back = ServletUriComponentsBuilder.fromContextPath(request)
                        .build()
                        .toUriString();
                return UriComponentsBuilder.fromUri(end.get())
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(account.getIdToken().getTokenValue(), back + PAGE)
                        .toUriString();
            }
        }
        return request.getContextPath() + PAGE;
    }
}

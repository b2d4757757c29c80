package se.vpsamverkan.portal;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.LoginView;
import se.vpsamverkan.web.HatSource;
import se.vpsamverkan.web.PersonSource;
import se.vpsamverkan.web.SignedIn;

/** Logs people in against our own register. A person without a password here never gets in by form. */
@Component
class PortalLogin implements UserDetailsService, PersonSource, HatSource {

    private final Directory directory;

    PortalLogin(Directory directory) {
        this.directory = directory;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        LoginView found = directory
                .login(username)
                .filter(login -> login.passwordHash() != null)
                .orElseThrow(() -> new UsernameNotFoundException("no such user"));
        return new SignedIn(found.id(), found.username(), found.passwordHash(), found.active());
    }

    /** For an account of another login; whether there is a password here does not matter. */
    @Override
    public Optional<SignedIn> person(String username) {
        return directory
                .login(username)
                .filter(LoginView::active)
                .map(found -> new SignedIn(found.id(), found.username(), null, true));
    }

    @Override
    public List<Actor> hats(PersonId person) {
        return directory.hats(person);
    }
}

package se.vpsamverkan.process.tasklist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.LoginView;

/** Who is logged in to the portal; there is no other login. */
@Component
class LoggedIn {

    private final Directory directory;
    private final EngineIdentity identity;

    LoggedIn(Directory directory, EngineIdentity identity) {
        this.directory = directory;
        this.identity = identity;
    }

    /** The person of the running request, or empty. */
    Optional<PersonId> person() {
        return person(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whether this login may open Tasklist today; asked anew with every request. */
    boolean mayOpenTasklist(Authentication login) {
        return person(login)
                .map(person -> identity.groupsOf(person.toString()).contains(TaskGroups.TASKLIST))
                .orElse(false);
    }

    private Optional<PersonId> person(@Nullable Authentication login) {
        if (login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return directory.login(login.getName()).filter(LoginView::active).map(LoginView::id);
    }
}

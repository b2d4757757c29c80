package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.LoginView;
import se.vpsamverkan.web.ActingHat;
import se.vpsamverkan.web.ProofOfPerson;
import se.vpsamverkan.web.SignedIn;

/**
 * The password where there is one. Who logs in elsewhere has none here: her session must have begun within the last
 * quarter of an hour, so she logs out and in again when it is older.
 */
@Component
class LoginProof implements ProofOfPerson {

    private static final Duration FRESH = Duration.ofMinutes(15);

    private final ActingHat hat;
    private final Directory directory;
    private final PasswordEncoder passwords;

    LoginProof(ActingHat hat, Directory directory, PasswordEncoder passwords) {
        this.hat = hat;
        this.directory = directory;
        this.passwords = passwords;
    }

    @Override
    public boolean asksForPassword() {
        return storedHash().isPresent();
    }

    @Override
    public boolean proves(HttpServletRequest request, @Nullable String password) {
        Optional<String> hash = storedHash();
        if (hash.isPresent()) {
            return password != null && passwords.matches(password, hash.get());
        }
        HttpSession session = request.getSession(false);
        // the browser's clock and the time machine have no say: both instants are the container's
        return session != null && session.getLastAccessedTime() - session.getCreationTime() < FRESH.toMillis();
    }

    private Optional<String> storedHash() {
        return hat.signedIn()
                .map(SignedIn::person)
                .flatMap(directory::person)
                .flatMap(person -> directory.login(person.username()))
                .map(LoginView::passwordHash);
    }
}

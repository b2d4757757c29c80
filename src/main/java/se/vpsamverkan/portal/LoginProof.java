package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.LoginView;
import se.vpsamverkan.web.ActingHat;
import se.vpsamverkan.web.LoginLimiter;
import se.vpsamverkan.web.ProofOfPerson;
import se.vpsamverkan.web.SignedIn;

/**
 * The password where there is one. Who logs in elsewhere has none here: her session must have begun within the last
 * quarter of an hour, so she logs out and in again when it is older.
 */
@Component
class LoginProof implements ProofOfPerson {

    private static final Duration FRESH = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(LoginProof.class);

    private final ActingHat hat;
    private final Directory directory;
    private final PasswordEncoder passwords;
    private final LoginLimiter limiter;

    LoginProof(ActingHat hat, Directory directory, PasswordEncoder passwords, LoginLimiter limiter) {
        this.hat = hat;
        this.directory = directory;
        this.passwords = passwords;
        this.limiter = limiter;
    }

    @Override
    public boolean asksForPassword() {
        return login().isPresent();
    }

    @Override
    public Proof prove(HttpServletRequest request, @Nullable String password) {
        return login().map(login -> matches(login, request.getRemoteAddr(), password))
                .orElseGet(() -> Proof.looked(isFresh(request.getSession(false))));
    }

    // Under the login's own count: a session left open is no way past it, and a right password forgives here too.
    private Proof matches(LoginView login, String address, @Nullable String password) {
        Duration wait = limiter.wait(login.username(), address);
        if (!wait.isZero()) {
            return new Proof(false, wait);
        }
        if (password == null || password.isEmpty()) {
            return Proof.looked(false); // forgotten, not guessed
        }
        boolean right = passwords.matches(password, login.passwordHash());
        if (right) {
            limiter.succeeded(login.username(), address);
        } else {
            limiter.failed(login.username(), address);
            LOG.warn("A wrong password was given to prove person {}", login.id());
        }
        return Proof.looked(right);
    }

    // the browser's clock and the time machine have no say: both instants are the container's
    private static boolean isFresh(@Nullable HttpSession session) {
        return session != null && session.getLastAccessedTime() - session.getCreationTime() < FRESH.toMillis();
    }

    /** The login of a person who has a password here. */
    private Optional<LoginView> login() {
        return hat.signedIn()
                .map(SignedIn::person)
                .flatMap(directory::person)
                .flatMap(person -> directory.login(person.username()))
                .filter(login -> login.passwordHash() != null);
    }
}

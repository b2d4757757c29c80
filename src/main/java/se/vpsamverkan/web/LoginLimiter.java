package se.vpsamverkan.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: after {@link #FREE} wrong ones for a user from one address, each further try
 * must wait twice as long as the one before: in the form, in the interface, and where a signature asks for the password
 * once more. Counted for the pair of user and address, so that nobody can lock another
 * person out from elsewhere, nor everybody behind one office's address. Kept in the memory of the node, at most
 * {@link #LONGEST_LIST} pairs: with several nodes a guesser gets as many tries more.
 */
@Component
public class LoginLimiter {

    /** Wrong passwords without any waiting: people mistype. */
    static final int FREE = 5;

    /** The longest anybody waits for the next try. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** A pair that has been quiet for so long is forgotten. */
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    static final int LONGEST_LIST = 10_000;

    private final Map<Pair, Tries> wrong = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Tries> eldest) {
            return size() > LONGEST_LIST;
        }
    };

    private final LongSupplier nanos;

    /** Not the application's clock, which a demo can move. */
    @Autowired
    LoginLimiter() {
        this(System::nanoTime);
    }

    LoginLimiter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How long this user must wait at this address before the next try is looked at; zero when she need not. */
    public synchronized Duration wait(String username, String address) {
        Tries tries = wrong.get(new Pair(name(username), address));
        if (tries == null || tries.count() < FREE) {
            return Duration.ZERO;
        }
        Duration left = waitAfter(tries.count()).minusNanos(nanos.getAsLong() - tries.last());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** A wrong password. */
    public synchronized void failed(String username, String address) {
        Pair pair = new Pair(name(username), address);
        Tries before = wrong.get(pair);
        long now = nanos.getAsLong();
        if (before == null || now - before.last() > FORGOTTEN_AFTER.toNanos()) {
            wrong.put(pair, new Tries(1, now));
        } else {
            wrong.put(pair, new Tries(before.count() + 1, now));
        }
    }

    /** The right one: nothing is held against the pair any more. */
    public synchronized void succeeded(String username, String address) {
        wrong.remove(new Pair(name(username), address));
    }

    @EventListener
    void count(AuthenticationFailureBadCredentialsEvent wrong) {
        failed(wrong.getAuthentication().getName(), address(wrong.getAuthentication()));
    }

    @EventListener
    void forget(AuthenticationSuccessEvent right) {
        succeeded(right.getAuthentication().getName(), address(right.getAuthentication()));
    }

    private static String address(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    private static Duration waitAfter(int count) {
        // 2, 4, 8 … seconds; the shift stays far from the end of the number
        Duration wait = Duration.ofSeconds(2L << Math.min(count - FREE, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String name(String username) {
        String lower = username.strip().toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(lower.length(), 100));
    }

    private record Pair(String username, String address) {}

    private record Tries(int count, long last) {}
}

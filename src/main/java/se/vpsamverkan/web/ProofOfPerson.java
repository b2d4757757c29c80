package se.vpsamverkan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Proves once more, before an act that stands as a signature, that the one at the keyboard is the one who logged in. */
public interface ProofOfPerson {

    /** Whether the person has a password here to prove herself with; otherwise a fresh login is the proof. */
    boolean asksForPassword();

    /** One try; the password is null or empty when none was asked for. */
    Proof prove(HttpServletRequest request, @Nullable String password);

    /**
     * What came of a try.
     *
     * @param toWait how long the person must wait before the next one; zero unless this one came too early, and then it
     *     was not looked at, right or wrong
     */
    record Proof(boolean holds, Duration toWait) {

        /** A try that was looked at. */
        public static Proof looked(boolean holds) {
            return new Proof(holds, Duration.ZERO);
        }

        /** Whether the try came too early. */
        public boolean tooEarly() {
            return !toWait.isZero();
        }
    }
}

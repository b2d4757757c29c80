package se.vpsamverkan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Proves once more, before an act that stands as a signature, that the one at the keyboard is the one who logged in. */
public interface ProofOfPerson {

    /** Whether the person has a password here to prove herself with; otherwise a fresh login is the proof. */
    boolean asksForPassword();

    /** Whether the proof holds; the password is null or empty when none was asked for. */
    boolean proves(HttpServletRequest request, @Nullable String password);
}

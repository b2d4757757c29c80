package se.vpsamverkan.web;

import java.util.Optional;

/** Finds the person an account of another login belongs to; answered by the feature that keeps the register. */
public interface PersonSource {

    /** The active person with this user name. */
    Optional<SignedIn> person(String username);
}

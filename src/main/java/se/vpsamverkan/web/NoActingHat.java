package se.vpsamverkan.web;

import java.io.Serial;

/** A page was asked for that needs an acting hat, and none is worn: the person is asked to choose. */
public final class NoActingHat extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NoActingHat() {
        super("no acting hat", null, false, false);
    }
}

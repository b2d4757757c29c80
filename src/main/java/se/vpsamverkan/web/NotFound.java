package se.vpsamverkan.web;

import java.io.Serial;

/** What the address names does not exist, or the acting hat may not know that it does. */
public final class NotFound extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Without a reason, so that none can leak. */
    public NotFound() {
        super("not found", null, false, false);
    }
}

package se.vpsamverkan.web;

import java.io.Serial;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;

/** A page cannot be shown or an act not be done, because a rule said no; ends the request with the rule's sentence. */
public final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** For {@link Result#orElseThrow}. */
    public Refused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    /** Which rule. */
    public Refusal refusal() {
        return refusal;
    }
}

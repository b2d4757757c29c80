package se.vpsamverkan.process.tasklist;

import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.vpsamverkan.kernel.Refusal;

/** Carries a refusal past the engine, which would wrap it, to the filter that answers the person. */
public final class RefusalOnRequest {

    private static final String NAME = RefusalOnRequest.class.getName();

    private RefusalOnRequest() {}

    /** Leaves the refusal on the running request, if there is one. */
    public static void leave(Refusal refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NAME, refusal, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** The refusal left on the running request. */
    public static Optional<Refusal> found() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((Refusal) request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST));
    }
}

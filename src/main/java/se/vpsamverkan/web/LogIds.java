package se.vpsamverkan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.vpsamverkan.kernel.CaseKey;

/**
 * Gives every line that is logged during a request its ids: the request's own (which the answer carries, so that a
 * person can quote it), the case in the address, and the id of who is logged in. Never a name or a text.
 */
@Component
@ConditionalOnWebApplication
@Order(LogIds.AFTER_THE_LOGIN_IS_KNOWN)
class LogIds extends OncePerRequestFilter {

    static final int AFTER_THE_LOGIN_IS_KNOWN = -50;
    static final String HEADER = "X-Request-Id";

    private final ActingHat hat;

    LogIds(ActingHat hat) {
        this.hat = hat;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        MDC.put("request", id);
        Arrays.stream(request.getRequestURI().split("/"))
                .filter(CaseKey::isOne)
                .findFirst()
                .ifPresent(key -> MDC.put("case", key));
        hat.signedIn().ifPresent(who -> MDC.put("person", who.person().toString()));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("request");
            MDC.remove("case");
            MDC.remove("person");
        }
    }
}

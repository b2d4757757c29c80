package se.vpsamverkan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/** A name and password sent with a call, under the {@link LoginLimiter} as those of the form: 429 while one must wait. */
public final class LimitedBasic extends OncePerRequestFilter {

    private final BasicAuthenticationConverter converter = new BasicAuthenticationConverter();
    private final LoginLimiter limiter;

    /** To stand before the filter that checks the password. */
    public LimitedBasic(LoginLimiter limiter) {
        this.limiter = limiter;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = limiter.wait(name(request), request.getRemoteAddr());
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private String name(HttpServletRequest request) {
        try {
            Authentication sent = converter.convert(request);
            return sent == null ? "" : sent.getName();
        } catch (AuthenticationException unreadable) {
            return "";
        }
    }
}

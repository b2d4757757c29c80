package se.vpsamverkan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.vpsamverkan.kernel.PersonId;

class LogIdsTests {

    private final LogIds filter = new LogIds(new ActingHat(person -> List.of()));

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLineHasTheIdsOfRequestCaseAndPersonAndNoName() throws Exception {
        PersonId person = new PersonId(UUID.randomUUID());
        SignedIn who = new SignedIn(person, "hillevi.hack", null, true);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        MockHttpServletResponse response = new MockHttpServletResponse();

        Map<String, String> ids = idsDuring("/arenden/VP-2028-SKF/skicka", response);

        assertThat(ids)
                .containsOnlyKeys("request", "case", "person")
                .containsEntry("case", "VP-2028-SKF")
                .containsEntry("person", person.toString())
                .containsEntry("request", response.getHeader("X-Request-Id"));
        assertThat(MDC.getCopyOfContextMap()).as("afterwards").isNullOrEmpty();
    }

    @Test
    void whatOnlyLooksLikeACaseIsNotWrittenDown() throws Exception {
        assertThat(idsDuring("/arenden/VP-2028-hemligt namn", new MockHttpServletResponse()))
                .containsOnlyKeys("request");
    }

    private Map<String, String> idsDuring(String path, MockHttpServletResponse response) throws Exception {
        Map<String, String> ids = new HashMap<>();
        filter.doFilter(
                new MockHttpServletRequest("GET", path), response, (in, out) -> ids.putAll(MDC.getCopyOfContextMap()));
        return ids;
    }
}

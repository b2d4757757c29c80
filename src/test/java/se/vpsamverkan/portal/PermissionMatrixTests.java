package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.portal.EndpointRow.Outcome;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.web.SignedIn;

/**
 * Every hat at every address that the running application answers, with every method. An address without a row in
 * {@link Endpoints} fails. Each request is rolled back, so that no visitor changes what the next one meets.
 */
@OnPostgres
class PermissionMatrixTests {

    private static final Logger LOG = LoggerFactory.getLogger(PermissionMatrixTests.class);
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
    private static final String UNKNOWN = "00000000-0000-0000-0000-000000000000";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private InputQueries input;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Outbox outbox;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private PlatformTransactionManager transactions;

    /** A method at an address. */
    private record Endpoint(String method, String path) {}

    @Test
    void everyAddressHasItsRow() {
        assertThat(endpoints().stream()
                        .filter(each ->
                                Endpoints.find(each.method(), each.path()).isEmpty())
                        .map(Endpoint::toString))
                .as("add a row to Endpoints")
                .isEmpty();
    }

    @Test
    void everyHatGetsWhatTheTableSays() throws Exception {
        Office office = fixtures.office();
        CaseKey key = states.dispatched(office);
        states.handIn(office, key, 0, Block.item(ItemKind.PROPOSAL, "1.", "Vi yrkar på en hemlig brygga"));
        Map<String, String> ids = Map.of(
                "key", key.value(),
                "union", office.union(0).toString(),
                "department", office.department(0).toString(),
                "document", documents.of(key).get(0).id().toString(),
                "meeting", meetings.of(key).get(0).id().toString(),
                "submission", input.submissions(key).get(0).id().toString(),
                "mail", outbox.allOf(key).get(0).id().toString(),
                "unknown", UNKNOWN);
        List<Visitor> visitors = Visitor.all(office, fixtures);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Endpoint endpoint : endpoints()) {
            EndpointRow row = Endpoints.find(endpoint.method(), endpoint.path()).orElseThrow();
            for (Visitor visitor : visitors) {
                Outcome expected = row.expected().apply(visitor);
                Outcome seen = visit(endpoint, row, visitor, ids);
                asked++;
                if (seen != expected) {
                    wrong.add(endpoint + " as " + visitor.name() + ": " + seen + " instead of " + expected);
                }
            }
        }
        LOG.info(
                "permission matrix: {} addresses × {} visitors = {} requests, {} wrong",
                endpoints().size(),
                visitors.size(),
                asked,
                wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    private Outcome visit(Endpoint endpoint, EndpointRow row, Visitor visitor, Map<String, String> ids) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                return outcome(web.perform(request(endpoint, row, visitor, ids))
                        .andReturn()
                        .getResponse());
            } catch (Exception e) {
                LOG.warn("{} as {}", endpoint, visitor.name(), e);
                return Outcome.BROKEN;
            }
        });
    }

    private static MockHttpServletRequestBuilder request(
            Endpoint endpoint, EndpointRow row, Visitor visitor, Map<String, String> ids) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(endpoint.method()), fill(row.path(), row, ids))
                .with(csrf());
        row.parameters().forEach((name, value) -> request.param(name, fill(value, row, ids)));
        if (!row.json().isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(row.json());
        }
        return visitor.isAnonymous() ? request : request.with(user(new SignedIn(visitor.person(), "test", null, true)));
    }

    private static String fill(String text, EndpointRow row, Map<String, String> ids) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            return ids.getOrDefault(row.variables().getOrDefault(name, name), UNKNOWN);
        });
    }

    private static Outcome outcome(MockHttpServletResponse response) {
        String to = response.getRedirectedUrl();
        return switch (response.getStatus()) {
            case 401 -> Outcome.LOGIN;
            case 403 -> Outcome.FORBIDDEN;
            case 404 -> Outcome.HIDDEN;
            default -> {
                if (response.getStatus() >= 500) {
                    yield Outcome.BROKEN;
                }
                if (to != null && to.endsWith("/login")) {
                    yield Outcome.LOGIN;
                }
                yield "/roll".equals(to) ? Outcome.NO_HAT : Outcome.ANSWERED;
            }
        };
    }

    /** What our own controllers answer; the frameworks' error page and health have tests of their own. */
    private List<Endpoint> endpoints() {
        List<Endpoint> found = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("se.vpsamverkan")) {
                for (String path : info.getPatternValues()) {
                    methods(info).forEach(method -> found.add(new Endpoint(method, path)));
                }
            }
        });
        found.sort((one, other) -> (one.path() + one.method()).compareTo(other.path() + other.method()));
        return found;
    }

    private static Set<String> methods(RequestMappingInfo info) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .forEach(methods::add);
        return methods.isEmpty() ? Set.of("GET", "POST") : methods;
    }
}

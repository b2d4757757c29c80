package se.vpsamverkan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OrganisationsLogin;
import se.vpsamverkan.testing.WebClient;

/** Logging in by the organisation's login, an authorization server in this process. The application is one of its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:oidc;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "camunda.bpm.process-engine-name=oidc",
            "spring.mail.host="
        })
@ActiveProfiles("test")
class OidcLoginTests {

    private static final OrganisationsLogin LOGIN = OrganisationsLogin.start(Map.of(
            "hilda", List.of("vp-samverkan-hr-coordinator", "kommunen-alla"),
            "greta", List.of("kommunen-alla"),
            "okand", List.of("vp-samverkan-hr-coordinator"),
            "dubbel", List.of("chefer-i-badet")));

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PartyRegister register;

    @Autowired
    private JdbcClient jdbc;

    private WebClient client;
    private PersonId person;

    @DynamicPropertySource
    static void nameTheLogin(DynamicPropertyRegistry registry) {
        String registration = "spring.security.oauth2.client.registration.vp.";
        registry.add(registration + "client-id", () -> OrganisationsLogin.CLIENT);
        registry.add(registration + "client-secret", () -> OrganisationsLogin.SECRET);
        registry.add(registration + "client-name", () -> "kommunens konto");
        registry.add(registration + "scope", () -> "openid,profile");
        registry.add(registration + "provider", () -> "kommunen");
        registry.add("spring.security.oauth2.client.provider.kommunen.issuer-uri", LOGIN::issuer);
        registry.add("vpsamverkan.oidc.groups.DEPT_HEAD", () -> "chefer-i-badet");
    }

    @AfterAll
    static void stop() {
        LOGIN.close();
    }

    @BeforeEach
    void trustEachOther() {
        LOGIN.trust(port);
        client = new WebClient(port);
    }

    @Test
    void theLoginPageLeadsToTheOrganisation() throws Exception {
        String page = client.get("/login").body();

        assertThat(page)
                .contains("Logga in med kommunens konto", "/oauth2/authorization/vp")
                .doesNotContain("type=\"password\"");
        assertThat(client.get("/").headers().firstValue("location").orElseThrow())
                .endsWith("/login");
    }

    @Test
    void aPersonOfOursComesInAndGoesOutOfBoth() throws Exception {
        person("hilda", Role.HR_COORDINATOR);

        assertThat(comeIn("hilda")).endsWith(":" + port + "/");
        assertThat(client.get("/").body()).contains("Hilda Häll");
        assertThat(client.get("/utgaende-post").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select principal_name from spring_session where principal_name = 'hilda'")
                        .query(String.class)
                        .list())
                .hasSize(1);

        HttpResponse<String> out = client.postForm("/", "/logout", "");
        String end = out.headers().firstValue("location").orElseThrow();
        assertThat(end).startsWith(LOGIN.issuer() + "/connect/logout?id_token_hint=");
        assertThat(location(client.getAt(URI.create(end), Map.of()))).endsWith("/login?utloggad");
        assertThat(client.get("/").statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + LOGIN.issuer());
    }

    @Test
    void onlyHatsThatTheAccountsGroupsGrantAreWorn() throws Exception {
        Office office = person("dubbel", Role.HR_COORDINATOR);
        register.assign(
                        Actor.system(),
                        person,
                        Hat.head(office.administration(), office.department(0)),
                        Fixtures.LONG_AGO,
                        null,
                        false)
                .orThrow();

        comeIn("dubbel");

        assertThat(client.get("/").statusCode())
                .as("one hat is left, nothing to choose")
                .isEqualTo(200);
        assertThat(client.get("/utgaende-post").statusCode())
                .as("HR reads it, a head does not")
                .isEqualTo(403);
    }

    @Test
    void whoIsUnknownOrWithoutAGroupIsToldSo() throws Exception {
        String unknown = comeIn("okand");
        assertThat(unknown).endsWith("/login?konto=okand");
        assertThat(client.get("/login?konto=okand").body())
                .contains("det finns ingen användare i VP-samverkan för ditt konto");
        assertThat(client.get("/").statusCode()).isEqualTo(302);

        person("greta", Role.HR_COORDINATOR);
        client = new WebClient(port);
        assertThat(comeIn("greta")).endsWith("/login?konto=grupp");
        assertThat(client.get("/login?konto=grupp").body()).contains("saknar den grupp");
        assertThat(client.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aPasswordOfOursOpensNothing() throws Exception {
        assertThat(client.send("/login", "username=hilda&password=hilda").statusCode())
                .isGreaterThanOrEqualTo(403);
    }

    /** Goes the whole way through the organisation's login; answers where one ends up. */
    private String comeIn(String account) throws Exception {
        String authorize = location(client.get("/oauth2/authorization/vp"));
        assertThat(authorize).startsWith(LOGIN.issuer()).contains("code_challenge_method=S256");
        String basic = Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        client.getAt(URI.create(LOGIN.issuer() + "/who"), Map.of("Authorization", "Basic " + basic));
        String back = location(client.getAt(URI.create(authorize), Map.of()));
        return location(client.getAt(URI.create(back), Map.of()));
    }

    private Office person(String username, Role role) {
        Office office = fixtures.office();
        person = register.registerPerson(Actor.system(), username, "Hilda Häll", username + "@example.invalid", null)
                .orThrow();
        register.assign(
                        Actor.system(),
                        person,
                        Hat.employer(role, office.administration()),
                        Fixtures.LONG_AGO,
                        null,
                        false)
                .orThrow();
        return office;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + "\n" + answer.body()));
    }
}

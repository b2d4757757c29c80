package se.vpsamverkan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** docker-compose.yml, read but not run: no Docker engine is needed. */
class ComposeTests {

    /** What the JVM and the database image read themselves. */
    private static final Set<String> NOT_OURS = Set.of("JAVA_TOOL_OPTIONS");

    private static final Set<String> OF_THE_DATABASE_IMAGE =
            Set.of("POSTGRES_DB", "POSTGRES_USER", "POSTGRES_PASSWORD", "TZ");

    @Test
    void everyNameOfTheApplicationsEnvironmentIsAKnownSetting() throws IOException {
        Set<String> known = KnownSettings.names();
        Set<String> asked = new TreeSet<>(Compose.read().environment("app").keySet());
        asked.removeAll(NOT_OURS);
        if (!KnownSettings.ofOurs(known)) {
            // compiled with -Dfast: nobody has written the list of our own settings
            Assumptions.assumeFalse("true".equals(System.getenv("CI")));
            asked.removeIf(name -> name.startsWith("VPSAMVERKAN_"));
        }

        assertThat(known).containsAll(asked);
    }

    @Test
    void theDatabaseImageGetsOnlyWhatItKnows() throws IOException {
        assertThat(OF_THE_DATABASE_IMAGE)
                .containsAll(Compose.read().environment("db").keySet());
    }

    @Test
    void applicationAndDatabaseAgree() throws IOException {
        Map<String, String> app = Compose.read().environment("app");
        Map<String, String> db = Compose.read().environment("db");

        assertThat(app.get("SPRING_DATASOURCE_URL")).endsWith("//db:5432/" + db.get("POSTGRES_DB"));
        assertThat(app).containsEntry("SPRING_DATASOURCE_USERNAME", db.get("POSTGRES_USER"));
        assertThat(app).containsEntry("SPRING_DATASOURCE_PASSWORD", db.get("POSTGRES_PASSWORD"));
        assertThat(app).containsEntry("SPRING_PROFILES_ACTIVE", "prod");
        assertThat(app.get("JAVA_TOOL_OPTIONS")).contains("-Duser.timezone=UTC");
    }

    @Test
    void theExampleNamesEveryVariableAndNoSecret() throws IOException {
        Map<String, String> example = Files.readAllLines(Path.of(".env.example")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));

        assertThat(example.keySet()).isEqualTo(Compose.variables());
        assertThat(example.keySet().stream().filter(name -> name.endsWith("PASSWORD")))
                .allSatisfy(name -> assertThat(example.get(name)).isEmpty());
    }

    @Test
    void withoutSecretsNothingStarts() throws IOException {
        Compose compose = Compose.read();

        assertThatThrownBy(() -> compose.environment("app", Map.of())).hasMessageContaining("is not set");
    }

    @Test
    void whatIsOnlyForTryingOutDoesNotStartByItself() throws IOException {
        for (String service : Set.of("mailpit", "keycloak")) {
            assertThat(Compose.read().service(service).get("profiles")).isEqualTo(List.of("try"));
            assertThat(ports(service)).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
        }
    }

    @Test
    void onlyThePagesArePublished() throws IOException {
        assertThat(ports("app")).containsExactly("8080:8080");
        assertThat(Compose.read().service("db")).doesNotContainKey("ports");
    }

    @Test
    void theLoginServersRealmHoldsNoSecretAndNoUser() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(Files.readString(Path.of("deploy/keycloak/realm.json")));
        JsonNode client = realm.path("clients").path(0);
        assertThat(client.path("secret").asText()).isEqualTo("${OIDC_CLIENT_SECRET}");
        assertThat(client.path("redirectUris").path(0).asText()).startsWith("${BASE_URL}/");
        assertThat(client.path("publicClient").asBoolean(true)).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
        assertThat(realm.path("users").size()).isZero();
        assertThat(Compose.read().environment("keycloak")).containsKeys("OIDC_CLIENT_SECRET", "BASE_URL");
        assertThat(Compose.read().service("keycloak").get("volumes").toString())
                .contains("./deploy/keycloak/realm.json:");
    }

    @SuppressWarnings("unchecked")
    private static List<String> ports(String service) throws IOException {
        return (List<String>) Compose.read().service(service).get("ports");
    }
}

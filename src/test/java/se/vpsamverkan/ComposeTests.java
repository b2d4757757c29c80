package se.vpsamverkan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
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
        Set<String> known = knownSettings();
        Set<String> asked = new TreeSet<>(Compose.read().environment("app").keySet());
        asked.removeAll(NOT_OURS);
        if (known.stream().noneMatch(name -> name.startsWith("VPSAMVERKAN_"))) {
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

    /** All documented settings of everything on the class path, in the form of environment names. */
    private static Set<String> knownSettings() throws IOException {
        Set<String> names = new TreeSet<>();
        ObjectMapper json = new ObjectMapper();
        for (String file : Set.of(
                "META-INF/spring-configuration-metadata.json",
                "META-INF/additional-spring-configuration-metadata.json")) {
            for (URL url : Collections.list(ComposeTests.class.getClassLoader().getResources(file))) {
                for (JsonNode property : json.readTree(url).path("properties")) {
                    names.add(property.path("name")
                            .asText()
                            .replace("-", "")
                            .replace('.', '_')
                            .toUpperCase());
                }
            }
        }
        // an environment name keeps the dash as an underscore in our file, for people; Spring reads both
        Set<String> both = new TreeSet<>(names);
        for (URL url : Collections.list(
                ComposeTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            for (JsonNode property : json.readTree(url).path("properties")) {
                both.add(property.path("name")
                        .asText()
                        .replace('-', '_')
                        .replace('.', '_')
                        .toUpperCase());
            }
        }
        return both;
    }
}

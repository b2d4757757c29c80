package se.vpsamverkan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files under deploy/, read but not run: no cluster is needed. */
class DeployTests {

    private static final Path BASE = Path.of("deploy/base");
    private static final Path EXAMPLE = Path.of("deploy/overlays/example");
    private static final String LABEL = "/app.kubernetes.io~1name";

    @Test
    void everyFileIsNamedAndThere() throws IOException {
        assertThat(resources(BASE)).isEqualTo(filesOf(BASE));
        Set<String> named = resources(EXAMPLE);
        assertThat(named).contains("../../base");
        named.remove("../../base");
        read(EXAMPLE, "kustomization.yaml")
                .path("patches")
                .forEach(patch -> named.add(patch.path("path").asText()));
        assertThat(named).isEqualTo(filesOf(EXAMPLE));
    }

    @Test
    void oneNameBindsThemAll() throws IOException {
        JsonNode deployment = read(BASE, "deployment.yaml");
        String name = deployment.at("/spec/template/metadata/labels" + LABEL).asText();
        assertThat(name).isEqualTo("vp-samverkan");
        for (JsonNode selector : List.of(
                deployment.at("/spec/selector/matchLabels"),
                read(BASE, "service.yaml").at("/spec/selector"),
                read(BASE, "networkpolicy.yaml").at("/spec/podSelector/matchLabels"),
                read(BASE, "disruption.yaml").at("/spec/selector/matchLabels"))) {
            assertThat(selector.at(LABEL).asText()).isEqualTo(name);
        }
        assertThat(container().at("/envFrom/0/configMapRef/name").asText())
                .isEqualTo(read(BASE, "config.yaml").at("/metadata/name").asText())
                .isEqualTo(read(EXAMPLE, "config.yaml").at("/metadata/name").asText());
        assertThat(read(EXAMPLE, "kustomization.yaml").at("/images/0/name").asText())
                .isEqualTo(container().path("image").asText());
        JsonNode backend = read(EXAMPLE, "ingress.yaml").at("/spec/rules/0/http/paths/0/backend/service");
        assertThat(backend.path("name").asText()).isEqualTo("vp-samverkan");
    }

    @Test
    void portsAgreeWithEachOtherAndWithTheApplication() throws IOException {
        int management = yaml(Path.of("src/main/resources/application-prod.yaml"))
                .at("/management/server/port")
                .asInt();
        Map<String, Integer> ports = Map.of("http", 8080, "management", management);
        for (JsonNode port : container().path("ports")) {
            assertThat(port.path("containerPort").asInt())
                    .isEqualTo(ports.get(port.path("name").asText()));
        }
        JsonNode service = read(BASE, "service.yaml").at("/spec/ports");
        assertThat(service.size()).as("only the pages are a service").isEqualTo(1);
        assertThat(service.at("/0/targetPort").asText()).isEqualTo("http");
        assertThat(read(EXAMPLE, "ingress.yaml")
                        .at("/spec/rules/0/http/paths/0/backend/service/port/name")
                        .asText())
                .isEqualTo(service.at("/0/name").asText());
        JsonNode ingress = read(BASE, "networkpolicy.yaml").at("/spec/ingress");
        assertThat(ingress.at("/0/ports/0/port").asInt()).isEqualTo(8080);
        assertThat(ingress.at("/1/ports/0/port").asInt()).isEqualTo(management);
        assertThat(read(BASE, "deployment.yaml")
                        .at("/spec/template/metadata/annotations/prometheus.io~1port")
                        .asInt())
                .isEqualTo(management);
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("EXPOSE 8080 " + management);
    }

    @Test
    void theNodeIsAskedWhetherItLivesAndIsReady() throws IOException {
        JsonNode app = container();
        assertThat(app.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/livez");
        assertThat(app.at("/startupProbe/httpGet/path").asText()).isEqualTo("/livez");
        assertThat(app.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/readyz");
        for (String probe : List.of("livenessProbe", "startupProbe", "readinessProbe")) {
            assertThat(app.at("/" + probe + "/httpGet/port").asText()).isEqualTo("http");
        }
        int phase = yaml(Path.of("src/main/resources/application.yaml"))
                .at("/spring/lifecycle/timeout-per-shutdown-phase")
                .asText()
                .replace("s", "")
                .transform(Integer::parseInt);
        int preStop = app.at("/lifecycle/preStop/exec/command/1").asInt();
        assertThat(read(BASE, "deployment.yaml")
                        .at("/spec/template/spec/terminationGracePeriodSeconds")
                        .asInt())
                .isGreaterThanOrEqualTo(preStop + 2 * phase);
    }

    @Test
    void theContainerHasNoRightItDoesNotNeed() throws IOException {
        JsonNode pod = read(BASE, "deployment.yaml").at("/spec/template/spec");
        JsonNode app = container();
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(app.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(app.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(app.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(Files.readString(Path.of("Dockerfile")))
                .contains("USER " + pod.at("/securityContext/runAsUser").asInt() + ":");
        // the only place to write
        assertThat(app.path("volumeMounts"))
                .anyMatch(mount -> mount.path("mountPath").asText().equals("/tmp"))
                .allMatch(mount -> mount.path("mountPath").asText().equals("/tmp")
                        || mount.path("readOnly").asBoolean());
    }

    @Test
    void everyNameOfTheEnvironmentIsAKnownSettingAndNoSecretStandsInAFile() throws IOException {
        Set<String> asked = new TreeSet<>();
        read(BASE, "config.yaml").path("data").fieldNames().forEachRemaining(asked::add);
        Set<String> inBase = Set.copyOf(asked);
        read(EXAMPLE, "config.yaml")
                .path("data")
                .fieldNames()
                .forEachRemaining(name -> assertThat(inBase).contains(name));
        for (JsonNode variable : container().path("env")) {
            asked.add(variable.path("name").asText());
            assertThat(variable.at("/valueFrom/secretKeyRef/name").asText()).isNotEmpty();
        }
        assertThat(inBase).noneMatch(name -> name.contains("PASSWORD") || name.contains("SECRET"));
        // what the product cannot start without stands in one of the two places
        Set<String> ofCompose = new TreeSet<>(Compose.read().environment("app").keySet());
        ofCompose.remove("JAVA_TOOL_OPTIONS");
        assertThat(asked).isEqualTo(ofCompose);
        Set<String> known = KnownSettings.names();
        Assumptions.assumeTrue(KnownSettings.ofOurs(known) || "true".equals(System.getenv("CI")));
        assertThat(known).containsAll(asked);
    }

    @Test
    void theKeyOfTheDraftsIsMountedWhereItIsLookedFor() throws IOException {
        String file = read(BASE, "config.yaml")
                .at("/data/VPSAMVERKAN_DRAFTS_MASTER_KEY_FILE")
                .asText();
        JsonNode volume = StreamSupport.stream(
                        read(BASE, "deployment.yaml")
                                .at("/spec/template/spec/volumes")
                                .spliterator(),
                        false)
                .filter(each -> each.has("secret"))
                .findFirst()
                .orElseThrow();
        JsonNode mount = StreamSupport.stream(container().path("volumeMounts").spliterator(), false)
                .filter(each -> each.path("name").equals(volume.path("name")))
                .findFirst()
                .orElseThrow();
        assertThat(file)
                .isEqualTo(mount.path("mountPath").asText() + "/"
                        + volume.at("/secret/items/0/path").asText());
    }

    private static JsonNode container() throws IOException {
        return read(BASE, "deployment.yaml").at("/spec/template/spec/containers/0");
    }

    private static Set<String> resources(Path folder) throws IOException {
        Set<String> named = new TreeSet<>();
        read(folder, "kustomization.yaml").path("resources").forEach(each -> named.add(each.asText()));
        return named;
    }

    private static Set<String> filesOf(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            Set<String> names = new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
            names.remove("kustomization.yaml");
            return names;
        }
    }

    private static JsonNode read(Path folder, String file) throws IOException {
        return yaml(folder.resolve(file));
    }

    private static JsonNode yaml(Path file) throws IOException {
        List<Object> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(Files.readString(file))
                .forEach(documents::add);
        assertThat(documents).hasSize(1);
        return new ObjectMapper().valueToTree(documents.get(0));
    }
}

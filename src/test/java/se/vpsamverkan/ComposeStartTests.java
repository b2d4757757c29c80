package se.vpsamverkan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vpsamverkan.testing.PostgresServer;

/** The application starts in a JVM of its own with exactly the environment of docker-compose.yml. */
@Tag("long")
class ComposeStartTests {

    private static final Path JAR = Path.of("target/vp-samverkan.jar");
    private static final String DATABASE_PASSWORD = "en-lang-ramsa-for-test";
    private static final String PASSWORD = "sju-granar-i-rad";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void startsAndLetsTheFirstAdministratorIn() throws Exception {
        Path log = folder.resolve("app.log");
        try (PostgresServer postgres = PostgresServer.start()) {
            GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            Process app = null;
            try {
                String url = database(postgres);
                int port = freePort();
                int management = freePort();
                Map<String, String> environment =
                        environment(url, mail.getSmtp().getPort(), key());
                environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(management));
                app = start(environment, port, log);
                waitUntilUp(app, port, log);
                theFirstAdministratorLogsIn(port);
                figuresAreOnThePortOfMachinesOnly(port, management);
                theImageKnowsThatItIsReady(port);
                everyLineOfTheLogIsOneObject(log);
            } finally {
                mail.stop();
                if (app != null) {
                    app.destroy();
                    app.waitFor(40, TimeUnit.SECONDS);
                    app.destroyForcibly();
                }
            }
        }
    }

    @Test
    void refusesToStartWithoutTheKeyOfTheDrafts() throws Exception {
        Path log = folder.resolve("app.log");
        try (PostgresServer postgres = PostgresServer.start()) {
            Process app = start(environment(database(postgres), 25, folder.resolve("no-such.key")), freePort(), log);
            assertThat(app.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(app.exitValue()).isNotZero();
            assertThat(Files.readString(log)).contains("vpsamverkan.drafts.master-key-file");
        }
    }

    private static void theFirstAdministratorLogsIn(int port) throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        HttpResponse<String> login = browser.send(request(port, "/login").build(), BodyHandlers.ofString());
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(login.body()).contains("Logga in").doesNotContain("samverkan-demo");
        assertThat(login.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure").contains("HttpOnly"));
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(login.body());
        assertThat(token.find()).isTrue();
        // the cookie is for TLS, which the proxy in front would speak
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        HttpResponse<String> entered = browser.send(
                request(port, "/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=admin&password=" + encode(PASSWORD) + "&_csrf=" + encode(token.group(1))))
                        .build(),
                BodyHandlers.ofString());
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.headers().firstValue("Location").orElse("")).doesNotContain("fel");
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        HttpResponse<String> start = browser.send(request(port, "/").build(), BodyHandlers.ofString());
        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.body()).contains("systemadministratör").doesNotContain("påhittade");
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .contains("SESSION");
    }

    private static void figuresAreOnThePortOfMachinesOnly(int port, int management) throws Exception {
        HttpClient machine = HttpClient.newHttpClient();
        HttpResponse<String> figures =
                machine.send(request(management, "/actuator/prometheus").build(), BodyHandlers.ofString());
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body()).contains("vpsamverkan_jobs_due").doesNotContain("admin");
        assertThat(status(machine, management, "/actuator/health")).isEqualTo(200);
        for (String path : List.of("/actuator/env", "/actuator/heapdump", "/login", "/")) {
            assertThat(status(machine, management, path)).as(path).isIn(401, 403, 404);
        }
        for (String path : List.of("/actuator/prometheus", "/actuator/health/background", "/actuator/env")) {
            assertThat(status(machine, port, path)).as(path).isIn(302, 401, 403, 404);
        }
    }

    private static int status(HttpClient client, int port, String path) throws Exception {
        return client.send(request(port, path).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** The very command of the Dockerfile, at this port. */
    private static void theImageKnowsThatItIsReady(int port) throws Exception {
        Matcher check = Pattern.compile("CMD (\\[.*])").matcher(Files.readString(Path.of("Dockerfile")));
        assertThat(check.find()).isTrue();
        String[] command = new ObjectMapper().readValue(check.group(1), String[].class);
        assertThat(command[2]).contains("127.0.0.1/8080");
        assertThat(exit(command, port)).isZero();
        assertThat(exit(command, freePort())).isNotZero();
    }

    private static int exit(String[] command, int port) throws Exception {
        String script = command[2].replace("/8080", "/" + port);
        return new ProcessBuilder(command[0], command[1], script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void everyLineOfTheLogIsOneObject(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log).stream()
                .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            JsonNode object = new ObjectMapper().readTree(line);
            assertThat(object.path("@timestamp").asText()).as(line).isNotEmpty();
            assertThat(line).doesNotContain("example.invalid", PASSWORD, DATABASE_PASSWORD);
        }
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }

    private Map<String, String> environment(String url, int smtp, Path key) throws IOException {
        Map<String, String> environment = Compose.read()
                .environment(
                        "app",
                        Map.of(
                                "DB_PASSWORD",
                                DATABASE_PASSWORD,
                                "MAIL_HOST",
                                "127.0.0.1",
                                "MAIL_PORT",
                                String.valueOf(smtp),
                                "MAIL_FROM",
                                "samverkan@example.invalid",
                                "BASE_URL",
                                "https://samverkan.example.invalid",
                                "ADMIN_PASSWORD",
                                PASSWORD));
        // what Docker would provide: a name for the database's address, and the secret as a file
        assertThat(environment.get("SPRING_DATASOURCE_URL")).isEqualTo("jdbc:postgresql://db:5432/vpsamverkan");
        environment.put("SPRING_DATASOURCE_URL", url);
        assertThat(environment.get("VPSAMVERKAN_DRAFTS_MASTER_KEY_FILE")).startsWith("/run/secrets/");
        environment.put("VPSAMVERKAN_DRAFTS_MASTER_KEY_FILE", key.toString());
        return environment;
    }

    private Path key() throws IOException {
        byte[] random = new byte[32];
        new java.security.SecureRandom().nextBytes(random);
        return Files.writeString(
                folder.resolve("master.key"), Base64.getEncoder().encodeToString(random));
    }

    /** The role and database that the image of PostgreSQL would make. */
    private static String database(PostgresServer postgres) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists vpsamverkan");
            statement.execute("drop role if exists vpsamverkan");
            statement.execute("create role vpsamverkan login password '" + DATABASE_PASSWORD + "'");
            statement.execute("create database vpsamverkan owner vpsamverkan");
        }
        return postgres.jdbcUrl().replaceFirst("/[^/?]*(\\?.*)?$", "/vpsamverkan");
    }

    private static Process start(Map<String, String> environment, int port, Path log) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        if (jarIsFresh()) {
            command.addAll(List.of("-jar", JAR.toString()));
        } else {
            String classPath = Arrays.stream(
                            System.getProperty("java.class.path").split(":"))
                    .filter(entry -> !entry.endsWith("test-classes"))
                    .collect(Collectors.joining(":"));
            command.addAll(List.of("-cp", classPath, VpSamverkanApplication.class.getName()));
        }
        command.add("--server.port=" + port);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** A jar from before the last compilation would prove nothing. */
    private static boolean jarIsFresh() throws IOException {
        if (!Files.exists(JAR)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(JAR);
        try (Stream<Path> classes = Files.walk(Path.of("target/classes"))) {
            for (Path file : classes.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void waitUntilUp(Process app, int port, Path log) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            assertThat(app.isAlive()).as(() -> tail(log)).isTrue();
            try {
                HttpResponse<String> health =
                        client.send(request(port, "/readyz").build(), BodyHandlers.ofString());
                if (health.statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(500);
            }
        }
        throw new AssertionError("not up in time\n" + tail(log));
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

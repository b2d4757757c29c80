package se.vpsamverkan;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml as Docker would read it, as far as the tests need. */
record Compose(Map<String, Object> root) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?:(:[-?])([^}]*))?}");

    static Compose read() throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("docker-compose.yml"))) {
            return new Compose(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
        }
    }

    /** The environment of a service as written. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        map(service(service), "environment").forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }

    /** The environment of a service with the values of an .env file filled in. */
    Map<String, String> environment(String service, Map<String, String> values) {
        Map<String, String> filled = new LinkedHashMap<>();
        environment(service).forEach((name, value) -> filled.put(name, fill(value, values)));
        return filled;
    }

    Map<String, Object> service(String name) {
        return map(map(root, "services"), name);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }

    /** Variables named anywhere in the file. */
    static java.util.Set<String> variables() throws IOException {
        java.util.Set<String> names = new java.util.TreeSet<>();
        Matcher matcher = VARIABLE.matcher(Files.readString(Path.of("docker-compose.yml")));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static String fill(String text, Map<String, String> values) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = values.getOrDefault(matcher.group(1), "");
            if (value.isEmpty()) {
                if (!":-".equals(matcher.group(2))) {
                    throw new IllegalStateException(matcher.group(1) + " is not set: " + matcher.group(3));
                }
                value = matcher.group(3);
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }
}

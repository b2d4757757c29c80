package se.vpsamverkan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** All documented settings of everything on the class path, in the form of environment names. */
final class KnownSettings {

    private KnownSettings() {}

    /** An environment name may keep a dash as an underscore, for people, or leave it out; Spring reads both. */
    static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        ObjectMapper json = new ObjectMapper();
        for (String file : Set.of(
                "META-INF/spring-configuration-metadata.json",
                "META-INF/additional-spring-configuration-metadata.json")) {
            for (URL url : Collections.list(KnownSettings.class.getClassLoader().getResources(file))) {
                for (JsonNode property : json.readTree(url).path("properties")) {
                    String name = property.path("name").asText().replace('.', '_');
                    names.add(name.replace("-", "").toUpperCase(Locale.ROOT));
                    names.add(name.replace('-', '_').toUpperCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    /** Whether our own settings are among them; compiled with -Dfast nobody has written their list. */
    static boolean ofOurs(Set<String> names) {
        return names.stream().anyMatch(name -> name.startsWith("VPSAMVERKAN_"));
    }
}

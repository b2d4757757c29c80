package se.vpsamverkan.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The domain's facts: every record that implements {@code DomainEvent}, named as a message would be. */
final class ModelFacts {

    private ModelFacts() {}

    static Set<String> names() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> Models.text(file).contains("implements DomainEvent"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

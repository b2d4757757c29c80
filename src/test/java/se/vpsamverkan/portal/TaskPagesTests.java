package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a person is asked to do has a page in the portal: nobody needs Tasklist. */
class TaskPagesTests {

    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");

    @Test
    void everyUserTaskOfTheModelsHasItsPage() throws IOException {
        Set<String> tasks = new TreeSet<>();
        try (DirectoryStream<Path> models = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
            for (Path model : models) {
                Matcher found = USER_TASK.matcher(Files.readString(model));
                while (found.find()) {
                    tasks.add(found.group(1));
                }
            }
        }
        assertThat(tasks).hasSizeGreaterThan(20).isEqualTo(new TreeSet<>(TaskPages.keys()));
    }
}

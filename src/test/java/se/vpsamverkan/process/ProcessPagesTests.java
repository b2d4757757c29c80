package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published about the processes is what runs; {@code scripts/render-processes.sh} brings it up to date. */
class ProcessPagesTests {

    private static final Path DOCS = Path.of("docs");

    static Stream<String> keys() {
        return Models.keys().stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void thePictureShowsTheModel(String key) {
        String model = Models.text(Models.FOLDER.resolve(key + ".bpmn"));
        assertThat(Models.text(DOCS.resolve("img").resolve(key + ".svg"))).isEqualTo(ProcessPictures.draw(model));
    }

    @Test
    void thePageTellsTheModels() throws IOException {
        assertThat(Models.text(DOCS.resolve("processes.md"))).isEqualTo(ProcessPages.page(Models.FOLDER));
    }

    @Test
    void noProcessIsLeftOut() {
        assertThat(ProcessPages.ORDER).containsExactlyInAnyOrderElementsOf(Models.keys());
    }
}

package se.vpsamverkan.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The models as they lie in the folders, for the tests that need no engine. */
final class Models {

    static final Path FOLDER = Path.of("processes");

    private Models() {}

    /** The keys of all process models. */
    static List<String> keys() {
        return files(FOLDER, ".bpmn")
                .map(file -> file.getFileName().toString().replace(".bpmn", ""))
                .toList();
    }

    static BpmnModelInstance read(String key) {
        return Bpmn.readModelFromFile(FOLDER.resolve(key + ".bpmn").toFile());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    static Collection<FlowNode> nodes(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class);
    }

    /** The ids of the elements of one kind. */
    static List<String> ids(BpmnModelInstance model, Class<? extends FlowElement> kind) {
        return model.getModelElementsByType(kind).stream()
                .map(BaseElement::getId)
                .toList();
    }

    /** What HR reads about the element; empty when nothing is written. */
    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}

package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.vpsamverkan.testing.WalkedNodes;

/** How much of the models the whole suite has walked; runs by itself when all other tests are over. */
@Tag("coverage")
class ProcessCoverageTests {

    private static final Path REPORT = Path.of("target", "process-coverage.txt");

    @Test
    void nearlyEveryFlowNodeWasWalked() throws IOException {
        assumeTrue(System.getProperty("test") == null, "some tests only");
        Set<String> walked = WalkedNodes.ofThisRun();
        List<String> report = new ArrayList<>();
        Set<String> missed = new TreeSet<>();
        int all = 0;
        for (String process : Models.keys()) {
            Set<String> nodes = Models.nodes(Models.read(process)).stream()
                    .map(FlowNode::getId)
                    .collect(Collectors.toSet());
            Set<String> left = nodes.stream()
                    .map(node -> process + "/" + node)
                    .filter(node -> !walked.contains(node))
                    .collect(Collectors.toCollection(TreeSet::new));
            all += nodes.size();
            missed.addAll(left);
            report.add(line(process, nodes.size() - left.size(), nodes.size()) + (left.isEmpty() ? "" : " " + left));
        }
        report.add(line("all", all - missed.size(), all));
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);

        assertThat((all - missed.size()) * 100.0 / all)
                .as("flow nodes walked, missed: %s", missed)
                .isGreaterThanOrEqualTo(95.0);
    }

    private static String line(String what, int walked, int of) {
        return String.format(Locale.ROOT, "%s %d/%d %.1f %%", what, walked, of, walked * 100.0 / of);
    }
}

package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vpsamverkan.testing.OnPostgres;

/**
 * How much of the models the whole suite has walked, read from the engine's own history. Runs last of all test classes
 * and only counts when all of them ran.
 */
@OnPostgres
@Order(Integer.MAX_VALUE)
class ProcessCoverageTests {

    private static final Path REPORT = Path.of("target", "process-coverage.txt");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nearlyEveryFlowNodeWasWalked() throws IOException {
        List<String> report = new ArrayList<>();
        Set<String> missed = new TreeSet<>();
        int all = 0;
        for (String process : Models.keys()) {
            Set<String> nodes = Models.nodes(Models.read(process)).stream()
                    .map(FlowNode::getId)
                    .collect(Collectors.toSet());
            Set<String> walked = walked(process);
            Set<String> left = new TreeSet<>(nodes);
            left.removeAll(walked);
            all += nodes.size();
            left.forEach(node -> missed.add(process + "/" + node));
            report.add(line(process, nodes.size() - left.size(), nodes.size()) + (left.isEmpty() ? "" : " " + left));
        }
        report.add(line("all", all - missed.size(), all));
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);

        assumeTrue(wholeSuite(), "some tests only");
        assertThat((all - missed.size()) * 100.0 / all)
                .as("flow nodes walked, missed: %s", missed)
                .isGreaterThanOrEqualTo(95.0);
    }

    private Set<String> walked(String process) {
        return new HashSet<>(jdbc.sql(
                        "select distinct act_id_ from act_hi_actinst where proc_def_key_ = ? and end_time_ is not null")
                .param(process)
                .query(String.class)
                .list());
    }

    private static String line(String what, int walked, int of) {
        return String.format(Locale.ROOT, "%s %d/%d %.1f %%", what, walked, of, walked * 100.0 / of);
    }

    /** Surefire runs everything, and nobody picked tests by name or tag. */
    private static boolean wholeSuite() {
        return System.getProperty("surefire.real.class.path", System.getProperty("basedir")) != null
                && System.getProperty("test") == null;
    }
}

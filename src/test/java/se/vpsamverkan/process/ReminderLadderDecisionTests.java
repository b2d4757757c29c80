package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.notification.Audience;
import se.vpsamverkan.notification.Rung;

/** The table of reminders is whole, readable, and says only what the code understands. */
class ReminderLadderDecisionTests {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private final Document table =
            ProcessPictures.parse(Models.text(Models.FOLDER.resolve(ReminderLadderDecision.KEY + ".dmn")));
    private final Map<DeadlineKind, List<Rung>> ladders = ladders();

    @Test
    void theTableAnswersWhatTheCodeAsks() {
        Element decision = element("decision");
        assertThat(decision.getAttribute("id")).isEqualTo(ReminderLadderDecision.KEY);
        assertThat(decision.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive"))
                .isEqualTo("P365D");
        // Every rung of the kind, in the order they stand.
        assertThat(element("decisionTable").getAttribute("hitPolicy")).isEqualTo("RULE ORDER");
        assertThat(element("inputExpression").getTextContent().strip()).isEqualTo(ReminderLadderDecision.Inputs.KIND);
        assertThat(all("output").map(output -> output.getAttribute("name")))
                .containsExactly(
                        ReminderLadderDecision.Outputs.CODE,
                        ReminderLadderDecision.Outputs.WORKING_DAYS,
                        ReminderLadderDecision.Outputs.HOURS,
                        ReminderLadderDecision.Outputs.AUDIENCE,
                        ReminderLadderDecision.Outputs.TEMPLATE,
                        ReminderLadderDecision.Outputs.REPEATS_DAILY);
    }

    @Test
    void everyRowIsExplainedAndEveryColumnNamed() {
        assertThat(all("rule")
                        .map(rule ->
                                ProcessPictures.first(rule, DMN, "description").getTextContent()))
                .doesNotHaveDuplicates()
                .allMatch(said -> said.endsWith("."));
        assertThat(Stream.concat(all("input"), all("output")).map(column -> column.getAttribute("label")))
                .allMatch(label -> !label.isBlank());
    }

    @Test
    void everyKindHasALadderWithTheDueInstantOnce() {
        assertThat(ladders).containsOnlyKeys(DeadlineKind.values());
        ladders.forEach((kind, rungs) -> {
            assertThat(rungs.stream().filter(Rung::atDue).map(Rung::code))
                    .as(kind.name())
                    .containsExactly(Rung.DUE);
            assertThat(new HashSet<>(rungs.stream().map(Rung::code).toList())).hasSameSizeAs(rungs);
        });
    }

    @Test
    void whatClosesTellsNobodyAndEndsThere() {
        ladders.forEach((kind, rungs) -> {
            if (kind.closesAtDue()) {
                assertThat(rungs.get(rungs.size() - 1).atDue()).as(kind.name()).isTrue();
                assertThat(rungs.get(rungs.size() - 1).audience()).isEqualTo(Audience.NOBODY);
                assertThat(rungs).noneMatch(Rung::repeatsDaily);
            }
        });
    }

    @Test
    void anEmployersStepIsRemindedOfUntilItIsDone() {
        ladders.forEach((kind, rungs) -> {
            if (!kind.closesAtDue()) {
                assertThat(rungs.get(rungs.size() - 1).repeatsDaily())
                        .as(kind.name())
                        .isTrue();
                assertThat(rungs.subList(0, rungs.size() - 1)).noneMatch(Rung::repeatsDaily);
                assertThat(rungs).noneMatch(rung -> rung.audience() == Audience.NOBODY);
            }
        });
    }

    @Test
    void aUnionsRightIsNeverEscalated() {
        ladders.forEach((kind, rungs) -> {
            if (kind.ofUnion()) {
                assertThat(rungs).noneMatch(Rung::afterDue);
                assertThat(rungs).allMatch(rung -> rung.atDue() || rung.audience() == Audience.UNION);
            }
        });
    }

    @Test
    void everyMailThatTheTableNamesIsWritten() {
        ladders.forEach((kind, rungs) -> rungs.forEach(rung -> {
            boolean silent = rung.audience() == Audience.NOBODY;
            assertThat(rung.template().equals("none"))
                    .as(kind + " " + rung.code())
                    .isEqualTo(silent);
            if (!silent) {
                assertThat(Path.of("src/main/resources/mail", rung.template() + ".txt"))
                        .isRegularFile();
            }
        }));
    }

    @Test
    void theRungsStandInTheOrderOfTime() {
        ladders.forEach((kind, rungs) -> assertThat(rungs.stream().map(ReminderLadderDecisionTests::roughHours))
                .as(kind.name())
                .isSorted());
    }

    private static int roughHours(Rung rung) {
        return rung.workingDays() * 24 + rung.hours();
    }

    private Map<DeadlineKind, List<Rung>> ladders() {
        Map<DeadlineKind, List<Rung>> found = new LinkedHashMap<>();
        all("rule").forEach(rule -> {
            String kind = unquoted(ProcessPictures.first(rule, DMN, "inputEntry"));
            List<String> out = entries(rule);
            found.computeIfAbsent(DeadlineKind.valueOf(kind), any -> new ArrayList<>())
                    .add(new Rung(
                            out.get(0),
                            Integer.parseInt(out.get(1)),
                            Integer.parseInt(out.get(2)),
                            Audience.valueOf(out.get(3)),
                            out.get(4),
                            Boolean.parseBoolean(out.get(5))));
        });
        return found;
    }

    private static List<String> entries(Element rule) {
        var entries = rule.getElementsByTagNameNS(DMN, "outputEntry");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < entries.getLength(); i++) {
            texts.add(unquoted((Element) entries.item(i)));
        }
        return texts;
    }

    private static String unquoted(Element entry) {
        return entry.getTextContent().strip().replace("\"", "");
    }

    private Element element(String name) {
        return all(name).findFirst().orElseThrow();
    }

    private Stream<Element> all(String name) {
        return ProcessPictures.all(table, DMN, name).stream();
    }
}

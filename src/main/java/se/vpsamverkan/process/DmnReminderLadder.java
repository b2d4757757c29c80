package se.vpsamverkan.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.notification.Audience;
import se.vpsamverkan.notification.ReminderLadder;
import se.vpsamverkan.notification.Rung;

/**
 * The reminder ladder as HR can read it: the table {@code processes/reminder-ladder.dmn}, read once at the start, so
 * that a broken table stops the start and not a deadline.
 */
@Component
class DmnReminderLadder implements ReminderLadder {

    private static final String DECISION = "reminder-ladder";

    private final Map<DeadlineKind, List<Rung>> rungs = new EnumMap<>(DeadlineKind.class);

    DmnReminderLadder() {
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        DmnDecision ladder = parse(engine);
        for (DeadlineKind kind : DeadlineKind.values()) {
            rungs.put(
                    kind,
                    engine
                            .evaluateDecisionTable(
                                    ladder, Variables.createVariables().putValue("kind", kind.name()))
                            .stream()
                            .map(DmnReminderLadder::rung)
                            .toList());
        }
    }

    @Override
    public List<Rung> rungs(DeadlineKind kind) {
        return rungs.getOrDefault(kind, List.of());
    }

    private static DmnDecision parse(DmnEngine engine) {
        try (InputStream table = new ClassPathResource("processes/" + DECISION + ".dmn").getInputStream()) {
            return engine.parseDecision(DECISION, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rung rung(DmnDecisionRuleResult row) {
        return new Rung(
                text(row, "code"),
                number(row, "workingDays"),
                number(row, "hours"),
                Audience.valueOf(text(row, "audience")),
                text(row, "template"),
                Boolean.TRUE.equals(row.getEntry("repeatsDaily")));
    }

    private static String text(DmnDecisionRuleResult row, String column) {
        Object entry = row.getEntry(column);
        if (!(entry instanceof String text)) {
            throw new IllegalStateException(DECISION + ": column " + column + " holds no text but " + entry);
        }
        return text;
    }

    private static int number(DmnDecisionRuleResult row, String column) {
        Object entry = row.getEntry(column);
        if (!(entry instanceof Number number)) {
            throw new IllegalStateException(DECISION + ": column " + column + " holds no number but " + entry);
        }
        return number.intValue();
    }
}

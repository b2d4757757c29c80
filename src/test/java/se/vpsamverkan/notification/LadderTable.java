package se.vpsamverkan.notification;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import se.vpsamverkan.cycle.DeadlineKind;

/** The decision table as written in its file, read without the engine, so that these tests try the real ladder. */
final class LadderTable implements ReminderLadder {

    static final LadderTable INSTANCE = new LadderTable();

    private final Map<DeadlineKind, List<Rung>> rungs = new EnumMap<>(DeadlineKind.class);

    private LadderTable() {
        try (InputStream file = LadderTable.class.getResourceAsStream("/processes/reminder-ladder.dmn")) {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
            var rules = document.getElementsByTagName("rule");
            for (int i = 0; i < rules.getLength(); i++) {
                var rule = (Element) rules.item(i);
                var kind = DeadlineKind.valueOf(text(rule, "inputEntry", 0));
                rungs.computeIfAbsent(kind, any -> new ArrayList<>()).add(rung(rule));
            }
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public List<Rung> rungs(DeadlineKind kind) {
        return rungs.getOrDefault(kind, List.of());
    }

    private static Rung rung(Element rule) {
        return new Rung(
                text(rule, "outputEntry", 0),
                Integer.parseInt(text(rule, "outputEntry", 1)),
                Integer.parseInt(text(rule, "outputEntry", 2)),
                Audience.valueOf(text(rule, "outputEntry", 3)),
                text(rule, "outputEntry", 4),
                Boolean.parseBoolean(text(rule, "outputEntry", 5)));
    }

    private static String text(Element rule, String name, int no) {
        return rule.getElementsByTagName(name).item(no).getTextContent().strip().replace("\"", "");
    }
}

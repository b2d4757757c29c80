package se.vpsamverkan.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.journal.JournalEntry;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.PersonView;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.web.Words;

/** A journal entry as people read it, and whether the reader may: what tells of a union's input is seen as its receipt is. */
@Component
class JournalWords {

    private static final Set<String> OF_INPUT = Set.of(
            "InputSubmitted",
            "InputWithdrawn",
            "NoInputDeclared",
            "ReadingCorrected",
            "InputReceivedAfterClose",
            "LateInputDecided",
            "UnionInputClosed");

    private final Directory directory;
    private final InputVisibility visibility;
    private final Words words;
    private final ObjectMapper json;

    JournalWords(Directory directory, InputVisibility visibility, Words words, ObjectMapper json) {
        this.directory = directory;
        this.visibility = visibility;
        this.words = words;
        this.json = json;
    }

    /** Whether the reader may know of the entry. */
    boolean mayRead(Actor reader, JournalEntry entry) {
        JsonNode payload = payload(entry);
        Optional<UnionId> union = Optional.empty();
        if (OF_INPUT.contains(entry.type())) {
            union = id(payload, "union").map(UnionId::of);
        } else if (DeadlineKind.INPUT.name().equals(payload.path("kind").asText())) {
            union = id(payload, "subject").map(UnionId::of);
        }
        return union.map(whose -> visibility.maySeeReceipt(reader, entry.caseKey(), whose))
                .orElse(true);
    }

    /** The entry in words. */
    Line line(JournalEntry entry) {
        String who = entry.person() == null
                ? words.say("journal.clock")
                : directory.person(entry.person()).map(PersonView::name).orElse("");
        return new Line(
                words.moment(entry.at()),
                words.sayOr(entry.type(), "journal.type." + entry.type()),
                who,
                details(payload(entry)),
                entry.hash().substring(0, 12));
    }

    private List<String> details(JsonNode payload) {
        List<String> details = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : payload.properties()) {
            String value = field.getValue().asText();
            switch (field.getKey()) {
                case "union" -> details.add(directory.union(UnionId.of(value)).shortName());
                case "department" -> {
                    if (!field.getValue().isNull()) {
                        details.add(directory.department(DepartmentId.of(value)).name());
                    }
                }
                case "kind" -> details.add(words.sayOr(value.toLowerCase(Locale.ROOT), "phase." + value));
                default -> known(field.getKey(), field.getValue()).ifPresent(details::add);
            }
        }
        return details;
    }

    /** Ids mean nothing to people; what has a label is told. */
    private Optional<String> known(String field, JsonNode value) {
        String label = words.sayOr("", "journal.field." + field);
        if (label.isEmpty() || value.isNull()) {
            return Optional.empty();
        }
        String text = value.isBoolean() ? words.say(value.asBoolean() ? "journal.yes" : "journal.no") : text(value);
        return Optional.of(label + ": " + text);
    }

    private String text(JsonNode value) {
        String text = value.asText();
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*Z")) {
            return words.due(Instant.parse(text)); // midnight is said as the end of the day before
        }
        return text.matches("[0-9a-f]{64}") ? text.substring(0, 12) + "…" : text;
    }

    private static Optional<String> id(JsonNode payload, String field) {
        return Optional.of(payload.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private JsonNode payload(JournalEntry entry) {
        try {
            return json.readTree(entry.payload());
        } catch (JsonProcessingException altered) {
            return json.createObjectNode(); // somebody has altered the row: the chain says so
        }
    }

    /**
     * An entry in words.
     *
     * @param hash the first signs of the entry's own
     */
    record Line(String at, String what, String who, List<String> details, String hash) {}
}

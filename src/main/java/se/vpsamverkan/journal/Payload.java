package se.vpsamverkan.journal;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.DomainEvent;

/**
 * An event's own components as JSON. Written by hand because the text is hashed: it must not change with a library. Only
 * what events may carry is known here (ids, flags, counts, hashes, dates, instants); anything else is a bug of the event.
 */
final class Payload {

    private static final Set<String> IN_COLUMNS = Set.of("caseKey", "by", "at");

    private Payload() {}

    static String of(DomainEvent event) {
        StringBuilder json = new StringBuilder("{");
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (!IN_COLUMNS.contains(component.getName())) {
                json.append(json.length() == 1 ? "" : ",");
                json.append('"').append(component.getName()).append("\":");
                append(json, read(component, event));
            }
        }
        return json.append('}').toString();
    }

    private static void append(StringBuilder json, @Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            json.append(value);
        } else if (value instanceof Collection<?> values) {
            char separator = '[';
            for (Object each : values) {
                append(json.append(separator), each);
                separator = ',';
            }
            json.append(separator == '[' ? "[]" : "]");
        } else if (value instanceof String
                || value instanceof UUID
                || value instanceof Instant
                || value instanceof LocalDate
                || value instanceof Enum<?>) {
            quote(json, value instanceof Enum<?> constant ? constant.name() : value.toString());
        } else if (value instanceof Record id && id.getClass().getRecordComponents().length == 1) {
            append(json, read(id.getClass().getRecordComponents()[0], id));
        } else {
            throw new IllegalStateException("an event may not carry a " + value.getClass());
        }
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        text.chars().forEach(sign -> {
            if (sign == '"' || sign == '\\') {
                json.append('\\').append((char) sign);
            } else if (sign < ' ') {
                json.append("\\u%04x".formatted(sign));
            } else {
                json.append((char) sign);
            }
        });
        json.append('"');
    }

    private static @Nullable Object read(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalStateException("events are public records: " + holder.getClass(), notPublic);
        }
    }
}

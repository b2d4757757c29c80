package se.vpsamverkan.meeting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.MatterId;

/**
 * What the secretary has written down of a sitting so far; each saving replaces the one before.
 *
 * @param place where the sitting was held; null if not said
 * @param notes free text per matter; a matter without notes is missing
 */
public record MeetingRecord(
        @Nullable String place, List<Attendance> attendance, Map<MatterId, String> notes, List<Statement> statements) {

    public MeetingRecord {
        attendance = List.copyOf(attendance);
        notes = Map.copyOf(notes);
        statements = List.copyOf(statements);
    }
}

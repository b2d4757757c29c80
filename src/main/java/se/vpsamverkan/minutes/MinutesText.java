package se.vpsamverkan.minutes;

import java.util.Map;
import se.vpsamverkan.kernel.MatterId;

/**
 * The secretary's own text: what the minutes say under each matter. Attendance, positions, statements, items and
 * answers are not written here; they are printed from the record.
 *
 * @param notes per matter; a matter without text is missing and prints a dash
 */
public record MinutesText(Map<MatterId, String> notes) {

    public MinutesText {
        notes = Map.copyOf(notes);
    }
}

package se.vpsamverkan.meeting;

import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.SeenMark;

/**
 * What one saver wants the notes under a matter to be.
 *
 * @param seen the {@link SeenMark} of the notes as she had them before her
 * @param text empty for no notes
 */
public record NoteEdit(MatterId matter, String seen, String text) {

    /** Whether she left them as they were. */
    boolean untouched() {
        return SeenMark.of(text).equals(seen);
    }
}

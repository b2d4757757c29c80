package se.vpsamverkan.portal;

import java.time.Instant;
import java.util.List;
import se.vpsamverkan.cycle.DeadlineKind;

/**
 * A step of the timeline.
 *
 * @param at orders the steps
 * @param name what it is
 * @param when the day and clock time in words
 * @param state where it stands
 * @param stateText the state in words: never told by colour alone
 * @param details who is waited for, and what else the reader may know
 */
record Step(
        DeadlineKind kind,
        Instant at,
        String name,
        String when,
        StepState state,
        String stateText,
        List<String> details) {

    /** The class of the list item. */
    public String style() {
        return "step " + state.name().toLowerCase(java.util.Locale.ROOT);
    }
}

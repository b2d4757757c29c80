package se.vpsamverkan.notification;

import java.util.List;
import se.vpsamverkan.cycle.DeadlineKind;

/** The port to the decision table {@code reminder-ladder}: which rungs a kind of deadline has. */
public interface ReminderLadder {

    /** The rungs in the order of the table; never empty, one of them is {@link Rung#DUE}. */
    List<Rung> rungs(DeadlineKind kind);
}

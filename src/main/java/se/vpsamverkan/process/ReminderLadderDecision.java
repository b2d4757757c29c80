package se.vpsamverkan.process;

/**
 * Who is reminded when, in a table that HR can read and change. What {@code processes/reminder-ladder.dmn} and the code
 * have agreed on; a test checks it both ways.
 */
final class ReminderLadderDecision {

    /** The decision key, equal to the file name. */
    static final String KEY = "reminder-ladder";

    private ReminderLadderDecision() {}

    /** What the table is asked. */
    static final class Inputs {
        /** The name of a {@code DeadlineKind}. */
        static final String KIND = "kind";

        private Inputs() {}
    }

    /** What each row answers; the rows of a kind come in the table's order. */
    static final class Outputs {
        /** The rung's name, unique within its kind. */
        static final String CODE = "code";
        /** Working days from the due day, at 09.00; before it when negative. */
        static final String WORKING_DAYS = "workingDays";
        /** Hours from the due instant; before it when negative. */
        static final String HOURS = "hours";
        /** The name of an {@code Audience}. */
        static final String AUDIENCE = "audience";
        /** The mail's file name, or {@code none}. */
        static final String TEMPLATE = "template";
        /** Whether it comes again every working day until the step is done. */
        static final String REPEATS_DAILY = "repeatsDaily";

        private Outputs() {}
    }
}

package se.vpsamverkan.notification;

/**
 * One step of the reminder ladder of a kind of deadline, as the decision table has it.
 *
 * @param code names the rung within its ladder: {@code WD1}, {@code H2}, {@code DUE}, {@code PLUS24}
 * @param workingDays negative: so many working days before the due day, at 09.00 Swedish time; never positive
 * @param hours negative: hours before the due instant, positive: hours after it; used when {@code workingDays} is 0
 * @param audience who is told
 * @param template the mail's template, {@code none} when nobody is told
 * @param repeatsDaily only on the last rung: after it the same mail goes every working day at 09.00
 */
public record Rung(String code, int workingDays, int hours, Audience audience, String template, boolean repeatsDaily) {

    /** The code of the rung at the due instant itself; every ladder has it exactly once. */
    public static final String DUE = "DUE";

    public Rung {
        if (workingDays > 0 || (workingDays != 0 && hours != 0)) {
            throw new IllegalArgumentException("rung " + code + ": working days before, or hours, not both");
        }
    }

    /** Whether this is the due instant itself. */
    public boolean atDue() {
        return workingDays == 0 && hours == 0;
    }

    /** Whether the rung lies before the due instant. */
    public boolean beforeDue() {
        return workingDays < 0 || hours < 0;
    }

    /** Whether the rung lies after the due instant. */
    public boolean afterDue() {
        return hours > 0;
    }
}

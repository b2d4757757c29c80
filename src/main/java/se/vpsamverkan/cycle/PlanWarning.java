package se.vpsamverkan.cycle;

/**
 * What HR should know about a proposed plan; a warning never stops anything (process.md 9).
 *
 * @param rule lower-kebab name of the rule, such as {@code short-union-window}
 * @param text in Swedish, with the dates it is about
 */
public record PlanWarning(String rule, Severity severity, String text) {

    /** How much it weighs. */
    public enum Severity {
        /** Good to know. */
        NOTE,
        /** Should be accepted knowingly, with a reason. */
        WARNING,
        /** The plan will not hold unless something gives, such as a board that meets too early. */
        CONFLICT
    }
}

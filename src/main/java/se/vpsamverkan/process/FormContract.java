package se.vpsamverkan.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Refusal;

/**
 * What a form in Tasklist may say: the only names and values the door lets through. The form files carry no validation
 * of their own, since Tasklist words it in English; what is missing or wrong is refused here, in Swedish.
 *
 * @param form the form's id, equal to its file name
 * @param fields in the order of the form; empty when completing the task says it all
 */
record FormContract(String form, List<Field> fields) {

    /** The longest text a form takes; longer texts belong on the portal's pages. */
    static final int LONGEST_TEXT = 2000;

    /** What a field holds; everything arrives as text except a tick. */
    enum Type {
        /** Free text, at most {@link #LONGEST_TEXT} characters. */
        TEXT,
        /** A date written as 2027-11-30. */
        DATE,
        /** One of the allowed values. */
        CHOICE,
        /** A box; a required one must be ticked. */
        TICK
    }

    /**
     * One field.
     *
     * @param key never the name of a process variable, so that no form text is stored as one
     * @param label as the person sees it, in refusals too
     * @param allowed the values of a choice; empty for the other types
     */
    record Field(String key, String label, Type type, boolean required, Set<String> allowed) {}

    /** The field of this key, if the form has it. */
    Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /**
     * Why these values cannot come from this form, or empty when they can.
     *
     * @param values as sent: text, truth values or null
     */
    Optional<Refusal> check(Map<String, ?> values) {
        for (String name : values.keySet()) {
            if (field(name).isEmpty()) {
                return Optional.of(Refusal.of("process.form-unknown-field", name));
            }
        }
        return fields.stream()
                .flatMap(field -> check(field, values.get(field.key())).stream())
                .findFirst();
    }

    private static Optional<Refusal> check(Field field, @Nullable Object value) {
        if (isEmpty(value)) {
            return field.required() ? Optional.of(Refusal.of("process.form-missing", field.label())) : Optional.empty();
        }
        if (field.type() == Type.TICK) {
            return value instanceof Boolean ? Optional.empty() : wrong(field);
        }
        if (!(value instanceof String text)) {
            return wrong(field);
        }
        return switch (field.type()) {
            case CHOICE -> field.allowed().contains(text) ? Optional.empty() : wrong(field);
            case DATE ->
                isDate(text) ? Optional.empty() : Optional.of(Refusal.of("process.form-not-a-date", field.label()));
            default ->
                text.length() <= LONGEST_TEXT
                        ? Optional.empty()
                        : Optional.of(Refusal.of("process.form-too-long", field.label(), LONGEST_TEXT));
        };
    }

    /** An unticked box counts as empty: a required one says "jag har gjort det". */
    private static boolean isEmpty(@Nullable Object value) {
        return value == null || Boolean.FALSE.equals(value) || (value instanceof String text && text.isBlank());
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text.strip());
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static Optional<Refusal> wrong(Field field) {
        return Optional.of(Refusal.of("process.form-not-allowed", field.label()));
    }
}

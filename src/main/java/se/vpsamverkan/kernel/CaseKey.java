package se.vpsamverkan.kernel;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a consultation case everywhere: {@code VP-<year>-<CODE>}, a further case of the same year {@code -2},
 * {@code -3} and so on. It is the engine's business key and stands in every link.
 */
public record CaseKey(String value) {

    private static final Pattern FORM = Pattern.compile("VP-\\d{4}-[A-Z0-9]{2,8}(-[2-9]\\d*)?");

    public CaseKey {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a case key: " + value);
        }
    }

    /** Whether the text has the form of a case key. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** The key of the {@code number}th case (from 1) of a VP year in the administration with this code. */
    public static CaseKey of(int year, String code, int number) {
        return new CaseKey("VP-" + year + "-" + code + (number == 1 ? "" : "-" + number));
    }

    /** The code of the administration whose case it is. */
    public String administrationCode() {
        return value.split("-")[2];
    }

    /** The business key of a part of the case: case key, slash, the id of what the part is about. */
    public String part(UUID subject) {
        return value + "/" + subject;
    }

    /** Reads the case key out of a business key of a case or of a part. */
    public static CaseKey fromBusinessKey(String businessKey) {
        int slash = businessKey.indexOf('/');
        return new CaseKey(slash < 0 ? businessKey : businessKey.substring(0, slash));
    }

    @Override
    public String toString() {
        return value;
    }
}

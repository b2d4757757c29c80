package se.vpsamverkan.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Sweden;

/** Says refusals without Spring. */
final class Refusals {

    private Refusals() {}

    /** The Swedish sentence of a refusal, on one line. */
    static String swedish(Refusal refusal) {
        String feature = refusal.code().substring(0, refusal.code().indexOf('.'));
        String pattern =
                ResourceBundle.getBundle("messages/" + feature, Locale.ROOT).getString("refusal." + refusal.code());
        // as Spring does: without arguments the sentence is no pattern
        return refusal.args().isEmpty()
                ? pattern
                : new MessageFormat(pattern, Sweden.LOCALE)
                        .format(refusal.args().toArray());
    }
}

package se.vpsamverkan.web;

import org.jspecify.annotations.Nullable;

/**
 * One of several things to choose from in a form.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint what choosing it means; null when the label says it all
 */
public record Option(String value, String label, @Nullable String hint) {

    /** A choice that its label explains. */
    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }
}

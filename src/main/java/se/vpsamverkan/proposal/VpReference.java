package se.vpsamverkan.proposal;

import org.jspecify.annotations.Nullable;

/**
 * Where in a document an item points, in the union's own words: "81" and "5 stycket typ" are kept as written (E27,
 * E28). Any part may be null; all null is no reference.
 *
 * @param page page or pages as written, such as {@code 55, 57}
 * @param paragraph the place on the page as written
 * @param quote the quoted text, verbatim
 * @param document which document, as the union names it
 */
public record VpReference(
        @Nullable String page,
        @Nullable String paragraph,
        @Nullable String quote,
        @Nullable String document) {}
